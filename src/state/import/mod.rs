//! The import of price lists and plans: jobs for the worker, which alone parses documents, and their results. A page loads
//! the worker when it is first needed.

mod error;

pub use error::{FetchError, FileError, ImportError};

use std::borrow::Cow;
use std::sync::Arc;

use borsh::{BorshDeserialize, BorshSerialize};
use serde::{Deserialize, Serialize};

use crate::pricing::{RateCard, RateCardError, written};
use crate::state::plan::ImportedPlan;
use crate::state::{Origin, OwnList};

/// A document that is to become a list of the user's own, or a plan.
#[derive(Debug, Clone, PartialEq, Eq, BorshSerialize, BorshDeserialize)]
pub enum ParseJob {
    /// One that was brought along.
    Document {
        /// Where it is from.
        origin: Origin,
        /// The document, to the letter.
        document: String,
    },
    /// One that was [stored](OwnList::stored) for a later visit.
    Stored(String),
    /// One that is still to be written.
    Copy {
        /// The list to be copied.
        card: Arc<RateCard>,
        /// Where the copy is from.
        origin: Origin,
        /// The id of the copy.
        id: String,
        /// What is different: see [`RateCard::copy`].
        terms: String,
    },
    /// A plan that was brought along.
    Plan {
        /// The name of the file.
        file: String,
        /// The document, to the letter.
        document: String,
    },
}

/// What was read.
#[derive(Debug, Clone, PartialEq, Eq, BorshSerialize, BorshDeserialize)]
pub enum Parsed {
    /// A price list.
    List(OwnList),
    /// A plan.
    Plan(ImportedPlan),
}

impl Parsed {
    /// The price list that was asked for.
    ///
    /// # Errors
    /// If it is a plan.
    pub fn list(self) -> Result<OwnList, ImportError> {
        match self {
            Self::List(list) => Ok(list),
            Self::Plan(_) => Err(ImportError::IsPlan),
        }
    }

    /// The plan that was asked for.
    ///
    /// # Errors
    /// If it is a price list.
    pub fn plan(self) -> Result<ImportedPlan, ImportError> {
        match self {
            Self::Plan(plan) => Ok(plan),
            Self::List(_) => Err(ImportError::IsList),
        }
    }
}

/// An own list as it is stored.
#[derive(Serialize, Deserialize)]
struct Stored<'a> {
    origin: Cow<'a, Origin>,
    document: Cow<'a, str>,
}

impl OwnList {
    /// The document and where it is from, as they are stored for the next visit.
    pub fn stored(&self) -> String {
        let Self { origin, document, .. } = self;
        let stored = Stored { origin: Cow::Borrowed(origin), document: Cow::Borrowed(document) };
        written(serde_json::to_string(&stored))
    }
}

impl ParseJob {
    /// Where the list is from, if that is known before it is read.
    pub fn origin(&self) -> Option<&Origin> {
        match self {
            Self::Document { origin, .. } | Self::Copy { origin, .. } => Some(origin),
            Self::Stored(_) | Self::Plan { .. } => None,
        }
    }

    /// Reads it.
    ///
    /// # Errors
    /// If it is no sound price list and no plan, or what was kept is damaged.
    pub fn parse(self) -> Result<Parsed, ImportError> {
        let list = match self {
            Self::Plan { file, document } => {
                return Ok(Parsed::Plan(ImportedPlan::read(&file, &document)?));
            }
            Self::Document { origin, document } => own(origin, document),
            Self::Stored(stored) => {
                let Stored { origin, document } =
                    serde_json::from_str(&stored).map_err(|_| ImportError::Stored)?;
                own(origin.into_owned(), document.into_owned())
            }
            // What is taken can be read again.
            Self::Copy { card, origin, id, terms } => own(origin, document_of(&card.copy(id, &terms)?)),
        };
        Ok(Parsed::List(list?))
    }
}

fn own(origin: Origin, document: String) -> Result<OwnList, RateCardError> {
    let card = document.parse()?;
    Ok(OwnList { card: Arc::new(card), origin, document: document.into() })
}

/// The list as a document: as people read it, unless it would then be too long to be read again.
fn document_of(card: &RateCard) -> String {
    let pretty = written(serde_json::to_string_pretty(card));
    match pretty.len() {
        0..=RateCard::LONGEST => pretty,
        _ => written(serde_json::to_string(card)),
    }
}

/// How it goes with a document that is not a list yet, or not taken as one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Import {
    /// It is being fetched.
    Fetching {
        /// From this address.
        url: String,
        /// Bytes that have come.
        received: usize,
    },
    /// It is being read.
    Parsing(ParseJob),
    /// It was not taken: where it was from, and why.
    Refused(Origin, ImportError),
}

impl Import {
    /// The job for the worker, while the document is being parsed.
    pub fn job(&self) -> Option<&ParseJob> {
        match self {
            Self::Parsing(job) => Some(job),
            Self::Fetching { .. } | Self::Refused(..) => None,
        }
    }

    /// The address that the document is from, if it is from one.
    pub fn url(&self) -> Option<&str> {
        match self {
            Self::Fetching { url, .. } | Self::Refused(Origin::Url(url), _) => Some(url),
            Self::Parsing(ParseJob::Document { origin: Origin::Url(url), .. }) => Some(url),
            Self::Parsing(_) | Self::Refused(..) => None,
        }
    }
}
