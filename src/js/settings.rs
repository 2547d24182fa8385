//! Settings as JavaScript gives them.

use wasm_bindgen::prelude::*;

use super::errors;
use crate::pricing::{Field, Request};

#[wasm_bindgen(module = "/src/js/given.js")]
extern "C" {
    #[wasm_bindgen(js_name = isSettings)]
    fn is_settings(value: &JsValue) -> bool;

    fn given(settings: &JsValue, name: &str) -> Option<String>;

    fn misspelt(settings: &JsValue, name: &str) -> Option<String>;

    /// A value as text, which no setting allows if it is neither a text nor a number; nothing for `undefined` and `null`.
    pub fn text(value: &JsValue) -> Option<String>;
}

/// What names a model.
pub const CARD_AND_MODEL: [Field; 2] = [Field::RateCard, Field::Model];

/// What has a price, and what there is to pay it with.
pub const SETTINGS: [Field; 7] = [
    Field::RateCard,
    Field::Model,
    Field::Width,
    Field::Height,
    Field::Steps,
    Field::Samples,
    Field::Balance,
];

/// These fields of an object, to the letter. What is absent, `undefined` or `null` is not given.
///
/// # Errors
/// With a `SettingsError` if it is no object, or has one of the fields in another spelling.
pub fn request(settings: &JsValue, fields: &[Field]) -> Result<Request, JsValue> {
    if !is_settings(settings) {
        return Err(errors::no_object(&text(settings).unwrap_or_default()));
    }
    let mut request = Request::default();
    for field in fields {
        let name = name(*field);
        if let Some(other) = misspelt(settings, name) {
            return Err(errors::misspelt(&other, name));
        }
        if let Some(text) = given(settings, name) {
            request.set(*field, text);
        }
    }
    Ok(request)
}

/// What JavaScript calls a field.
pub fn name(field: Field) -> &'static str {
    match field {
        Field::RateCard => "rateCard",
        other => other.name(),
    }
}
