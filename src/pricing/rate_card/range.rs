//! Whole numbers from one to another, in increments.

use borsh::{BorshDeserialize, BorshSerialize};
use serde::{Deserialize, Serialize};

/// The whole numbers from `min` to `max`, `increment` apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, BorshSerialize, BorshDeserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Range {
    /// The smallest.
    pub min: u32,
    /// The largest; it lies a whole number of increments above `min`.
    pub max: u32,
    /// The distance from one to the next, at least 1.
    pub increment: u32,
}

impl Range {
    /// Whether `number` is one of these.
    pub fn contains(&self, number: u32) -> bool {
        let above = number.checked_sub(self.min).and_then(|above| above.checked_rem(self.increment));
        above == Some(0) && number <= self.max
    }

    /// The two of these around `number`: the largest up to it and the smallest from it, or the end that is nearest.
    pub fn around(&self, number: u32) -> [u32; 2] {
        let within = number.min(self.max).max(self.min);
        let above = within.saturating_sub(self.min).checked_rem(self.increment).unwrap_or(0);
        let below = within.saturating_sub(above);
        [below, if above == 0 { below } else { below.saturating_add(self.increment).min(self.max) }]
    }

    /// The largest of these up to `most`, if there is one.
    pub(crate) fn up_to(&self, most: u64) -> Option<u32> {
        let most = u32::try_from(most).unwrap_or(u32::MAX);
        (most >= self.min).then(|| self.around(most)[0])
    }

    /// How many these are.
    pub fn count(&self) -> u32 {
        let increments = self.max.saturating_sub(self.min).checked_div(self.increment);
        increments.unwrap_or(0).saturating_add(1)
    }

    /// All of these, from the smallest.
    pub fn numbers(&self) -> impl Iterator<Item = u32> + use<> {
        (self.min..=self.max).step_by(usize::try_from(self.increment).unwrap_or(1).max(1))
    }

    /// All of these if there are no more than `most`, or else every so manieth; and whether it is all.
    pub(crate) fn spread(&self, most: usize) -> (Vec<u32>, bool) {
        let count = self.numbers().count();
        let apart = count.div_ceil(most.max(1)).max(1);
        (self.numbers().step_by(apart).collect(), apart == 1)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const SIDES: Range = Range { min: 512, max: 1024, increment: 64 };

    #[test]
    fn of_many_numbers_every_so_manieth_is_taken() {
        assert_eq!(SIDES.spread(9), (SIDES.numbers().collect(), true));
        assert_eq!(SIDES.spread(8), (vec![512, 640, 768, 896, 1024], false));
    }

    #[test]
    fn numbers_run_from_the_smallest_to_the_largest() {
        assert_eq!(SIDES.numbers().collect::<Vec<_>>(), [512, 576, 640, 704, 768, 832, 896, 960, 1024]);
    }
}
