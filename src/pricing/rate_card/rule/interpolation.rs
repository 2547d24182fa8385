//! The rule for sizes between those that a table prints: a straight line.

use borsh::{BorshDeserialize, BorshSerialize};
use serde::{Deserialize, Serialize};

use crate::pricing::estimate::exact::Exact;
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
        let start = Exact::from(self.below.credits);
        let Some(above) = self.above else { return Ok(start) };
        let pixels_to = |area: u64| Exact::from(area).sub(self.below.size.area().into());
        let whole_rise = Exact::from(above.credits).sub(start)?;
        start.add(whole_rise.mul(pixels_to(area)?)?.div(pixels_to(above.size.area())?)?)
    }
}
