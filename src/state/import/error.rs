//! The errors of imports: documents that could not be had, and documents that were not taken.

use std::fmt;

use borsh::{BorshDeserialize, BorshSerialize};

use crate::pricing::{RateCardError, RateCardFault};
use crate::state::plan::PlanError;
use crate::state::words::en::import;

/// Why a document was not taken.
#[derive(Debug, Clone, PartialEq, Eq, BorshSerialize, BorshDeserialize)]
pub enum ImportError {
    /// It is not a sound price list: the place and the reason, in words. The worker says them, which alone knows the
    /// [faults](crate::pricing::RateCardFault) of a list: the page would be 3 kB heavier with their words.
    RateCard(String),
    /// It is no copy: the terms are neither a discount nor a price. The reason in words, and terms that may have been meant.
    Terms(String, Vec<String>),
    /// It is not a plan: the reason, in the words of the worker as well.
    Plan(String),
    /// What was stored of a list is damaged.
    Stored,
    /// It could not be fetched.
    Fetch(FetchError),
    /// It could not be read from its file.
    File(FileError),
    /// It was to be fetched from what is not an address on the web.
    NotAnAddress,
    /// It has the id of a built-in list.
    BuiltInId,
    /// It has the id of another list of the user's own.
    OwnId,
    /// There are as many lists of the user's own as there can be.
    NoRoom,
    /// It is a plan, and a list was wanted.
    IsPlan,
    /// It is a list, and a plan was wanted.
    IsList,
    /// The worker that reads documents could not be loaded: a site can be renewed between the page and its worker.
    NoWorker,
}

/// Why a document could not be fetched from its address.
#[derive(Debug, Clone, PartialEq, Eq, BorshSerialize, BorshDeserialize)]
pub enum FetchError {
    /// It is not an address.
    NotAnAddress,
    /// The address has a name or a password.
    Credentials,
    /// There is no answer, or none that this page may read. Browsers do not tell these apart.
    Refused,
    /// The server answers with this status, and its text.
    Status(u16, String),
    /// The answer has no body.
    Empty,
    /// The connection broke off.
    BrokenOff,
    /// It took too long.
    Late {
        /// Seconds that it was waited for.
        seconds: u32,
    },
    /// The document is too long.
    TooLong {
        /// The most bytes that are read.
        most: usize,
    },
    /// The document is not a text in UTF-8.
    NotText,
}

/// Why a document could not be read from its file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, BorshSerialize, BorshDeserialize)]
pub enum FileError {
    /// The file is too long.
    TooLong {
        /// The most bytes that are read.
        most: usize,
    },
    /// The browser cannot read it.
    Unreadable,
    /// It is not a text in UTF-8.
    NotText,
}

impl From<PlanError> for ImportError {
    fn from(error: PlanError) -> Self {
        Self::Plan(error.to_string())
    }
}

impl From<RateCardError> for ImportError {
    fn from(error: RateCardError) -> Self {
        let said = error.to_string();
        match error.fault {
            RateCardFault::Terms { offers, .. } => Self::Terms(said, offers),
            _ => Self::RateCard(said),
        }
    }
}

/// In English.
impl fmt::Display for ImportError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        import::import(f, self)
    }
}

/// In English.
impl fmt::Display for FetchError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        import::fetch(f, self)
    }
}

/// In English.
impl fmt::Display for FileError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        import::file(f, self)
    }
}

impl std::error::Error for ImportError {}
impl std::error::Error for FetchError {}
impl std::error::Error for FileError {}
