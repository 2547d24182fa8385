//! The error of a document that is not a price list, with its place.

use std::fmt;

use super::RateCardFault;
use crate::pricing::words::en::price_list;

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
