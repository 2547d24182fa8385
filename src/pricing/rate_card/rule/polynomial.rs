//! A polynomial in the steps.

use borsh::{BorshDeserialize, BorshSerialize};
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use crate::pricing::TooManyDigits;
use crate::pricing::estimate::exact::Exact;
use crate::pricing::text::decimal;

/// A polynomial in the steps, with exact prices for some of them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, BorshSerialize, BorshDeserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Polynomial {
    /// Credits: for every result, for each step, for each step squared, and so on.
    #[serde(deserialize_with = "decimal::deserialize_list")]
    #[cfg_attr(feature = "schema", schemars(length(min = 1, max = 4)))]
    pub coefficients: Vec<Decimal>,
    /// Steps with a price of their own, in ascending order.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "schema", schemars(length(max = 200)))]
    pub points: Vec<Point>,
}

/// The price of one number of steps.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, BorshSerialize, BorshDeserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Point {
    /// Diffusion steps.
    pub steps: u32,
    /// Credits for one result.
    #[serde(deserialize_with = "decimal::deserialize")]
    pub credits: Decimal,
}

impl Polynomial {
    pub(crate) fn point(&self, steps: u32) -> Option<&Point> {
        self.points.iter().find(|point| point.steps == steps)
    }

    pub(crate) fn exact(&self, steps: u32) -> Result<Exact, TooManyDigits> {
        let mut coefficients = self.coefficients.iter().rev();
        coefficients
            .try_fold(Exact::ZERO, |sum, coefficient| sum.mul(steps.into())?.add((*coefficient).into()))
    }
}
