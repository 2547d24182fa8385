//! Whole numbers from one to another, and how a text becomes one of them.

use borsh::{BorshDeserialize, BorshSerialize};
use num_traits::{CheckedDiv, CheckedSub, ToPrimitive};
use serde::{Deserialize, Serialize};

use crate::pricing::estimate::exact;
use crate::pricing::rate_card::limits::whole_number;
use crate::pricing::text::decimal;
use crate::pricing::{Allowed, Direction, Field, Rounding, SettingsError};

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

    /// The number that `text` writes, if it is one of these.
    ///
    /// # Errors
    /// With the nearest of these, or `default` where `text` is not a number at all.
    pub fn parse(&self, field: Field, text: &str, default: u32) -> Result<u32, SettingsError> {
        whole_number(text).filter(|number| self.contains(*number)).ok_or_else(|| SettingsError {
            field,
            value: text.to_owned(),
            allowed: Allowed::Range(*self),
            nearest: Some(self.nearest(text).unwrap_or(default).to_string()),
        })
    }

    /// The one of these that is nearest to the number in `text`, the upper one of two as near; nothing where
    /// there is no number.
    pub fn nearest(&self, text: &str) -> Option<u32> {
        let within = decimal::parse_lenient(text)?.min(self.max.into()).max(self.min.into());
        let above = exact::exact(within).ok()?.checked_sub(&exact::count(self.min))?;
        let increments = above.checked_div(&exact::count(self.increment))?;
        let whole = exact::round(increments, &Rounding { decimals: 0, direction: Direction::HalfUp }).ok()?;
        self.min.checked_add(whole.to_u32()?.checked_mul(self.increment)?)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const SIDES: Range = Range { min: 512, max: 1024, increment: 64 };

    #[test]
    fn only_plain_whole_numbers_are_numbers() {
        assert_eq!(SIDES.parse(Field::Width, " 0576 ", 512), Ok(576));
        for text in [
            "",
            " ",
            "abc",
            "NaN",
            "Infinity",
            "-1",
            "+512",
            "512.0",
            "5.12e2",
            "0x200",
            "512px",
            "５１２",
            "5 12",
        ] {
            assert!(SIDES.parse(Field::Width, text, 512).is_err(), "{text}");
        }
    }

    #[test]
    fn the_nearest_allowed_number_is_offered() {
        let nearest = [
            ("513", 512),
            ("543", 512),
            ("544", 576),
            ("0", 512),
            ("-1", 512),
            ("-99999999999999999999999999999999999999", 512),
            ("1e9", 1024),
            ("1e28", 1024),
            ("1e400", 1024),
            ("-1e400", 512),
            ("99999999999999999999999999999999999999", 1024),
            ("700.5", 704),
            ("1,024", 1024),
            ("1 024 px", 1024),
            ("768px", 768),
            ("７６８", 768),
            ("640,0", 640),
        ];
        for (text, expected) in nearest {
            assert_eq!(SIDES.nearest(text), Some(expected), "{text}");
        }
    }

    #[test]
    fn where_no_number_was_given_the_default_is_offered() {
        for text in ["", "abc", "NaN"] {
            let error = SIDES.parse(Field::Width, text, 768).unwrap_err();
            assert_eq!(error.nearest.as_deref(), Some("768"), "{text}");
        }
    }

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
