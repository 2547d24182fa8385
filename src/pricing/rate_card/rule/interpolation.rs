//! The rule for sizes between those that a table prints: a straight line.

use borsh::{BorshDeserialize, BorshSerialize};
use num_traits::{CheckedAdd, CheckedDiv, CheckedMul, CheckedSub};
use serde::{Deserialize, Serialize};

use crate::pricing::estimate::exact::{self, Exact};
use crate::pricing::{PublishedPrice, TooManyDigits};

/// The model's published table, in proportion to the steps and interpolated in pixel area.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, BorshSerialize, BorshDeserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Interpolation {
    /// The steps of the row that all others are in proportion to.
    pub per_steps: u32,
}

/// The published sizes that an area lies between.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Neighbours {
    /// The largest published size of at most this area.
    pub below: PublishedPrice,
    /// The next larger one; none where `below` has just this area.
    pub above: Option<PublishedPrice>,
}

impl Neighbours {
    /// The credits of an area between the two, on the straight line from one to the other.
    pub(crate) fn between(&self, area: u64) -> Result<Exact, TooManyDigits> {
        let start = exact::exact(self.below.credits)?;
        let Some(above) = self.above else { return Ok(start) };
        let pixels_to = |area: u64| Some(exact::count(area.checked_sub(self.below.size.area())?));
        let rise = || {
            let whole_rise = exact::exact(above.credits).ok()?.checked_sub(&start)?;
            whole_rise.checked_mul(&pixels_to(area)?)?.checked_div(&pixels_to(above.size.area())?)
        };
        rise().and_then(|rise| start.checked_add(&rise)).ok_or(TooManyDigits)
    }
}
