//! The settings that a model allows, and the sizes that these make.

use std::cmp::Reverse;

use borsh::{BorshDeserialize, BorshSerialize};
use serde::{Deserialize, Serialize};

use crate::pricing::{Range, Size};

/// The settings that a model takes, and what it allows for each. A setting without limits is not taken at all.
///
/// Sizes are allowed by ranges of width and height, by a set of sizes, or not taken.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, BorshSerialize, BorshDeserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(try_from = "Document", into = "Document")]
#[non_exhaustive]
pub struct Limits {
    /// Width and height.
    pub sizes: Sizes,
    /// The most pixels that width × height may be.
    pub max_pixels: Option<u64>,
    /// Diffusion steps.
    pub steps: Option<Range>,
    /// Number of results.
    pub samples: Range,
}

/// The sizes that a model takes.
#[derive(Debug, Clone, PartialEq, Eq, BorshSerialize, BorshDeserialize)]
pub enum Sizes {
    /// It takes no size.
    None,
    /// Each width with each height.
    Ranges {
        /// Pixels.
        width: Range,
        /// Pixels.
        height: Range,
    },
    /// These alone; at least one.
    Set(Vec<Size>),
}

/// Limits as a document writes them.
#[derive(Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename = "Limits", deny_unknown_fields, expecting = "struct Limits")]
struct Document {
    /// Pixels.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    width: Option<Range>,
    /// Pixels.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    height: Option<Range>,
    /// The only sizes that there are, in place of ranges.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "schema", schemars(length(max = 200)))]
    sizes: Vec<Size>,
    /// The most pixels that width × height may be.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    max_pixels: Option<u64>,
    /// Diffusion steps.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    steps: Option<Range>,
    /// Number of results.
    samples: Range,
}

impl TryFrom<Document> for Limits {
    type Error = &'static str;

    fn try_from(document: Document) -> Result<Self, Self::Error> {
        let Document { width, height, sizes, max_pixels, steps, samples } = document;
        let sizes = match (width, height) {
            (Some(width), Some(height)) if sizes.is_empty() => Sizes::Ranges { width, height },
            (None, None) if sizes.is_empty() => Sizes::None,
            (None, None) => Sizes::Set(sizes),
            _ => return Err(Self::MIXED_SIZES),
        };
        Ok(Self { sizes, max_pixels, steps, samples })
    }
}

impl From<Limits> for Document {
    fn from(limits: Limits) -> Self {
        let Limits { sizes, max_pixels, steps, samples } = limits;
        let (width, height) = sizes.ranges().unzip();
        Self { width, height, sizes: sizes.set().to_vec(), max_pixels, steps, samples }
    }
}

impl Limits {
    /// Why a document's limits are refused that allow sizes in two ways, or by one side alone.
    pub(crate) const MIXED_SIZES: &str =
        "allows sizes either by width and height, or by a set of sizes, or not at all";

    /// Whether `size` is allowed.
    pub fn allows(&self, size: Size) -> bool {
        let taken = match &self.sizes {
            Sizes::None => false,
            Sizes::Ranges { width, height } => width.contains(size.width) && height.contains(size.height),
            Sizes::Set(sizes) => sizes.contains(&size),
        };
        taken && self.max_pixels.is_none_or(|most| size.area() <= most)
    }

    /// The largest allowed size of at most `pixels` pixels; of several, the one nearest to a square.
    pub fn largest_within(&self, pixels: u64) -> Option<Size> {
        let large_and_square = |size: &Size| (size.area(), Reverse(size.width.abs_diff(size.height)));
        let pixels = self.max_pixels.map_or(pixels, |most| most.min(pixels));
        match &self.sizes {
            Sizes::None => None,
            Sizes::Ranges { width, height } => {
                let of_width = |width: u32| {
                    let height = height.up_to(pixels / u64::from(width))?;
                    Some(Size { width, height })
                };
                width.numbers().filter_map(of_width).max_by_key(large_and_square)
            }
            Sizes::Set(sizes) => {
                let within = sizes.iter().copied().filter(|size| size.area() <= pixels);
                within.max_by_key(large_and_square)
            }
        }
    }

    /// The allowed size of the fewest pixels.
    pub fn smallest(&self) -> Option<Size> {
        match &self.sizes {
            Sizes::None => None,
            Sizes::Ranges { width, height } => Some(Size { width: width.min, height: height.min }),
            Sizes::Set(sizes) => sizes.iter().copied().min_by_key(|size| size.area()),
        }
    }
}

impl Sizes {
    /// The ranges of width and height, where sizes go by these.
    pub fn ranges(&self) -> Option<(Range, Range)> {
        match self {
            Self::Ranges { width, height } => Some((*width, *height)),
            Self::None | Self::Set(_) => None,
        }
    }

    /// The sizes of a set; none where there is no set.
    pub fn set(&self) -> &[Size] {
        match self {
            Self::Set(sizes) => sizes,
            Self::None | Self::Ranges { .. } => &[],
        }
    }
}
