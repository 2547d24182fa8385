//! A published price list as data: who published it, when it held, and what it charges for.

mod builtin;
mod date;
mod discount;
mod document;
pub(crate) mod limits;
mod model;
mod published_table;
mod range;
pub(crate) mod rounding;
pub(crate) mod rule;
mod size;
mod task;
pub(crate) mod validation;
mod validity;

pub use builtin::{DEFAULT_RATE_CARD, estimate, name_of, rate_card, rate_cards, requested_model};
pub use date::{Date, DateError};
#[cfg(feature = "schema")]
pub use document::schema;
pub use document::{Counted, Kind, RateCardError, RateCardFault, Requirement, SizeFault, SyntaxFault};
pub use limits::{Limits, Sizes};
pub use model::{Defaults, Model};
pub use published_table::{PublishedPrice, PublishedRow, PublishedTable};
pub use range::Range;
pub use rounding::{Direction, Rounding};
pub use size::Size;
pub use task::Task;
pub use validation::is_web_address;
pub use validity::{Replacement, Standing, Validity};

use borsh::{BorshDeserialize, BorshSerialize};
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use crate::pricing::text::decimal;

/// A price list. It is read from a JSON document, with [`str::parse`] alone, which refuses a document with an unknown key
/// or with figures that contradict each other.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, BorshSerialize, BorshDeserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct RateCard {
    /// Where the JSON Schema of the format is, for an editor that reads it.
    #[serde(default, rename = "$schema", skip_serializing_if = "Option::is_none")]
    pub schema: Option<String>,
    /// The version of the format, [`FORMAT`](Self::FORMAT).
    pub version: u32,
    /// What links and programs call it.
    #[cfg_attr(feature = "schema", schemars(regex(pattern = "^[A-Za-z0-9._-]{1,100}$")))]
    pub id: String,
    /// What people call it.
    #[cfg_attr(feature = "schema", schemars(length(min = 1, max = 80)))]
    pub name: String,
    /// Where its figures were published.
    pub source: Source,
    /// When it was in force, where that is known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub valid: Option<Validity>,
    /// The list that took its place.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub replaced_by: Option<Replacement>,
    /// Credits that a new account was given.
    pub free_credits: Decimal,
    /// The price of one credit, in US dollars.
    pub credit_usd: Decimal,
    /// How credits were sold, where that is known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub purchase: Option<PurchaseTerms>,
    /// What the list charges for, at least one; the first is the default.
    #[cfg_attr(feature = "schema", schemars(length(min = 1, max = 100)))]
    pub models: Vec<Model>,
}

/// Where figures were published.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, BorshSerialize, BorshDeserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct Source {
    /// The page's title and publisher.
    #[cfg_attr(feature = "schema", schemars(length(min = 1, max = 200)))]
    pub title: String,
    /// Its address.
    #[cfg_attr(
        feature = "schema",
        schemars(length(max = 2000), regex(pattern = r"^[Hh][Tt][Tt][Pp][Ss]?://[^\s/?#@]+([/?#]\S*)?$"))
    )]
    pub url: String,
    /// When the figures were last compared with it.
    pub checked: Date,
}

/// How credits are sold.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, BorshSerialize, BorshDeserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct PurchaseTerms {
    /// The smallest purchase, in US dollars.
    #[serde(deserialize_with = "decimal::deserialize")]
    pub smallest_usd: Decimal,
    /// What a purchase grows by, in US dollars, where that is known.
    #[serde(
        default,
        deserialize_with = "decimal::deserialize_some",
        skip_serializing_if = "Option::is_none"
    )]
    pub increment_usd: Option<Decimal>,
    /// What else there is to say about buying, in a sentence.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(length(min = 1, max = 200)))]
    pub note: Option<String>,
}

impl RateCard {
    /// The version of the format that is read here.
    pub const FORMAT: u32 = 1;

    /// The longest document that is read, in bytes. Those of the built-in lists have less than a hundredth of it.
    pub const LONGEST: usize = 1_000_000;

    /// The model of this id.
    pub fn model(&self, id: &str) -> Option<&Model> {
        self.models.iter().find(|model| model.id == id)
    }

    /// The models by what they do, each in the order of the list.
    pub fn by_task(&self) -> Vec<(Task, Vec<&Model>)> {
        let of = |task| (task, self.models.iter().filter(|model| model.task == task).collect::<Vec<_>>());
        Task::ALL.into_iter().map(of).filter(|(_, models)| !models.is_empty()).collect()
    }
}
