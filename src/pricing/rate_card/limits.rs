//! The settings that a model allows, and the sizes that these make.

use std::cmp::Reverse;

use borsh::{BorshDeserialize, BorshSerialize};
use serde::{Deserialize, Serialize};

use crate::pricing::{Range, Setting, Size};

/// The settings that a model takes, and what it allows for each. A setting without limits is not taken at all.
///
/// Sizes are allowed by ranges of width and height, by a set of sizes, or not taken.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, BorshSerialize, BorshDeserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct Limits {
    /// Pixels.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub width: Option<Range>,
    /// Pixels.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub height: Option<Range>,
    /// The only sizes that there are, in place of ranges.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub sizes: Vec<Size>,
    /// The most pixels that width × height may be.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub max_pixels: Option<u64>,
    /// Diffusion steps.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub steps: Option<Range>,
    /// Number of results.
    pub samples: Range,
}

impl Limits {
    /// Whether `size` is allowed.
    pub fn allows(&self, size: Size) -> bool {
        let in_ranges =
            |width: Range, height: Range| width.contains(size.width) && height.contains(size.height);
        let taken = match self.width.zip(self.height) {
            Some((width, height)) => in_ranges(width, height),
            None => self.sizes.contains(&size),
        };
        taken && self.max_pixels.is_none_or(|most| size.area() <= most)
    }

    /// Whether any allowed size may have this width or height.
    pub(crate) fn takes(&self, side: Setting, number: u32) -> bool {
        let (range, of): (_, fn(&Size) -> u32) = match side {
            Setting::Width => (self.width, |size| size.width),
            Setting::Height => (self.height, |size| size.height),
            _ => return false,
        };
        range.map_or_else(|| self.sizes.iter().any(|size| of(size) == number), |range| range.contains(number))
    }

    /// The largest allowed size of at most `pixels` pixels; of several, the one nearest to a square.
    pub fn largest_within(&self, pixels: u64) -> Option<Size> {
        let large_and_square = |size: &Size| (size.area(), Reverse(size.width.abs_diff(size.height)));
        let pixels = self.max_pixels.map_or(pixels, |most| most.min(pixels));
        let Some((widths, heights)) = self.width.zip(self.height) else {
            let within = self.sizes.iter().copied().filter(|size| size.area() <= pixels);
            return within.max_by_key(large_and_square);
        };
        let of_width = |width: u32| {
            let height = heights.up_to(pixels.checked_div(width.into())?)?;
            Some(Size { width, height })
        };
        widths.numbers().filter_map(of_width).max_by_key(large_and_square)
    }

    /// The allowed size of the fewest pixels.
    pub fn smallest(&self) -> Option<Size> {
        match self.width.zip(self.height) {
            Some((width, height)) => Some(Size { width: width.min, height: height.min }),
            None => self.sizes.iter().copied().min_by_key(|size| size.area()),
        }
    }
}
