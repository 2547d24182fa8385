//! A document that is not a sound price list is refused, with the place and the reason.
#![allow(clippy::indexing_slicing, clippy::unwrap_used, reason = "a test may fail by a panic")]

use dream_credits::pricing::{self, RateCard};
use serde_json::{Value, json};
use sha2::{Digest, Sha256};

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
        ("/id", json!(""), "/id", "must be a short name"),
        ("/id", json!("https://example.org/list.json"), "/id", "must be a short name"),
        ("/id", json!("i".repeat(101)), "/id", "must be a short name"),
        ("/name", json!(" "), "/name", "1 to 200 visible characters"),
        ("/name", json!("n".repeat(201)), "/name", "1 to 200 visible characters"),
        ("/name", json!("\u{202e}2202 oidutSmaerD"), "/name", "1 to 200 visible characters"),
        ("/models/0/name", json!("two\nlines"), "/models/0/name", "1 to 200 visible characters"),
        ("/source/title", json!(""), "/source/title", "1 to 200 visible characters"),
        ("/purchase/note", json!(""), "/purchase/note", "1 to 200 visible characters"),
        ("/credit_usd", json!("0"), "/credit_usd", "must be above 0"),
        ("/free_credits", json!("-1"), "/free_credits", "from 0 to 1,000,000,000"),
        ("/purchase/increment_usd", json!("0"), "/purchase/increment_usd", "must be above 0"),
        ("/source/url", json!("javascript:alert(1)"), "/source/url", "must start with https://"),
        ("/valid/until", json!("2022-07-31"), "/valid/until", "must not lie before from"),
        ("/replaced_by/id", json!("<b>"), "/replaced_by/id", "must be a short name"),
        ("/replaced_by/from", json!("1999-01-01"), "/replaced_by/from", "must lie after"),
        ("/credit_usd", json!("0.0000000000000000000000000001"), "/purchase", "cannot be computed exactly"),
        ("/models/0/id", json!(" x "), "/models/0/id", "must be a short name"),
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

/// Where a document is refused for its shape, and why.
#[test]
fn a_wrong_shape_is_refused_with_its_place() {
    for (pointer, value, place, reason) in [
        ("/version", json!(2), "/version", "is 2, but only version 1"),
        ("/version", json!("1"), "/version", "is \"1\", but only version 1"),
        ("/name", json!(7), "/name", "expected a string"),
        ("/valid/from", json!("August"), "/valid/from", "is not a date"),
        ("/models/0/price", json!({ "dice": 6 }), "/models/0/price", "unknown variant `dice`"),
        ("/models/0/limits/width/max", json!("1024"), "/models/0/limits/width/max", "expected u32"),
        ("/models/0/limits/steps/min", json!(-10), "/models/0/limits/steps/min", "expected u32"),
        ("/models/0/rounding/0/direction", json!("off"), "/models/0/rounding/0/direction", "unknown variant"),
        (
            "/credit_usd",
            json!("1234567890123456789012345678901234567890"),
            "/credit_usd",
            "at most 28 digits",
        ),
    ] {
        let refused = refusal(&with(pointer, value));
        assert!(refused.starts_with(place) && refused.contains(reason), "{pointer}: {refused}");
    }
}

#[test]
fn a_number_that_no_number_holds_is_refused_with_its_place() {
    for number in ["1e400", "1234567890123456789012345678901234567890"] {
        let refused = refusal(&DOCUMENT.replacen("\"max\": 1024", &format!("\"max\": {number}"), 1));
        assert!(refused.starts_with("/models/0/limits/width/max: "), "{refused}");
    }
}

#[test]
fn limits_that_contradict_each_other_are_refused_with_their_place() {
    let sizes = json!([{ "width": 512, "height": 512 }, { "width": 512, "height": 512 }]);
    for (key, value, place, reason) in [
        ("/limits/width/min", json!(2048), "/limits/width/max", "must not lie below min"),
        ("/limits/max_pixels", json!(1000), "/limits/max_pixels", "below the smallest size"),
        ("/limits/sizes", sizes, "/limits", "either by width and height, or by a set"),
        ("/defaults/steps", Value::Null, "/defaults/steps", "is missing: the model takes it"),
        ("/limits/steps", Value::Null, "/defaults/steps", "the model does not take it"),
        ("/limits/height", Value::Null, "/limits", "either by width and height"),
        ("/rounding", json!([]), "/rounding", "is missing"),
        ("/task", json!("paint"), "/task", "unknown variant `paint`"),
    ] {
        let mut document: Value = serde_json::from_str(DOCUMENT).unwrap();
        let (parent, name) = key.rsplit_once('/').unwrap();
        let parent = document.pointer_mut(&format!("/models/0{parent}")).unwrap();
        parent.as_object_mut().unwrap().insert(name.to_owned(), value);
        let refused = refusal(&document.to_string());
        assert!(
            refused.starts_with(&format!("/models/0{place}: ")) && refused.contains(reason),
            "{key}: {refused}"
        );
    }
}

/// The model of another list with another rule.
fn with_price(model: usize, price: Value) -> String {
    const FORMULAS: &str = include_str!("../static/rate-cards/stability-2023.json");
    let mut document: Value = serde_json::from_str(FORMULAS).unwrap();
    *document.pointer_mut(&format!("/models/{model}/price")).unwrap() = price;
    refusal(&document.to_string())
}

#[test]
fn a_rule_that_goes_negative_within_its_limits_is_refused_with_its_place() {
    let pixels =
        json!({ "pixels": { "above_pixels": 300_000, "credits_per_pixel": "0.1", "per_steps": 30 } });
    let refused = with_price(3, pixels);
    assert!(
        refused.starts_with("/models/3/price/pixels/above_pixels: makes the price of 512 × 512"),
        "{refused}"
    );
    let refused = with_price(0, json!({ "polynomial": { "coefficients": ["1", "-0.01"] } }));
    assert!(refused.starts_with("/models/0/price: makes a negative price at 101 steps"), "{refused}");
    let refused = with_price(5, json!({ "tiers": [{ "credits": "1" }, { "credits": "2" }] }));
    assert!(refused.starts_with("/models/5/price/tiers: must run from the fewest pixels"), "{refused}");
    let refused = with_price(6, json!({ "fixed": { "credits": "-1" } }));
    assert!(refused.starts_with("/models/6/price/fixed/credits: is negative"), "{refused}");
    let refused = with_price(6, json!({ "tiers": [{ "credits": "1" }] }));
    assert!(refused.starts_with("/models/6/limits: has no sizes"), "{refused}");
}

#[test]
fn a_model_or_a_size_that_is_listed_twice_is_refused_with_its_place() {
    let mut document: Value = serde_json::from_str(DOCUMENT).unwrap();
    let models = document.pointer_mut("/models").unwrap().as_array_mut().unwrap();
    let again = models[0].clone();
    models.push(again);
    assert_eq!(refusal(&document.to_string()), "/models/0/id: is another model's id as well");
}

#[test]
fn what_is_too_much_is_refused() {
    let long = format!("{DOCUMENT}{}", " ".repeat(10_000_000));
    assert!(refusal(&long).contains("at most 1000000 are read"), "{}", refusal(&long));

    let service = |index: usize| {
        json!({ "id": index.to_string(), "name": "", "defaults": { "samples": 1 }, "price": { "fixed": { "credits": "1" } },
                "limits": { "samples": { "min": 1, "max": 1, "increment": 1 } } })
    };
    let many = with("/models", (0..5_000).map(service).collect());
    assert_eq!(refusal(&many), "/models: has 5000 entries: at most 200 are read");
}

#[test]
fn the_built_in_lists_are_as_they_were_published() {
    // A list that is out is not edited: prices that change get a list of their own, with a later date.
    let frozen = [
        ("dreamstudio-2022", "cbac06f9aee7a03b571ba41b7ca687d72cf5bafe588c1c40ffad5093a57c4884"),
        ("dreamstudio-2023", "748d5802496fa65f222462863c07a1f9bc422b7cf6145320cd19bc3447153985"),
        ("stability-2023", "da581189fec5386602d5dadd7e2abe3b7e543f8de748558fa8c51fb7694a5a1d"),
        ("stability-2025", "6257d4da1ec44727ec37421a91a92c8d583e510f17877882f748a2a94228d897"),
    ];
    assert_eq!(pricing::rate_cards().len(), frozen.len());
    for (id, published) in frozen {
        let path = format!("{}/static/rate-cards/{id}.json", env!("CARGO_MANIFEST_DIR"));
        let hash = Sha256::digest(std::fs::read(path).unwrap());
        let hash: String = hash.iter().map(|byte| format!("{byte:02x}")).collect();
        assert_eq!(hash, published, "{id} was changed");
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
