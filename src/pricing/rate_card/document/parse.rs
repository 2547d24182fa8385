//! A price list read from its document: its shape first, then its figures.

use std::str::FromStr;

use serde::Serialize;
use serde::de::{Deserialize, Deserializer, Error};
use serde_json::Value;

use super::error::pointer_step;
use crate::pricing::rate_card::validation;
use crate::pricing::{RateCard, RateCardError};

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
