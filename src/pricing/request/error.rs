//! What can be wrong, each with what was given and what is allowed.

use std::fmt;

use rust_decimal::Decimal;

use crate::pricing::{Field, Range, Size, display_untrusted, format};

/// A setting that cannot be priced.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SettingsError {
    /// Which setting.
    pub field: Field,
    /// What was given, to the letter.
    pub value: String,
    /// What is allowed.
    pub allowed: Allowed,
    /// The allowed value nearest to the given one, where there is one to offer.
    pub nearest: Option<String>,
}

/// What a setting may be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Allowed {
    /// A whole number within a range.
    Range(Range),
    /// A whole number within a range that leaves room for the other side.
    Within {
        /// The range.
        range: Range,
        /// The most pixels that width × height may be.
        max_pixels: u64,
    },
    /// The sides of one of these sizes.
    Sizes(Vec<Size>),
    /// Sizes of these sides.
    SizesWithin {
        /// The width.
        width: Range,
        /// The height.
        height: Range,
        /// The most pixels that width × height may be.
        max_pixels: Option<u64>,
    },
    /// No more than so many entries.
    AtMost(usize),
    /// One of these ids.
    OneOf(Vec<String>),
    /// A decimal from 0 to `max`, with at most `decimals` digits after the point.
    Amount {
        /// The largest.
        max: Decimal,
        /// Digits after the point.
        decimals: u32,
    },
    /// Credits, or dollars behind a dollar sign, from 0 to `max`, with at most `decimals` digits after the point.
    Funds {
        /// The largest.
        max: Decimal,
        /// Digits after the point.
        decimals: u32,
    },
}

impl fmt::Display for Allowed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Range(Range { min, max, increment: 1 }) => write!(f, "a whole number from {min} to {max}"),
            Self::Range(Range { min, max, increment }) => {
                write!(f, "a whole number from {min} to {max} in increments of {increment}")
            }
            Self::Within { range, max_pixels } => {
                let most = format::number(*max_pixels);
                write!(f, "{}, so that width × height is at most {most} pixels", Self::Range(*range))
            }
            Self::Sizes(sizes) => {
                write!(f, "one of the sizes {}", enumerated(sizes))
            }
            Self::SizesWithin { width, height, max_pixels } => {
                let (width, height) = (Self::Range(*width), Self::Range(*height));
                write!(f, "sizes such as 512x768, where the width is {width} and the height {height}")?;
                match max_pixels {
                    Some(most) => write!(f, ", of at most {} pixels", format::number(*most)),
                    None => Ok(()),
                }
            }
            Self::AtMost(most) => write!(f, "at most {most} of them"),
            Self::OneOf(ids) => match ids.as_slice() {
                [id] => write!(f, "{id}"),
                ids => write!(f, "one of {}", enumerated(ids)),
            },
            Self::Amount { max, decimals } => {
                let max = format::number(*max);
                write!(f, "a plain number from 0 to {max} with at most {decimals} decimals, such as 97181.47")
            }
            Self::Funds { max, decimals } => {
                let max = format::number(*max);
                write!(
                    f,
                    "credits, such as 500, or dollars, such as $20, from 0 to {max} with at most {decimals} decimals"
                )
            }
        }
    }
}

/// The first of many, and how many more there are.
fn enumerated(items: &[impl ToString]) -> String {
    const MOST: usize = 20;
    let named: Vec<_> = items.iter().take(MOST).map(ToString::to_string).collect();
    match items.len().saturating_sub(MOST) {
        0 => named.join(", "),
        more => format!("{} and {more} more", named.join(", ")),
    }
}

impl SettingsError {
    /// What was given and what is allowed, in a sentence that stands beside the field.
    pub fn message(&self) -> String {
        let allowed = &self.allowed;
        match self.value.trim() {
            "" => format!("Nothing was given: give {allowed}."),
            given => format!("“{}” is not allowed: give {allowed}.", display_untrusted(given)),
        }
    }
}

/// The field's name and the [`message`](SettingsError::message).
impl fmt::Display for SettingsError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.field, self.message())
    }
}

impl std::error::Error for SettingsError {}

/// Why there is no estimate.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum EstimateError {
    /// Settings that cannot be priced; at least one.
    Settings(Vec<SettingsError>),
    /// A price with more digits than are computed with.
    TooManyDigits,
}

impl EstimateError {
    /// What is wrong with `field`.
    pub fn of(&self, field: Field) -> Option<&SettingsError> {
        let Self::Settings(errors) = self else { return None };
        errors.iter().find(|error| error.field == field)
    }
}

impl fmt::Display for EstimateError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Settings(errors) => {
                let all: Vec<_> = errors.iter().map(ToString::to_string).collect();
                f.write_str(&all.join(" "))
            }
            Self::TooManyDigits => TooManyDigits.fmt(f),
        }
    }
}

impl std::error::Error for EstimateError {}

impl From<Vec<SettingsError>> for EstimateError {
    fn from(errors: Vec<SettingsError>) -> Self {
        Self::Settings(errors)
    }
}

impl From<TooManyDigits> for EstimateError {
    fn from(_: TooManyDigits) -> Self {
        Self::TooManyDigits
    }
}

/// A result with more digits than a [`Decimal`] holds, about 28. Nothing is cut or rounded to make it fit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TooManyDigits;

impl fmt::Display for TooManyDigits {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the price has too many digits to be computed exactly")
    }
}

impl std::error::Error for TooManyDigits {}
