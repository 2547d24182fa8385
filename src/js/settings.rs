//! Settings from JavaScript: the query string that `settings-query.js` writes.

use std::borrow::Cow;

use percent_encoding::percent_decode_str;
use wasm_bindgen::JsValue;

use super::errors;
use super::names::name;
use crate::pricing::{Field, Request, did_you_mean};

/// The settings that name a model.
pub const CARD_AND_MODEL: [Field; 2] = [Field::RateCard, Field::Model];

/// In the query: what was given in place of an object of settings.
const NO_OBJECT: &str = "settings";

/// In the query: a name in the object that is no setting's.
const OTHER_NAME: &str = "other";

/// Names in requests to the service that resemble a setting's and are no typos.
const OTHERS_OF_API: [&str; 2] = ["mode", "sampler"];

/// These fields of a query, to the letter.
///
/// # Errors
/// With a `SettingsError` if there was no object of settings, or if one of its names is probably a typo of a
/// field: the price would be that of other settings.
pub fn request(query: &str, fields: &[Field]) -> Result<Request, JsValue> {
    let names: Vec<_> = fields.iter().copied().map(name).collect();
    let mut request = Request::default();
    for pair in query.split_terminator('&') {
        let (key, text) = decoded(pair).ok_or_else(|| errors::no_object(query))?;
        match key {
            NO_OBJECT => return Err(errors::no_object(&text)),
            OTHER_NAME => {
                if let Some(meant) = likely_meant(&text, &names) {
                    return Err(errors::typo(&text, meant));
                }
            }
            _ => {
                if let Some(field) = fields.iter().find(|field| name(**field) == key) {
                    request.set(*field, text);
                }
            }
        }
    }
    Ok(request)
}

fn decoded(pair: &str) -> Option<(&str, Cow<'_, str>)> {
    let (key, text) = pair.split_once('=')?;
    Some((key, percent_decode_str(text).decode_utf8().ok()?))
}

/// The one of `names` that `other` is probably a typo of.
fn likely_meant(other: &str, names: &[&'static str]) -> Option<&'static str> {
    // On the page `images` is the number that a budget is for.
    if other == Field::Images.name() {
        return names.iter().copied().find(|name| *name == Field::Samples.name());
    }
    if OTHERS_OF_API.contains(&other) { None } else { did_you_mean(other, names) }
}
