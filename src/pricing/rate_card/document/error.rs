//! The error of a document that is not a price list, with its place.

use std::fmt;

use serde_json::error::Category;
use serde_path_to_error::{Path, Segment};

use super::{RateCardFault, Requirement};
use crate::pricing::text::untrusted::shown;
use crate::pricing::words::en::price_list;
use crate::pricing::{Limits, Range};

/// Why a document is not a rate card.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RateCardError {
    /// The place in the document, as a JSON pointer; empty where it is the document as a whole.
    pub pointer: String,
    /// What is wrong there.
    pub fault: RateCardFault,
}

impl RateCardError {
    /// An error at this place.
    pub(crate) fn at(pointer: impl Into<String>, fault: impl Into<RateCardFault>) -> Self {
        Self { pointer: pointer.into(), fault: fault.into() }
    }

    pub(super) fn unreadable(error: &serde_json::Error) -> Self {
        Self::at("", said(error))
    }

    pub(super) fn misshapen(path: &Path, error: &serde_json::Error) -> Self {
        let pointer = path.iter().map(step).collect::<String>();
        let text = error.to_string();
        let by_type = BY_TYPE.into_iter().find(|(reason, _)| text.starts_with(reason));
        Self::at(pointer, by_type.map_or_else(|| said(error), |(_, requirement)| requirement.into()))
    }
}

/// What the types of the format refuse by themselves: serde adds the line, which the pointer says better.
const BY_TYPE: [(&str, Requirement); 2] =
    [(Range::NO_INCREMENT, Requirement::AtLeastOne), (Limits::MIXED_SIZES, Requirement::OneKindOfSizes)];

/// What serde says of it; that names keys and texts of the document at any length.
fn said(error: &serde_json::Error) -> RateCardFault {
    const LONGEST: usize = 300;
    let said = shown(&error.to_string(), LONGEST);
    match error.classify() {
        // An error of serde is nothing but its words.
        _ if said.starts_with("invalid type: sequence") => Requirement::NoList.into(),
        Category::Syntax | Category::Eof => RateCardFault::NotJson(said),
        Category::Data | Category::Io => RateCardFault::Shape(said),
    }
}

/// A key as a JSON pointer writes it (RFC 6901), without the rest of a long one: those of the format are short.
fn pointer_step(key: &str) -> String {
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

/// In English: the place, and what is wrong there.
impl fmt::Display for RateCardError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        price_list::error(f, self)
    }
}

/// In English.
impl fmt::Display for RateCardFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        price_list::fault(f, self)
    }
}

impl std::error::Error for RateCardError {}
