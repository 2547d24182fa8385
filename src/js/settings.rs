//! Settings as JavaScript gives them.

use wasm_bindgen::prelude::*;

use super::errors;
use super::names::name;
use crate::pricing::{Field, Request, did_you_mean};

#[wasm_bindgen(module = "/src/js/given.js")]
extern "C" {
    #[wasm_bindgen(js_name = isSettings)]
    fn is_settings(value: &JsValue) -> bool;

    fn given(settings: &JsValue, name: &str) -> Option<String>;

    fn others(settings: &JsValue) -> String;

    /// A value as text, which no setting allows if it is neither a text nor a number; nothing for `undefined` and `null`.
    pub fn text(value: &JsValue) -> Option<String>;
}

/// What names a model.
pub const CARD_AND_MODEL: [Field; 2] = [Field::RateCard, Field::Model];

/// What requests to the service have besides, and what is no typo there.
const OTHERS_OF_API: [&str; 2] = ["mode", "sampler"];

/// These fields of an object, to the letter. What is absent, `undefined` or `null` is not given.
///
/// # Errors
/// With a `SettingsError` if it is no object, or has a probable typo of one of the fields: the price would be that of
/// other settings.
pub fn request(settings: &JsValue, fields: &[Field]) -> Result<Request, JsValue> {
    if !is_settings(settings) {
        return Err(errors::no_object(&text(settings).unwrap_or_default()));
    }
    let names: Vec<_> = fields.iter().copied().map(name).collect();
    for other in others(settings).lines() {
        if let Some(meant) = likely_meant(other, &names) {
            return Err(errors::typo(other, meant));
        }
    }
    let mut request = Request::default();
    for field in fields {
        if let Some(text) = given(settings, name(*field)) {
            request.set(*field, text);
        }
    }
    Ok(request)
}

/// Which of these names another is probably a typo of.
fn likely_meant(other: &str, names: &[&'static str]) -> Option<&'static str> {
    // On the page it is the number of images that a budget is for.
    if other == Field::Images.name() {
        return names.iter().copied().find(|name| *name == Field::Samples.name());
    }
    if OTHERS_OF_API.contains(&other) { None } else { did_you_mean(other, names) }
}
