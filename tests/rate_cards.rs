//! A document that is not a sound price list is refused, with the place and the reason.
#![allow(clippy::unwrap_used, reason = "a test may fail by a panic")]

use dream_credits::pricing::RateCard;
use serde_json::{Value, json};

const DOCUMENT: &str = include_str!("../static/rate-cards/dreamstudio-2022.json");

/// The published list with another value at one place.
fn with(pointer: &str, value: Value) -> String {
    let mut document: Value = serde_json::from_str(DOCUMENT).unwrap();
    *document.pointer_mut(pointer).unwrap() = value;
    document.to_string()
}

fn refusal(json: &str) -> String {
    json.parse::<RateCard>().unwrap_err().to_string()
}

#[test]
fn figures_that_contradict_each_other_are_refused_with_their_place() {
    for (pointer, value, place, reason) in [
        ("/id", json!(""), "/id", "must be a name"),
        ("/credit_usd", json!("0"), "/credit_usd", "must be above 0"),
        ("/free_credits", json!("-1"), "/free_credits", "from 0 to 1,000,000,000"),
        ("/purchase/increment_usd", json!("0"), "/purchase/increment_usd", "must be above 0"),
        ("/source/url", json!("javascript:alert(1)"), "/source/url", "must start with https://"),
        ("/valid/until", json!("2022-07-31"), "/valid/until", "must not lie before from"),
        ("/replaced_by/from", json!("1999-01-01"), "/replaced_by/from", "must lie after"),
        ("/credit_usd", json!("0.0000000000000000000000000001"), "/purchase", "cannot be computed exactly"),
        ("/models/0/id", json!(" x "), "/models/0/id", "without space"),
        (
            "/models/0/limits/width/max",
            json!(4_294_967_295_u32),
            "/models/0/limits/width/max",
            "at most 100000",
        ),
        (
            "/models/0/limits/steps/max",
            json!(4_294_967_295_u32),
            "/models/0/limits/steps/max",
            "at most 1000",
        ),
        ("/models/0/published/rows/2/credits/0", json!("-1.0"), "/rows/2/credits/0", "is negative"),
        ("/models", json!([]), "/models", "at least one model"),
        ("/models/0/limits/steps/increment", json!(0), "/models/0/limits/steps/increment", "at least 1"),
        (
            "/models/0/limits/width/max",
            json!(1000),
            "/models/0/limits/width/max",
            "whole number of increments",
        ),
        ("/models/0/limits/width/max", json!(1088), "/models/0/price/table", "must reach"),
        ("/models/0/defaults/steps", json!(151), "/models/0/defaults/steps", "not within the model's limits"),
        (
            "/models/0/price/table/per_steps",
            json!(60),
            "/models/0/price/table/per_steps",
            "one of the published rows",
        ),
        ("/models/0/published/sizes/1/height", json!(512), "/models/0/published/sizes", "none twice"),
        ("/models/0/published/rows/1/steps", json!(10), "/models/0/published/rows", "none twice"),
        ("/models/0/published/rows/0/credits", json!(["0.2"]), "/rows/0/credits", "one figure for each"),
        (
            "/models/0/published/rows/0/credits/1",
            json!("0.6"),
            "/rows/0/credits/1",
            "by the model's price rule it is 0.5",
        ),
    ] {
        let refused = refusal(&with(pointer, value));
        assert!(refused.contains(place) && refused.contains(reason), "{pointer}: {refused}");
    }
    assert!(DOCUMENT.parse::<RateCard>().is_ok());
}

#[test]
fn serde_reads_no_list_that_parsing_refuses() {
    let unsound = with("/models/0/published/rows/2/credits/0", json!("-5.0"));
    assert!(serde_json::from_str::<RateCard>(&unsound).is_err());
    assert!(serde_json::from_str::<RateCard>(DOCUMENT).is_ok());
}

#[test]
fn a_decimal_that_does_not_fit_is_refused_and_not_rounded() {
    for text in ["0.0100000000000000000000000000501", "1_0", "1e-2", "", " 0.01", "NaN"] {
        assert!(refusal(&with("/credit_usd", json!(text))).contains("is not a plain decimal"), "{text}");
    }
}

#[test]
fn an_unknown_key_is_refused_wherever_it_stands() {
    for pointer in [
        "",
        "/source",
        "/valid",
        "/purchase",
        "/models/0",
        "/models/0/limits/width",
        "/models/0/price/table",
        "/models/0/published",
    ] {
        let mut document: Value = serde_json::from_str(DOCUMENT).unwrap();
        let place = document.pointer_mut(pointer).unwrap().as_object_mut().unwrap();
        place.insert("discount".to_owned(), json!("0.1"));
        assert!(refusal(&document.to_string()).contains("unknown field `discount`"), "{pointer}");
    }
}

#[test]
fn a_missing_key_is_named() {
    let mut document: Value = serde_json::from_str(DOCUMENT).unwrap();
    document.as_object_mut().unwrap().remove("credit_usd");
    assert!(refusal(&document.to_string()).contains("missing field `credit_usd`"));
}

#[test]
fn a_decimal_that_went_through_a_binary_float_is_refused() {
    assert!(refusal(&with("/credit_usd", json!(0.01))).contains("invalid type: floating point"));
    assert!(
        refusal(&with("/models/0/published/rows/0/credits/0", json!(0.2)))
            .contains("invalid type: floating point")
    );
}

#[test]
fn what_is_not_json_is_refused_with_line_and_column() {
    assert!(refusal("{ \"id\": }").contains("line 1 column 9"));
    assert!(refusal("").contains("line 1 column 0"));
}
