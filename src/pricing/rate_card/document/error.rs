//! Why a document is not a price list, and where in it.

use std::fmt;

use borsh::{BorshDeserialize, BorshSerialize};
use serde_json::error::Category;
use serde_path_to_error::Segment;

use crate::pricing::text::untrusted::shown;
use crate::pricing::{Limits, Range};

/// Why a document is not a rate card.
#[derive(Debug, Clone, PartialEq, Eq, BorshSerialize, BorshDeserialize)]
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

    pub(crate) fn unreadable(error: serde_json::Error) -> Self {
        Self::at("", said(&error))
    }

    pub(crate) fn misshapen(error: serde_path_to_error::Error<serde_json::Error>) -> Self {
        let pointer = error.path().iter().map(step).collect::<String>();
        let said = said(error.inner());
        let by_type = BY_TYPE.into_iter().find(|reason| said.starts_with(reason));
        Self::at(pointer, by_type.unwrap_or(&said))
    }
}

/// What the types of the format refuse by themselves: serde adds the line, which the pointer says better.
const BY_TYPE: [&str; 2] = [Range::NO_INCREMENT, Limits::MIXED_SIZES];

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
pub(crate) fn pointer_step(key: &str) -> String {
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
