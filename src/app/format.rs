//! Numbers as people read them.

use crate::pricing::Decimal;

/// Credits, or any other number: `97,181.47`.
pub fn number(number: impl Into<Decimal>) -> String {
    let text = number.into().to_string();
    let (whole, fraction) = text.split_once('.').unwrap_or((&text, ""));
    let grouped = grouped(whole);
    if fraction.is_empty() { grouped } else { format!("{grouped}.{fraction}") }
}

/// US dollars, all of their digits, and never fewer than two decimals or three significant digits: `$0.0690`.
pub fn usd(amount: Decimal) -> String {
    let mut amount = amount.normalize();
    let significant =
        |amount: &Decimal| amount.mantissa().unsigned_abs().checked_ilog10().map_or(0, |digits| digits + 1);
    let missing = 3_u32.saturating_sub(significant(&amount));
    let decimals = if amount.is_zero() { 2 } else { amount.scale().saturating_add(missing).max(2) };
    amount.rescale(decimals.max(amount.scale()));
    format!("${}", number(amount))
}

/// `1 image`, `2 images`.
pub fn images(count: u64) -> String {
    format!("{} {}", number(count), if count == 1 { "image" } else { "images" })
}

fn grouped(digits: &str) -> String {
    let mut grouped = String::new();
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) && !grouped.ends_with('-') {
            grouped.push(',');
        }
        grouped.push(digit);
    }
    grouped
}
