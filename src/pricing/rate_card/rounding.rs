//! Rounding: from an exact price to the printed one, in stages.

use borsh::{BorshDeserialize, BorshSerialize};
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use crate::pricing::TooManyDigits;
use crate::pricing::estimate::exact::Exact;

/// One stage of rounding. A list may have several, one after the other: to hundredths, and then up to tenths.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, BorshSerialize, BorshDeserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Rounding {
    /// Digits after the decimal point.
    pub decimals: u32,
    /// Which neighbour is taken.
    pub direction: Direction,
}

/// Which of its two neighbours a number is rounded to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, BorshSerialize, BorshDeserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Direction {
    /// The nearer one, and the upper one where both are as near.
    HalfUp,
    /// The upper one.
    Up,
    /// The lower one.
    Down,
}

/// `value` after each of the stages, and the price: the last of these. Without stages it has to end by itself.
pub(crate) fn rounded(value: Exact, stages: &[Rounding]) -> Result<(Vec<Decimal>, Decimal), TooManyDigits> {
    let mut value = value;
    let stage = |rounding: &Rounding| {
        let decimal = value.round(*rounding)?;
        value = decimal.into();
        Ok(decimal)
    };
    let rounded = stages.iter().map(stage).collect::<Result<Vec<_>, _>>()?;
    let price = rounded.last().map_or_else(|| value.in_full(), |price| Ok(*price))?;
    Ok((rounded, price))
}
