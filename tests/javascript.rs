//! The functions of the JavaScript package, called in a browser with the queries that its script writes. The
//! conversion of JavaScript's values to these is tested in tests/package.
#![cfg(target_arch = "wasm32")]
#![allow(clippy::unwrap_used, reason = "a test may fail by a panic")]

mod common;

use common::published::{POINTS, SIZES, TABLES};
use dream_credits::js;
use js_sys::{Error, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_browser);

/// The text at a path of names; of what is no text, nothing.
fn text(value: &JsValue, path: &[&str]) -> Option<String> {
    let step = |value: JsValue, name: &&str| Reflect::get(&value, &(*name).into()).unwrap();
    path.iter().fold(value.clone(), step).as_string()
}

fn total(estimate: &JsValue) -> String {
    text(estimate, &["total", "credits"]).unwrap()
}

#[wasm_bindgen_test]
fn every_published_cell_is_exact() {
    let mut cells = 0;
    for table in TABLES {
        for (steps, row) in table.rows {
            for ((width, height), credits) in SIZES.into_iter().zip(row) {
                let settings =
                    format!("rateCard={}&width={width}&height={height}&steps={steps}", table.rate_card);
                let estimate = js::estimate(&settings).unwrap();
                assert_eq!(total(&estimate), *credits, "{settings}");
                assert_eq!(text(&estimate, &["basis"]).as_deref(), Some("published"));
                assert_eq!(text(&estimate, &["settings", "model"]).as_deref(), Some(table.model));
                cells += 1;
            }
        }
    }
    assert_eq!(cells, 36 + 30);
}

#[wasm_bindgen_test]
fn every_published_point_and_service_is_exact() {
    for (rate_card, model, settings, credits, basis) in POINTS {
        let mut query = format!("rateCard={rate_card}&model={model}");
        for (name, number) in settings {
            query.push_str(&format!("&{name}={number}"));
        }
        let estimate = js::estimate(&query).unwrap();
        assert_eq!(total(&estimate), credits, "{model}");
        assert_eq!(text(&estimate, &["basis"]).as_deref(), Some(basis), "{model}");
    }
}

/// The example of the public interface.
#[wasm_bindgen_test]
fn what_is_not_given_has_its_default() {
    let settings = "other=other&width=768&height=768&steps=75";
    assert_eq!(total(&js::estimate(settings).unwrap()), "6.9");
    assert_eq!(total(&js::estimate("").unwrap()), "1.0");
}

#[wasm_bindgen_test]
fn the_last_balance_holds() {
    let budget = js::images_for("steps=10&balance=7&balance=1").unwrap();
    assert_eq!(text(&budget, &["spent"]).as_deref(), Some("1.0"));
    let error = js::images_for("balance=7&balance=%E2%82%AC").unwrap_err();
    assert_eq!(text(&error, &["field"]).as_deref(), Some("balance"));
    assert_eq!(text(&error, &["value"]).as_deref(), Some("€"));
}

/// What is allowed in place of no object of settings.
const NO_OBJECT: &str = "an object, such as { width: 768, height: 768, steps: 75 }";

#[wasm_bindgen_test]
fn what_cannot_be_priced_throws_an_error_with_its_field() {
    for (settings, field, value, allowed) in [
        ("steps=151", "steps", "151", "a whole number from 10 to 150"),
        ("steps=75.5", "steps", "75.5", "a whole number from 10 to 150"),
        ("steps=%2B75%0A%26%3D%25+", "steps", "+75\n&=%+", "a whole number from 10 to 150"),
        ("samples=%5Bobject%20Array%5D", "samples", "[object Array]", "a whole number from 1 to 10"),
        (
            "width=%5Bobject%20Object%5D",
            "width",
            "[object Object]",
            "a whole number from 512 to 1024 in increments of 64",
        ),
        (
            "rateCard=2021",
            "rateCard",
            "2021",
            "one of dreamstudio-2022, dreamstudio-2023, stability-2023, stability-2025",
        ),
        ("steps=9&other=hieght&other=Width", "settings", "hieght", "height"),
        ("other=images", "settings", "images", "samples"),
        ("settings=%5Bobject%20Array%5D", "settings", "[object Array]", NO_OBJECT),
        // No query that the script writes.
        ("steps", "settings", "steps", NO_OBJECT),
        ("steps=%FF", "settings", "steps=%FF", NO_OBJECT),
    ] {
        let error = js::estimate(settings).unwrap_err();
        assert!(error.is_instance_of::<Error>(), "{settings}");
        assert_eq!(text(&error, &["name"]).as_deref(), Some("SettingsError"));
        assert_eq!(text(&error, &["field"]).as_deref(), Some(field), "{settings}");
        assert_eq!(text(&error, &["value"]).as_deref(), Some(value), "{settings}");
        assert_eq!(text(&error, &["allowed"]).as_deref(), Some(allowed), "{settings}");
        assert!(text(&error, &["message"]).unwrap().contains(allowed));
    }
}
