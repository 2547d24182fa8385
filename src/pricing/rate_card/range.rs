//! Whole numbers from one to another, in increments.

use std::iter;
use std::num::NonZeroU32;

use borsh::{BorshDeserialize, BorshSerialize};
use serde::de::{Deserializer, Error};
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
    /// The distance from one to the next, from 1 to 100,000.
    #[serde(deserialize_with = "increment")]
    #[cfg_attr(feature = "schema", schemars(with = "u32", range(min = 1, max = 100_000)))]
    pub increment: NonZeroU32,
}

fn increment<'de, D: Deserializer<'de>>(deserializer: D) -> Result<NonZeroU32, D::Error> {
    NonZeroU32::new(<u32 as Deserialize>::deserialize(deserializer)?)
        .ok_or_else(|| D::Error::custom(Range::NO_INCREMENT))
}

impl Range {
    /// Why a document's increment of 0 is refused.
    pub(crate) const NO_INCREMENT: &str = "must be at least 1";

    /// Whether `number` is one of these.
    pub fn contains(&self, number: u32) -> bool {
        let above = number.checked_sub(self.min).map(|above| above % self.increment);
        above == Some(0) && number <= self.max
    }

    /// The two of these around `number`: the largest up to it and the smallest from it, or the end that is nearest.
    pub fn around(&self, number: u32) -> [u32; 2] {
        let within = number.min(self.max).max(self.min);
        let above = (within - self.min) % self.increment;
        let below = within - above;
        [below, if above == 0 { below } else { below + self.increment.get() }]
    }

    /// The largest of these up to `most`, if there is one.
    pub(crate) fn up_to(&self, most: u64) -> Option<u32> {
        // Of what is above the largest there is no more.
        let most = u32::try_from(most).unwrap_or(u32::MAX);
        (most >= self.min).then(|| self.around(most)[0])
    }

    /// How many these are.
    pub fn count(&self) -> u64 {
        let span = self.max.checked_sub(self.min);
        span.map_or(0, |span| u64::from(span / self.increment) + 1)
    }

    /// All of these, from the smallest.
    pub fn numbers(&self) -> impl Iterator<Item = u32> + use<> {
        let Self { min, max, increment } = *self;
        let numbers = iter::successors(Some(min), move |number| number.checked_add(increment.get()));
        numbers.take_while(move |number| *number <= max)
    }

    /// All of these if there are no more than `most`, or else some at equal distances; and whether it is all.
    pub(crate) fn spread(&self, most: usize) -> (Vec<u32>, bool) {
        let count = self.numbers().count();
        let apart = count.div_ceil(most.max(1)).max(1);
        (self.numbers().step_by(apart).collect(), apart == 1)
    }
}

#[cfg(test)]
impl Range {
    /// A range of a test.
    pub(crate) fn of(min: u32, max: u32, increment: u32) -> Self {
        Self { min, max, increment: NonZeroU32::new(increment).unwrap() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sides() -> Range {
        Range::of(512, 1024, 64)
    }

    #[test]
    fn of_many_numbers_some_at_equal_distances_are_taken() {
        assert_eq!(sides().spread(9), (sides().numbers().collect(), true));
        assert_eq!(sides().spread(8), (vec![512, 640, 768, 896, 1024], false));
    }

    #[test]
    fn numbers_run_from_the_smallest_to_the_largest() {
        assert_eq!(sides().numbers().collect::<Vec<_>>(), [512, 576, 640, 704, 768, 832, 896, 960, 1024]);
    }
}
