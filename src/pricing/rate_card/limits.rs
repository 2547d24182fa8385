//! The settings that a model allows, and which sizes these make.

use std::cmp::Reverse;

use borsh::{BorshDeserialize, BorshSerialize};
use serde::{Deserialize, Serialize};

use crate::pricing::{Allowed, Field, Range, Request, SettingsError, Size};

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
    pub(crate) fn takes(&self, side: Field, number: u32) -> bool {
        let (range, of): (_, fn(&Size) -> u32) = match side {
            Field::Width => (self.width, |size| size.width),
            Field::Height => (self.height, |size| size.height),
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

    /// The size that `request` gives, with the sides of `default` where it gives none.
    pub(crate) fn size(&self, request: &Request, default: Size) -> Result<Size, Vec<SettingsError>> {
        match self.width.zip(self.height) {
            Some((width, height)) => self.in_ranges(request, default, width, height),
            None => self.of_set(request, default).map_err(|error| vec![error]),
        }
    }

    fn in_ranges(
        &self,
        request: &Request,
        default: Size,
        widths: Range,
        heights: Range,
    ) -> Result<Size, Vec<SettingsError>> {
        let side = |field, range: Range, default: u32| {
            request.get(field).map_or(Ok(default), |text| range.parse(field, text, default))
        };
        let width = side(Field::Width, widths, default.width);
        let height = side(Field::Height, heights, default.height);
        let size = match (width, height) {
            (Ok(width), Ok(height)) => Size { width, height },
            (width, height) => return Err([width.err(), height.err()].into_iter().flatten().collect()),
        };
        let Some(max_pixels) = self.max_pixels.filter(|most| size.area() > *most) else { return Ok(size) };
        // The height is to give way, unless none is low enough for this width.
        let most_beside = |range: Range, side: u32| range.up_to(max_pixels.checked_div(side.into())?);
        let (field, range, max) = match most_beside(heights, size.width) {
            Some(max) => (Field::Height, heights, max),
            None => (Field::Width, widths, most_beside(widths, heights.min).unwrap_or(widths.min)),
        };
        let given = if field == Field::Width { size.width } else { size.height };
        let allowed = Allowed::Within { range: Range { max, ..range }, max_pixels };
        let value = request.get(field).map_or_else(|| given.to_string(), str::to_owned);
        Err(vec![SettingsError { field, value, allowed, nearest: Some(max.to_string()) }])
    }

    /// Of a set, the width is looked at first, and then the heights that go with it.
    fn of_set(&self, request: &Request, default: Size) -> Result<Size, SettingsError> {
        let given = |field, default: u32| request.get(field).map_or(Some(default), whole_number);
        let (width, height) = (given(Field::Width, default.width), given(Field::Height, default.height));
        let size = width.zip(height).map(|(width, height)| Size { width, height });
        if let Some(size) = size.filter(|size| self.allows(*size)) {
            return Ok(size);
        }
        let wide_enough: Vec<_> = self.sizes.iter().filter(|size| Some(size.width) == width).collect();
        let asked = (width.unwrap_or(default.width), height.unwrap_or(default.height));
        let distance =
            |size: &&Size| size.width.abs_diff(asked.0).saturating_add(size.height.abs_diff(asked.1));
        let (field, nearest, of_default) = match wide_enough.into_iter().min_by_key(distance) {
            Some(nearest) => (Field::Height, nearest.height, default.height),
            None => {
                let nearest = self.sizes.iter().min_by_key(distance).unwrap_or(&default);
                (Field::Width, nearest.width, default.width)
            }
        };
        let value = request.get(field).map_or_else(|| of_default.to_string(), str::to_owned);
        let allowed = Allowed::Sizes(self.sizes.clone());
        Err(SettingsError { field, value, allowed, nearest: Some(nearest.to_string()) })
    }
}

/// A whole number in plain digits. `+5`, `5.0`, `5e2` and digits of other scripts are not: what was given would
/// not be what is priced.
pub(crate) fn whole_number(text: &str) -> Option<u32> {
    let digits = text.trim();
    digits.bytes().all(|byte| byte.is_ascii_digit()).then(|| digits.parse().ok()).flatten()
}
