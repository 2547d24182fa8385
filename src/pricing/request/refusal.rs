//! A text that is not allowed: what was given, what is allowed, and the nearest allowed value.

use std::fmt;

use rust_decimal::Decimal;

use super::suggestion::likely_id;
use crate::pricing::analysis::funds;
use crate::pricing::text::meant::has_no_number;
use crate::pricing::words::en::errors;
use crate::pricing::{Range, Size};

/// A text that is not allowed where it was given.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Refusal {
    /// What was given, to the letter.
    pub value: String,
    /// What is allowed.
    pub allowed: Allowed,
    suggestion: Suggestion,
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
    /// One of these models; or the list has to be another, one that has the model that was given.
    Model {
        /// The ids of the list's models.
        ids: Vec<String>,
        /// What settings call each list that has the model, and the id that it has there.
        elsewhere: Vec<(String, String)>,
    },
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

/// How the nearest allowed value is found, once somebody asks for it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Suggestion {
    /// The nearest number of a range, or the default where the text has none.
    Number { range: Range, default: u32 },
    /// The nearest number of credits, or those that the dollars buy at this price of a credit; or the default.
    Balance { default: Decimal, credit_usd: Decimal },
    /// The result of a function, which is in no program that never refuses such a text.
    Computed(Computed),
    /// The id of the ids that are allowed that looks like it, or the first.
    Id,
    /// This text.
    Text(String),
}

/// A suggestion that a function computes of the refused text, of the texts that were given with it, and of what is
/// allowed.
#[derive(Debug, Clone)]
pub(crate) struct Computed {
    pub by: fn(&str, &[String], &Allowed) -> Option<String>,
    pub given: Vec<String>,
}

/// What is allowed says which function it is.
impl PartialEq for Computed {
    fn eq(&self, other: &Self) -> bool {
        self.given == other.given
    }
}

impl Eq for Computed {}

impl Refusal {
    pub(crate) fn new(value: &str, allowed: Allowed, suggestion: Suggestion) -> Self {
        Self { value: value.to_owned(), allowed, suggestion }
    }

    /// An id that is none of `ids`.
    pub(crate) fn of_id(value: &str, ids: Vec<String>) -> Self {
        Self::new(value, Allowed::OneOf(ids), Suggestion::Id)
    }

    /// The allowed value nearest to the given one, as a text that is allowed; nothing where there is none to offer.
    pub fn nearest(&self) -> Option<String> {
        let Self { value, allowed, suggestion } = self;
        match suggestion {
            Suggestion::Number { range, default } => {
                let nearest = range.nearest(value).or(has_no_number(value).then_some(*default))?;
                Some(nearest.to_string())
            }
            Suggestion::Balance { default, credit_usd } => {
                let credits = funds::nearest_balance(value, *default, *credit_usd)?;
                Some(credits.normalize().to_string())
            }
            Suggestion::Computed(Computed { by, given }) => by(value, given, allowed),
            Suggestion::Id => match allowed {
                Allowed::OneOf(ids) => {
                    let all: Vec<_> = ids.iter().map(String::as_str).collect();
                    // What else was given with it would be lost.
                    let is_alone = !value.contains(['=', '&']);
                    let likely = likely_id(value, &all).or(all.first().copied());
                    likely.filter(|_| is_alone).map(str::to_owned)
                }
                _ => None,
            },
            Suggestion::Text(text) => Some(text.clone()),
        }
    }

    /// What was given and what is allowed, in an English sentence for beside the field.
    pub fn message(&self) -> String {
        self.to_string()
    }
}

impl fmt::Display for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        errors::refusal(f, self)
    }
}

impl fmt::Display for Allowed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        errors::allowed(f, self)
    }
}

impl std::error::Error for Refusal {}
