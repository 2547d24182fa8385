//! What is wrong, as JavaScript catches it.

use wasm_bindgen::prelude::*;

use super::names::name;
use crate::pricing::{self, EstimateError, display_untrusted};

#[wasm_bindgen(module = "/src/js/settings-error.js")]
extern "C" {
    type SettingsError;

    #[wasm_bindgen(constructor)]
    fn new(message: &str, field: &str, value: &str, allowed: &str, nearest: Option<String>) -> SettingsError;
}

/// The first field that is wrong; the message names the others as well.
pub fn thrown(error: EstimateError) -> JsValue {
    match error {
        EstimateError::Settings(errors) => match errors.split_first() {
            Some((first, others)) => with_others(first, others),
            None => JsError::new("there is no price for these settings").into(),
        },
        EstimateError::TooManyDigits => JsError::new(&error.to_string()).into(),
    }
}

/// One field that is wrong.
pub fn of_field(error: pricing::SettingsError) -> JsValue {
    with_others(&error, &[])
}

/// What is given in place of an object of settings.
pub fn no_object(value: &str) -> JsValue {
    of_all(value, "an object, such as { width: 768, height: 768, steps: 75 }", None)
}

/// A setting that is given under another name than its own.
pub fn misspelt(given: &str, name: &str) -> JsValue {
    of_all(given, name, Some(name.to_owned()))
}

/// What is wrong with the settings as a whole.
fn of_all(value: &str, allowed: &str, nearest: Option<String>) -> JsValue {
    let message = format!("settings: “{}” is not allowed: give {allowed}.", display_untrusted(value));
    SettingsError::new(&message, "settings", value, allowed, nearest).into()
}

fn with_others(first: &pricing::SettingsError, others: &[pricing::SettingsError]) -> JsValue {
    // Fields have their names of JavaScript here.
    let said = |error: &pricing::SettingsError| format!("{}: {}", name(error.field), error.message());
    let mut message = said(first);
    for error in others {
        message.push(' ');
        message.push_str(&said(error));
    }
    let allowed = first.allowed.to_string();
    SettingsError::new(&message, name(first.field), &first.value, &allowed, first.nearest.clone()).into()
}
