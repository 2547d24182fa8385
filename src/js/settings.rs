//! Settings from JavaScript: the query string that `settings-query.js` writes.

use std::borrow::Cow;

use percent_encoding::percent_decode_str;
use wasm_bindgen::JsValue;

use super::errors;
use super::names::{BALANCE, name};
use crate::pricing::{Request, Setting, did_you_mean, is_other_setting, last_word, meant_by};

/// The settings that name a model.
const CARD_AND_MODEL: [Setting; 2] = [Setting::RateCard, Setting::Model];

/// In the query: what was given in place of an object of settings.
const NO_OBJECT: &str = "settings";

/// In the query: a name in the object that is no setting's.
const OTHER_NAME: &str = "other";

/// The settings of a query, and the balance, each to the letter.
#[derive(Default)]
pub struct Given {
    /// The settings.
    pub request: Request,
    /// The balance.
    pub balance: Option<String>,
}

/// All that a price is asked for with.
///
/// # Errors
/// With a `SettingsError` if there was no object of settings, or if one of its names probably means a setting,
/// as a typo or as other services call it: the price would be that of other settings.
pub fn given(query: &str) -> Result<Given, JsValue> {
    let names: Vec<_> = Setting::ALL.into_iter().map(name).chain([BALANCE]).collect();
    parse(query, &names)
}

/// The settings that name a model.
///
/// # Errors
/// As [`given`].
pub fn choice(query: &str) -> Result<Request, JsValue> {
    Ok(parse(query, &CARD_AND_MODEL.map(name))?.request)
}

fn parse(query: &str, names: &[&'static str]) -> Result<Given, JsValue> {
    let mut given = Given::default();
    for pair in query.split_terminator('&') {
        let (key, text) = decoded(pair).ok_or_else(|| errors::no_object(query))?;
        match key {
            NO_OBJECT => return Err(errors::no_object(&text)),
            OTHER_NAME => {
                let meant = likely_meant(&text, names);
                if !meant.is_empty() {
                    return Err(errors::other_name(&text, &meant));
                }
            }
            _ if !names.contains(&key) => {}
            BALANCE => given.balance = Some(text.into_owned()),
            _ => {
                if let Some(setting) = Setting::ALL.into_iter().find(|setting| name(*setting) == key) {
                    given.request.set(setting, text);
                }
            }
        }
    }
    Ok(given)
}

fn decoded(pair: &str) -> Option<(&str, Cow<'_, str>)> {
    let (key, text) = pair.split_once('=')?;
    Some((key, percent_decode_str(text).decode_utf8().ok()?))
}

/// Those of `names` that `other` probably means: it is a typo, or what other services call a setting.
fn likely_meant(other: &str, names: &[&'static str]) -> Vec<&'static str> {
    // On the page `images` is the number that a budget is for.
    let elsewhere = if other == "images" { &[Setting::Samples] } else { meant_by(other) };
    if !elsewhere.is_empty() || is_other_setting(other) {
        return elsewhere.iter().map(|setting| name(*setting)).filter(|name| names.contains(name)).collect();
    }
    did_you_mean(last_word(other), names).into_iter().collect()
}
