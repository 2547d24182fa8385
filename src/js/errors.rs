//! Errors as JavaScript catches them.

use wasm_bindgen::prelude::*;

use super::names::{BALANCE, name};
use crate::pricing::{self, EstimateError, Refusal, display_untrusted};

#[wasm_bindgen(module = "/src/js/settings-error.js")]
extern "C" {
    type SettingsError;

    #[wasm_bindgen(constructor)]
    fn new(message: &str, field: &str, value: &str, allowed: &str, nearest: Option<String>) -> SettingsError;
}

/// The error of the first field that is wrong; its message names the others as well.
pub fn thrown(error: EstimateError) -> JsValue {
    match error {
        EstimateError::Settings(errors) => match errors.split_first() {
            Some((first, others)) => with_others(first, others),
            None => JsError::new("there is no price for these settings").into(),
        },
        EstimateError::TooManyDigits => JsError::new(&error.to_string()).into(),
    }
}

/// The error of one setting.
pub fn of_setting(error: pricing::SettingsError) -> JsValue {
    with_others(&error, &[])
}

/// The error of the balance.
pub fn of_balance(refusal: &Refusal) -> JsValue {
    thrown_for(BALANCE, refusal, &format!("{BALANCE}: {refusal}"))
}

/// The text of what was given in place of an object of settings.
pub fn no_object(value: &str) -> JsValue {
    of_settings(value, "an object, such as { width: 768, height: 768, steps: 75 }", None)
}

/// A name in the settings that probably means these.
pub fn other_name(given: &str, meant: &[&str]) -> JsValue {
    match meant {
        [width, height] => of_settings(given, &format!("{width} and {height}"), None),
        names => {
            let name = names.first().copied().unwrap_or_default();
            of_settings(given, name, Some(name.to_owned()))
        }
    }
}

/// An error of the settings as a whole.
fn of_settings(value: &str, allowed: &str, nearest: Option<String>) -> JsValue {
    let message = format!("settings: “{}” is not allowed: give {allowed}.", display_untrusted(value));
    SettingsError::new(&message, "settings", value, allowed, nearest).into()
}

fn with_others(first: &pricing::SettingsError, others: &[pricing::SettingsError]) -> JsValue {
    // With the names of JavaScript.
    let sentence = |error: &pricing::SettingsError| format!("{}: {}", name(error.setting), error.refusal);
    let mut message = sentence(first);
    for error in others {
        message.push(' ');
        message.push_str(&sentence(error));
    }
    thrown_for(name(first.setting), &first.refusal, &message)
}

fn thrown_for(name: &str, refusal: &Refusal, message: &str) -> JsValue {
    SettingsError::new(message, name, &refusal.value, &refusal.allowed.to_string(), refusal.nearest()).into()
}
