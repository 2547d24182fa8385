//! What can be wrong, each with what was given and what is allowed.

use std::fmt;

use rust_decimal::Decimal;
use serde_json::error::Category;
use serde_path_to_error::Segment;

use super::{Field, Range, Size, format};

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
    /// One of these ids.
    OneOf(Vec<String>),
    /// A decimal from 0 to `max`, with at most `decimals` digits after the point.
    Amount {
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
            Self::OneOf(ids) => match ids.as_slice() {
                [id] => write!(f, "{id}"),
                ids => write!(f, "one of {}", enumerated(ids)),
            },
            Self::Amount { max, decimals } => {
                let max = format::number(*max);
                write!(f, "a plain number from 0 to {max} with at most {decimals} decimals, such as 97181.47")
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
            given => format!("“{}” is not allowed: give {allowed}.", quoted(given)),
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

/// `text` as a message can show it: not all of it where it is long, with what cannot be seen or would turn the
/// message around written as an escape, and kept apart from the direction of the text around it.
pub fn quoted(text: &str) -> String {
    const LONGEST: usize = 40;
    let quoted = shown(text, LONGEST);
    if quoted.is_ascii() { quoted } else { format!("\u{2068}{quoted}\u{2069}") }
}

/// The first characters of `text`, with what cannot be seen as an escape.
fn shown(text: &str, longest: usize) -> String {
    let mut shown = String::new();
    for char in text.chars().take(longest) {
        if is_invisible(char) { shown.extend(char.escape_unicode()) } else { shown.push(char) }
    }
    if text.chars().nth(longest).is_some() {
        shown.push('…');
    }
    shown
}

/// Whether `char` cannot be seen, or turns the text around it.
pub(super) fn is_invisible(char: char) -> bool {
    char.is_control()
        || matches!(
            char,
            '\u{ad}' | '\u{61c}' | '\u{115f}' | '\u{1160}' | '\u{180e}' | '\u{200b}'..='\u{200f}'
        )
        || matches!(char, '\u{2028}'..='\u{202e}' | '\u{2800}' | '\u{2060}'..='\u{206f}' | '\u{3164}' | '\u{feff}' | '\u{ffa0}' | '\u{e0000}'..='\u{e007f}')
}

/// Why there is no estimate.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum EstimateError {
    /// Settings that cannot be priced; at least one.
    Settings(Vec<SettingsError>),
    /// A price with more digits than are computed with.
    OutOfRange,
}

impl fmt::Display for EstimateError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Settings(errors) => {
                let all: Vec<_> = errors.iter().map(ToString::to_string).collect();
                f.write_str(&all.join(" "))
            }
            Self::OutOfRange => OutOfRange.fmt(f),
        }
    }
}

impl std::error::Error for EstimateError {}

impl From<Vec<SettingsError>> for EstimateError {
    fn from(errors: Vec<SettingsError>) -> Self {
        Self::Settings(errors)
    }
}

impl From<OutOfRange> for EstimateError {
    fn from(_: OutOfRange) -> Self {
        Self::OutOfRange
    }
}

/// A result with more digits than a [`Decimal`] holds, about 28. Nothing is cut or rounded to make it fit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct OutOfRange;

impl fmt::Display for OutOfRange {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the price has too many digits to be computed exactly")
    }
}

impl std::error::Error for OutOfRange {}

/// Why a document is not a rate card.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RateCardError {
    /// The place in the document, as a JSON pointer; empty where it is the document as a whole.
    pub pointer: String,
    /// What is wrong there, and what to do about it.
    pub reason: String,
}

impl RateCardError {
    /// An error at this place.
    pub fn at(pointer: impl Into<String>, reason: impl Into<String>) -> Self {
        Self { pointer: pointer.into(), reason: reason.into() }
    }

    pub(super) fn unreadable(error: serde_json::Error) -> Self {
        Self::at("", said(&error))
    }

    pub(super) fn misshapen(error: serde_path_to_error::Error<serde_json::Error>) -> Self {
        let pointer = error.path().iter().map(step).collect::<String>();
        Self::at(pointer, said(error.inner()))
    }
}

/// What serde says of it; that names keys and texts of the document at any length.
fn said(error: &serde_json::Error) -> String {
    const LONGEST: usize = 300;
    let said = shown(&error.to_string(), LONGEST);
    match error.classify() {
        Category::Syntax | Category::Eof => format!("is not JSON: {said}"),
        Category::Data | Category::Io => said,
    }
}

/// A key as a JSON pointer writes it (RFC 6901), without the rest of a long one: those of the format are short.
pub(super) fn pointer_step(key: &str) -> String {
    const LONGEST: usize = 100;
    shown(key, LONGEST).replace('~', "~0").replace('/', "~1")
}

fn step(segment: &Segment) -> String {
    match segment {
        Segment::Seq { index } => format!("/{index}"),
        Segment::Map { key } | Segment::Enum { variant: key } => {
            format!("/{}", pointer_step(key))
        }
        Segment::Unknown => String::new(),
    }
}

impl fmt::Display for RateCardError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.pointer.as_str() {
            "" => f.write_str(&self.reason),
            pointer => write!(f, "{pointer}: {}", self.reason),
        }
    }
}

impl std::error::Error for RateCardError {}
