//! A published price list as data: who published it, when it held, and what it charges for.

use std::str::FromStr;

use borsh::{BorshDeserialize, BorshSerialize};
use rust_decimal::Decimal;
use serde::de::{Deserializer, Error};
use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::rate_card_error::pointer_step;
use super::{
    Date, Estimate, EstimateError, Model, RateCardError, Replacement, Request, Task, Validity, decimal,
    validation,
};

/// A price list. It is read from a JSON document, with [`str::parse`] or with serde; both refuse a document with an
/// unknown key or with figures that contradict each other.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, BorshSerialize, BorshDeserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, remote = "Self")]
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
    #[serde(deserialize_with = "decimal::deserialize")]
    pub free_credits: Decimal,
    /// The price of one credit, in US dollars.
    #[serde(deserialize_with = "decimal::deserialize")]
    pub credit_usd: Decimal,
    /// How credits were sold, where that is known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub purchase: Option<PurchaseTerms>,
    /// What the list charges for, at least one; the first is the default.
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

    /// What `request` costs under this list.
    ///
    /// # Errors
    /// With one error for each field that the list does not allow. The request's own rate card is not looked
    /// at: [`estimate`](super::estimate) finds the list first.
    pub fn estimate(&self, request: &Request) -> Result<Estimate, EstimateError> {
        Ok(self.settings(request)?.estimate()?)
    }
}

impl FromStr for RateCard {
    type Err = RateCardError;

    fn from_str(json: &str) -> Result<Self, Self::Err> {
        // Some editors begin a text with a byte order mark.
        let json = json.trim_start_matches('\u{feff}');
        if json.len() > Self::LONGEST {
            let (long, longest) = (json.len(), Self::LONGEST);
            let reason = format!("the document is {long} bytes long: at most {longest} are read");
            return Err(RateCardError::at("", reason));
        }
        check_shape(json)?;
        let mut document = serde_json::Deserializer::from_str(json);
        let card = serde_path_to_error::deserialize(&mut document).map_err(RateCardError::misshapen)?;
        let Document(card) = card;
        document.end().map_err(RateCardError::unreadable)?;
        validation::check(&card)?;
        Ok(card)
    }
}

/// A rate card by its shape alone.
struct Document(RateCard);

impl<'de> Deserialize<'de> for Document {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        RateCard::deserialize(deserializer).map(Document)
    }
}

/// A later version has other keys: it is refused for what it is, and not for the first of these. And serde would read
/// an object from the list of its values as well, which the format does not know.
fn check_shape(json: &str) -> Result<(), RateCardError> {
    // What is not JSON, or has no version, is refused with its place when it is read.
    let Ok(document) = serde_json::from_str::<Value>(json) else { return Ok(()) };
    match document.get("version") {
        Some(version) if *version != RateCard::FORMAT => Err(validation::other_version(&version.to_string())),
        _ => check_objects(&document, false)
            .map_err(|at| RateCardError::at(at, "must be an object or a text, not a list")),
    }
}

/// The keys of the format that hold a list.
const LISTS: [&str; 8] =
    ["models", "sizes", "rounding", "coefficients", "points", "tiers", "rows", "credits"];

/// The place is put together on the way back from it: most values are sound.
fn check_objects(value: &Value, is_list: bool) -> Result<(), String> {
    match value {
        Value::Array(_) if !is_list => Err(String::new()),
        Value::Array(items) => {
            let mut items = items.iter().enumerate();
            items.try_for_each(|(index, item)| {
                check_objects(item, false).map_err(|at| format!("/{index}{at}"))
            })
        }
        Value::Object(entries) => {
            let mut entries = entries.iter();
            entries.try_for_each(|(key, value)| {
                let is_list = LISTS.contains(&key.as_str());
                check_objects(value, is_list).map_err(|at| format!("/{}{at}", pointer_step(key)))
            })
        }
        _ => Ok(()),
    }
}

/// `remote = "Self"` gives the type a `deserialize` of its own that reads its shape; here the figures are checked too.
impl<'de> Deserialize<'de> for RateCard {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let card = Self::deserialize(deserializer)?;
        validation::check(&card).map_err(D::Error::custom)?;
        Ok(card)
    }
}

impl Serialize for RateCard {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Self::serialize(self, serializer)
    }
}
