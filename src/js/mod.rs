//! The pricing library as JavaScript calls it.

use js_sys::{JSON, Reflect};
use wasm_bindgen::prelude::*;

use crate::pricing::{self, EstimateError, Field, Request};

#[wasm_bindgen(module = "/src/js/settings-error.js")]
extern "C" {
    type SettingsError;

    #[wasm_bindgen(constructor)]
    fn new(message: &str, field: &str, value: &str, allowed: &str) -> SettingsError;
}

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_name = String, catch)]
    fn string(value: &JsValue) -> Result<String, JsValue>;
}

/// What the settings cost: an object with the names of the public interface, where figures are decimals as text.
///
/// # Errors
/// Throws a `SettingsError` for what cannot be priced, with the first such field.
#[wasm_bindgen]
pub fn estimate(settings: &JsValue) -> Result<JsValue, JsValue> {
    let estimate = pricing::estimate(&request(settings)).map_err(thrown)?;
    let json = serde_json::to_string(&estimate).map_err(|error| JsError::new(&error.to_string()))?;
    JSON::parse(&json)
}

/// The settings of an object, to the letter. What is absent, `undefined` or `null` is not given.
fn request(settings: &JsValue) -> Request {
    let mut request = Request::default();
    for field in Field::ALL {
        let value = Reflect::get(settings, &name(field).into()).unwrap_or_default();
        if !value.is_null() && !value.is_undefined() {
            // A value that has no text is no setting either.
            request.set(field, string(&value).unwrap_or_default());
        }
    }
    request
}

/// What JavaScript calls a field.
fn name(field: Field) -> &'static str {
    match field {
        Field::RateCard => "rateCard",
        other => other.name(),
    }
}

fn thrown(error: EstimateError) -> JsValue {
    let message = error.to_string();
    match error {
        EstimateError::Settings(errors) => match errors.first() {
            Some(first) => {
                let allowed = first.allowed.to_string();
                SettingsError::new(&message, name(first.field), &first.value, &allowed).into()
            }
            None => JsError::new(&message).into(),
        },
        EstimateError::OutOfRange => JsError::new(&message).into(),
    }
}
