//! A price list read from its document: its shape first, then its figures.

use std::str::FromStr;

use rust_decimal::Decimal;
use serde::de::{Deserialize, Deserializer, Error};
use serde_json::Value;
use serde_path_to_error::Track;

use super::strict::Strict;
use super::{Counted, RateCardFault};
use crate::pricing::rate_card::validation;
use crate::pricing::text::decimal;
use crate::pricing::text::untrusted::excerpt;
use crate::pricing::{Model, PurchaseTerms, RateCard, RateCardError, Replacement, Source, Validity};

impl FromStr for RateCard {
    type Err = RateCardError;

    fn from_str(json: &str) -> Result<Self, Self::Err> {
        // Some editors begin a text with a byte order mark.
        let json = json.trim_start_matches('\u{feff}');
        if json.len() > Self::LONGEST {
            let (count, most) = (json.len(), Self::LONGEST);
            return Err(RateCardError::at("", RateCardFault::Count { counted: Counted::Bytes, count, most }));
        }
        // A later version has other keys: it is refused for what it is, and not for the first of these.
        let card = read(json).map_err(|error| other_version(json).unwrap_or(error))?;
        validation::check(&card)?;
        Ok(card)
    }
}

/// A rate card by its shape alone. A rate card itself has no way to be read but [`str::parse`], which checks its figures:
///
/// ```compile_fail,E0277
/// serde_json::from_str::<dream_credits::pricing::RateCard>("{}");
/// ```
#[derive(serde::Deserialize)]
#[serde(deny_unknown_fields, remote = "RateCard")]
struct Document {
    #[serde(rename = "$schema")]
    schema: Option<String>,
    #[serde(deserialize_with = "known_version")]
    version: u32,
    id: String,
    name: String,
    source: Source,
    valid: Option<Validity>,
    replaced_by: Option<Replacement>,
    #[serde(deserialize_with = "decimal::deserialize")]
    free_credits: Decimal,
    #[serde(deserialize_with = "decimal::deserialize")]
    credit_usd: Decimal,
    purchase: Option<PurchaseTerms>,
    models: Vec<Model>,
}

fn known_version<'de, D: Deserializer<'de>>(deserializer: D) -> Result<u32, D::Error> {
    match u32::deserialize(deserializer)? {
        RateCard::FORMAT => Ok(RateCard::FORMAT),
        // What is said of it is `other_version`.
        _ => Err(D::Error::custom("version")),
    }
}

fn read(json: &str) -> Result<RateCard, RateCardError> {
    let (mut json, mut track) = (serde_json::Deserializer::from_str(json), Track::new());
    let tracked = serde_path_to_error::Deserializer::new(Strict(&mut json), &mut track);
    let card = Document::deserialize(tracked);
    let card = card.map_err(|error| RateCardError::misshapen(&track.path(), &error))?;
    json.end().map_err(|error| RateCardError::unreadable(&error))?;
    Ok(card)
}

/// The refusal of a document that says it is of another version, if it does.
fn other_version(json: &str) -> Option<RateCardError> {
    let document: Value = serde_json::from_str(json).ok()?;
    let version = document.get("version").filter(|version| **version != RateCard::FORMAT)?;
    let fault = RateCardFault::OtherVersion(excerpt(&version.to_string()));
    Some(RateCardError::at("/version", fault))
}
