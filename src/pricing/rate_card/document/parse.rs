//! A price list read from its document: its shape first, then its figures.

use std::str::FromStr;

use rust_decimal::Decimal;
use serde::de::Deserialize;
use serde_path_to_error::Track;

use super::{Counted, RateCardFault, syntax};
use crate::pricing::rate_card::validation;
use crate::pricing::text::decimal;
use crate::pricing::text::json::Json;
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
        let card = read(json)?;
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

fn read(json: &str) -> Result<RateCard, RateCardError> {
    let document = tree(json)?;
    // A later version has other keys: it is refused for what it is, and not for the first of these.
    if let Some(Json::Number(version)) = document.get("version").filter(|version| !is_known(version)) {
        let fault = RateCardFault::OtherVersion(excerpt(&version.to_string()));
        return Err(RateCardError::at("/version", fault));
    }
    Document::deserialize(&document).map_err(RateCardError::from)
}

fn is_known(version: &Json) -> bool {
    *version == Json::Number(RateCard::FORMAT.into())
}

/// The document as it stands.
fn tree(json: &str) -> Result<Json, RateCardError> {
    let (mut reader, mut track) = (serde_json::Deserializer::from_str(json), Track::new());
    let tracked = serde_path_to_error::Deserializer::new(&mut reader, &mut track);
    let document = Json::deserialize(tracked);
    let document = document.map_err(|error| syntax::error(json, &track.path(), &error))?;
    reader.end().map_err(|error| syntax::error(json, &Track::new().path(), &error))?;
    Ok(document)
}
