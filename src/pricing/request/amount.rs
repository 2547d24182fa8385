//! Amounts that people give: credits, or dollars.

use rust_decimal::Decimal;

use crate::pricing::estimate::exact::Exact;
use crate::pricing::text::decimal;
use crate::pricing::{Direction, Rounding};

/// The largest amount.
pub(crate) const LARGEST: Decimal = Decimal::from_parts(1_000_000_000, 0, 0, false, 0);
/// The digits that it may have after the point.
pub(crate) const DECIMALS: u32 = 2;

/// Whether someone may have this many, or spend it.
pub(crate) fn is_allowed(amount: Decimal) -> bool {
    (Decimal::ZERO..=LARGEST).contains(&amount) && amount.scale() <= DECIMALS
}

/// The amount that `text` writes.
pub(crate) fn parse(text: &str) -> Option<Decimal> {
    decimal::parse_strict(text.trim()).filter(|amount| is_allowed(*amount))
}

/// The allowed amount nearest to a number, half a hundredth being rounded up; nothing where the number has too many digits.
pub(crate) fn nearest(number: Decimal) -> Option<Decimal> {
    let rounding = Rounding { decimals: DECIMALS, direction: Direction::HalfUp };
    Exact::from(number.min(LARGEST).max(Decimal::ZERO)).round(rounding).ok()
}
