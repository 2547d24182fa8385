//! The published prices as JavaScript reads them, in a browser.
#![cfg(target_arch = "wasm32")]
#![allow(clippy::unwrap_used, reason = "a test may fail by a panic")]

mod common;

use common::published::{POINTS, SIZES, TABLES};
use dream_credits::js;
use js_sys::{Error, JSON, Object, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_browser);

/// The object that this JSON writes.
fn object(json: &str) -> JsValue {
    JSON::parse(json).unwrap()
}

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
                let settings = format!(
                    "{{\"rateCard\":\"{}\",\"width\":{width},\"height\":{height},\"steps\":{steps}}}",
                    table.rate_card
                );
                let estimate = js::estimate(&object(&settings)).unwrap();
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
        let given = Object::new();
        Reflect::set(&given, &"rateCard".into(), &rate_card.into()).unwrap();
        Reflect::set(&given, &"model".into(), &model.into()).unwrap();
        for (name, number) in settings {
            Reflect::set(&given, &(*name).into(), &(*number).into()).unwrap();
        }
        let estimate = js::estimate(&given).unwrap();
        assert_eq!(total(&estimate), credits, "{model}");
        assert_eq!(text(&estimate, &["basis"]).as_deref(), Some(basis), "{model}");
    }
}

/// The example of the public interface.
#[wasm_bindgen_test]
fn what_is_not_given_has_its_default() {
    let settings = "{\"width\":768,\"height\":\"768\",\"steps\":75,\"samples\":null,\"other\":[]}";
    assert_eq!(total(&js::estimate(&object(settings)).unwrap()), "6.9");
    for nothing in [JsValue::UNDEFINED, JsValue::NULL, Object::new().into()] {
        assert_eq!(total(&js::estimate(&nothing).unwrap()), "1.0");
    }
}

#[wasm_bindgen_test]
fn what_cannot_be_priced_throws_an_error_with_its_field() {
    for (settings, field, value, allowed) in [
        ("{\"steps\":151}", "steps", "151", "a whole number from 10 to 150"),
        ("{\"steps\":75.5}", "steps", "75.5", "a whole number from 10 to 150"),
        ("{\"samples\":[]}", "samples", "[object Array]", "a whole number from 1 to 10"),
        ("{\"width\":{}}", "width", "[object Object]", "a whole number from 512 to 1024 in increments of 64"),
        (
            "{\"rateCard\":\"2021\"}",
            "rateCard",
            "2021",
            "one of dreamstudio-2022, dreamstudio-2023, stability-2023, stability-2025",
        ),
    ] {
        let error = js::estimate(&object(settings)).unwrap_err();
        assert!(error.is_instance_of::<Error>(), "{settings}");
        assert_eq!(text(&error, &["name"]).as_deref(), Some("SettingsError"));
        assert_eq!(text(&error, &["field"]).as_deref(), Some(field), "{settings}");
        assert_eq!(text(&error, &["value"]).as_deref(), Some(value), "{settings}");
        assert_eq!(text(&error, &["allowed"]).as_deref(), Some(allowed), "{settings}");
        assert!(text(&error, &["message"]).unwrap().contains(allowed));
    }
    // A value without a text, which no JSON has.
    let given = Object::new();
    Reflect::set(&given, &"steps".into(), &Object::<JsValue>::create(JsValue::NULL.unchecked_ref())).unwrap();
    assert_eq!(text(&js::estimate(&given).unwrap_err(), &["field"]).as_deref(), Some("steps"));
}
