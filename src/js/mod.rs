//! The functions of the JavaScript package, with their types in `dream-credits.d.ts`.
//!
//! Settings come as the query string that `settings-query.js` writes: no code of others runs during a call.

mod errors;
mod lists;
mod names;
mod settings;

use js_sys::JSON;
use serde::Serialize;
use wasm_bindgen::prelude::*;

use crate::pricing;
use lists::{BudgetObject, CardObject, TableObject};
use settings::{Given, choice, given};

/// The price of the settings: an object with the names of the public interface and decimals as text.
///
/// # Errors
/// Throws a `SettingsError` for what cannot be priced, with the first such field.
#[wasm_bindgen]
pub fn estimate(settings: &str) -> Result<JsValue, JsValue> {
    let Given { request, .. } = given(settings)?;
    object(&pricing::estimate(&request).map_err(errors::thrown)?)
}

/// The price lists that come with the library, the oldest first, without their prices.
///
/// # Errors
/// Never, for lists that can be written as JSON.
#[wasm_bindgen(js_name = rateCards)]
pub fn rate_cards() -> Result<JsValue, JsValue> {
    let cards: Vec<_> = pricing::rate_cards().iter().map(|card| CardObject::new(card)).collect();
    object(&cards)
}

/// The published table of a model, each cell priced as any other settings are.
///
/// # Errors
/// Throws a `SettingsError` if there is no such list or model.
#[wasm_bindgen(js_name = priceTable)]
pub fn price_table(settings: &str) -> Result<JsValue, JsValue> {
    let request = choice(settings)?;
    let card = pricing::rate_card(&request).map_err(errors::of_setting)?;
    let model = pricing::requested_model(&card, &request).map_err(errors::of_setting)?;
    let table = card.price_table(model).map_err(errors::thrown)?;
    object(&TableObject::new(&card, model, table))
}

/// How many images the balance buys at the price of the settings.
///
/// # Errors
/// Throws a `SettingsError` for settings that cannot be priced, and for a balance that nobody can have.
#[wasm_bindgen(js_name = imagesFor)]
pub fn images_for(settings: &str) -> Result<JsValue, JsValue> {
    let Given { request, balance } = given(settings)?;
    let estimate = pricing::estimate(&request).map_err(errors::thrown)?;
    let card = pricing::rate_card(&request).map_err(errors::of_setting)?;
    let balance = card.balance(balance.as_deref()).map_err(|refusal| errors::of_balance(&refusal))?;
    let budget = estimate.images_for(balance).ok_or_else(|| JsError::new("an image costs nothing"))?;
    object(&BudgetObject::from(budget))
}

/// A value as an object of JavaScript.
fn object(value: &impl Serialize) -> Result<JsValue, JsValue> {
    let json = serde_json::to_string(value).map_err(|error| JsError::new(&error.to_string()))?;
    JSON::parse(&json)
}
