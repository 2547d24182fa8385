//! A price for each pixel above a number that is free.

use borsh::{BorshDeserialize, BorshSerialize};
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use crate::pricing::estimate::exact::Exact;
use crate::pricing::text::decimal;
use crate::pricing::{Size, TooManyDigits};

/// So much for each pixel above a number that is free, in proportion to the steps.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, BorshSerialize, BorshDeserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct PixelRate {
    /// The pixels that cost nothing. A size of fewer has no price.
    pub above_pixels: u64,
    /// Credits for each pixel above them, at `per_steps` steps.
    #[serde(deserialize_with = "decimal::deserialize")]
    pub credits_per_pixel: Decimal,
    /// The steps that the rate is for.
    pub per_steps: u32,
}

impl PixelRate {
    /// The pixels of `size` that are paid for.
    pub fn paid_pixels(&self, size: Size) -> Option<u64> {
        size.area().checked_sub(self.above_pixels)
    }

    /// The credits of so many pixels that are paid for.
    pub(crate) fn exact(&self, paid: u64, steps: u32) -> Result<Exact, TooManyDigits> {
        Exact::from(self.credits_per_pixel).mul(paid.into())?.in_proportion(steps, self.per_steps)
    }
}
