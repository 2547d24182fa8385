//! A document that is not a sound price list is refused, with the place and the reason.
#![allow(clippy::indexing_slicing, clippy::unwrap_used, reason = "a test may fail by a panic")]

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

const FORMULAS: &str = include_str!("../static/rate-cards/stability-2023.json");

#[test]
fn figures_that_contradict_each_other_are_refused_with_their_place() {
    for (pointer, value, place, reason) in [
        ("/id", json!(""), "/id", "must be a short name"),
        ("/id", json!("https://example.org/list.json"), "/id", "must be a short name"),
        ("/id", json!("i".repeat(101)), "/id", "must be a short name"),
        ("/name", json!(" "), "/name", "1 to 80 visible characters"),
        ("/name", json!("n".repeat(81)), "/name", "1 to 80 visible characters, and has 81"),
        (
            "/name",
            json!("\u{202e}2202 oidutSmaerD"),
            "/name",
            "1 to 80 visible characters, and U+202E in it cannot be seen: remove it",
        ),
        ("/name", json!("\u{301}\u{fe00}\u{17b4}"), "/name", "1 to 80 visible characters"),
        ("/models/0/name", json!("two\nlines"), "/models/0/name", "U+000A in it cannot be seen"),
        ("/source/title", json!(""), "/source/title", "1 to 200 visible characters"),
        ("/purchase/note", json!(""), "/purchase/note", "1 to 200 visible characters"),
        ("/credit_usd", json!("0"), "/credit_usd", "must be above 0"),
        ("/free_credits", json!("-1"), "/free_credits", "from 0 to 1,000,000,000"),
        ("/purchase/increment_usd", json!("0"), "/purchase/increment_usd", "must be above 0"),
        ("/source/url", json!("javascript:alert(1)"), "/source/url", "must start with https://"),
        ("/valid/until", json!("2022-07-31"), "/valid/until", "must not lie before from"),
        ("/replaced_by/id", json!("<b>"), "/replaced_by/id", "must be a short name"),
        ("/replaced_by/from", json!("1999-01-01"), "/replaced_by/from", "must lie after"),
        ("/credit_usd", json!("0.0000000000000000000000000001"), "/credit_usd", "at most 12 decimals"),
        ("/credit_usd", json!("1000000000.1"), "/credit_usd", "at most 1,000,000,000"),
        ("/models/0/rounding/0/decimals", json!(10), "/models/0/rounding/0/decimals", "at most 9"),
        ("/models/0/limits/samples/max", json!(100_001), "/models/0/limits/samples/max", "at most 100000"),
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
        (
            "/models/0/limits/samples/increment",
            json!(4_294_967_295_u32),
            "/models/0/limits/samples/increment",
            "at most 100000",
        ),
        (
            "/models/0/limits/width/increment",
            json!(100_001),
            "/models/0/limits/width/increment",
            "at most 100000",
        ),
        (
            "/models/0/limits/steps/increment",
            json!(100_001),
            "/models/0/limits/steps/increment",
            "at most 100000",
        ),
        (
            "/models/0/published/rows/2/credits/0",
            json!("-1.0"),
            "/models/0/published/rows/2/credits/0",
            "is negative",
        ),
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
        (
            "/models/0/published/rows/0/credits",
            json!(["0.2"]),
            "/models/0/published/rows/0/credits",
            "one figure for each",
        ),
        (
            "/models/0/published/rows/0/credits/1",
            json!("0.6"),
            "/models/0/published/rows/0/credits/1",
            "by the model's price rule it is 0.5",
        ),
    ] {
        let refused = refusal(&with(pointer, value));
        assert!(
            refused.starts_with(&format!("{place}: ")) && refused.contains(reason),
            "{pointer}: {refused}"
        );
    }
    assert!(DOCUMENT.parse::<RateCard>().is_ok());
}

#[test]
fn the_address_of_a_source_leads_where_it_seems_to() {
    for url in [
        "https://",
        "https:///example.org",
        "https://?example.org",
        "ftp://example.org/",
        "https://example.org/\n\n<script>alert(1)</script>",
        "https://example.org/a b",
        "https://example.org/\u{a0}",
        "https://example.org/\t",
        "https://example.org/\u{202e}gro.live",
        "https://example.org/\u{2066}",
        "https://example.org/\u{200b}",
        "https://stability.ai@example.org/",
        "https://name:password@example.org/",
        "https://stability.ai\\@example.org/",
        &format!("https://example.org/{}", "a".repeat(1_981)),
    ] {
        for pointer in ["/source/url", "/models/0/source"] {
            let source = json!({ "title": "t", "url": url, "checked": "2026-11-23" });
            let mut document: Value = serde_json::from_str(DOCUMENT).unwrap();
            if pointer == "/source/url" {
                document["source"] = source
            } else {
                document["models"][0]["source"] = source
            }
            let refused = refusal(&document.to_string());
            assert!(
                refused.contains("/source/url: must start with https:// or http:// and a host"),
                "{url}: {refused}"
            );
        }
    }
    for url in [
        "http://example.org",
        "HTTPS://example.org:8080/@name?q=a@b#c",
        "https://[::1]/",
        "https://пример.example/цены?x=<y>|z",
        &format!("https://example.org/{}", "a".repeat(1_980)),
    ] {
        assert!(with("/source/url", json!(url)).parse::<RateCard>().is_ok(), "{url}");
    }
}

#[test]
fn a_decimal_that_does_not_fit_is_refused_and_not_rounded() {
    for text in ["0.0100000000000000000000000000501", "1_0", "1e-2", "", " 0.01", "NaN"] {
        assert!(refusal(&with("/credit_usd", json!(text))).contains("is not a plain decimal"), "{text}");
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
        ("/task", json!("paint"), "/task", "is “paint”, which the format does not know"),
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
    with_formula(&format!("/models/{model}/price"), price)
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
fn a_price_that_the_limits_allow_and_that_cannot_be_computed_is_refused() {
    let mut document: Value = serde_json::from_str(DOCUMENT).unwrap();
    document["credit_usd"] = json!("999999999.999");
    document["models"] = json!([{
        "id": "x", "name": "x", "defaults": { "samples": 1 },
        "limits": { "samples": { "min": 1, "max": 99_999, "increment": 1 } },
        "price": { "fixed": { "credits": "999999999.999" } },
    }]);
    let reason = "/models/0/price: makes prices with too many digits to be computed exactly";
    assert!(refusal(&document.to_string()).starts_with(reason));
    // One of them could be.
    document["models"][0]["limits"]["samples"]["max"] = json!(1);
    assert!(document.to_string().parse::<RateCard>().is_ok());
}

#[test]
fn a_model_that_is_listed_twice_is_refused_with_its_place() {
    let model = || serde_json::from_str::<Value>(DOCUMENT).unwrap()["models"][0].clone();
    assert_eq!(
        refusal(&with("/models", json!([model(), model()]))),
        "/models/0/id: is another model's id as well"
    );
}

/// The list with formulas, with another value at this place.
fn with_formula(pointer: &str, value: Value) -> String {
    let mut document: Value = serde_json::from_str(FORMULAS).unwrap();
    *document.pointer_mut(pointer).unwrap() = value;
    refusal(&document.to_string())
}

#[test]
fn sets_and_rules_that_contradict_each_other_are_refused_with_their_place() {
    let size = |width: u32, height: u32| json!({ "width": width, "height": height });
    for (pointer, value, refused) in [
        (
            "/models/0/limits/sizes/1",
            size(1024, 1024),
            "/models/0/limits/sizes/1: 1024 × 1024 is listed twice",
        ),
        (
            "/models/0/limits/sizes/1",
            size(0, 64),
            "/models/0/limits/sizes/1: must have sides from 1 to 100000",
        ),
        (
            "/models/0/limits/sizes",
            json!([]),
            "/models/0/defaults/width: has no limits: the model does not take it",
        ),
        (
            "/models/0/limits",
            json!({ "max_pixels": 1, "sizes": [size(1024, 1024)], "samples": { "min": 1, "max": 1, "increment": 1 } }),
            "/models/0/limits/sizes/0: 1024 × 1024 has more than max_pixels",
        ),
        (
            "/models/0/price/polynomial/coefficients",
            json!([]),
            "/models/0/price/polynomial/coefficients: must have from 1 to 4 figures",
        ),
        (
            "/models/0/price/polynomial/coefficients",
            json!(["1", "1", "1", "1", "1"]),
            "/models/0/price/polynomial/coefficients: must have from 1 to 4 figures",
        ),
        (
            "/models/0/price/polynomial/coefficients/0",
            json!("0.0000000000001"),
            "/models/0/price/polynomial/coefficients/0: must be at most 1,000,000,000 with at most 12 decimals",
        ),
        (
            "/models/0/price/polynomial/points/0/steps",
            json!(45),
            "/models/0/price/polynomial/points: must run from the fewest steps to the most, none twice",
        ),
        (
            "/models/0/price/polynomial/points/0/steps",
            json!(9),
            "/models/0/price/polynomial/points/0/steps: is not within the model's limits",
        ),
        (
            "/models/0/price/polynomial/points/0/credits",
            json!("-1"),
            "/models/0/price/polynomial/points/0/credits: is negative",
        ),
        (
            "/models/3/price/pixels/per_steps",
            json!(0),
            "/models/3/price/pixels/per_steps: must be at least 1",
        ),
        (
            "/models/3/price/pixels/credits_per_pixel",
            json!("-0.1"),
            "/models/3/price/pixels/credits_per_pixel: is negative",
        ),
        (
            "/models/6/price",
            json!({ "polynomial": { "coefficients": ["1"] } }),
            "/models/6/limits: has no steps, by which the price goes",
        ),
        (
            "/models/6/limits",
            json!({ "max_pixels": 1, "samples": { "min": 1, "max": 1, "increment": 1 } }),
            "/models/6/limits/max_pixels: limits sizes, of which there are none",
        ),
        (
            "/models/5/price/tiers/1/up_to_pixels",
            json!(u64::MAX),
            "/models/5/price/tiers: must run from the fewest pixels to the most, the last without up_to_pixels",
        ),
        (
            "/models/6/price/fixed/credits",
            json!("1234567890123456789012345678"),
            "/models/6/price/fixed/credits: must be at most 1,000,000,000",
        ),
    ] {
        if pointer.ends_with("up_to_pixels") {
            let mut document: Value = serde_json::from_str(FORMULAS).unwrap();
            document["models"][5]["price"]["tiers"][1]["up_to_pixels"] = value;
            assert_eq!(refusal(&document.to_string()), refused);
        } else {
            let said = with_formula(pointer, value);
            assert!(said.starts_with(refused), "{pointer}: {said}");
        }
    }
}

#[test]
fn what_is_too_much_is_refused() {
    let long = format!("{DOCUMENT}{}", " ".repeat(10_000_000));
    assert!(refusal(&long).contains("at most 1000000 are read"), "{}", refusal(&long));

    let service = |index: usize| {
        json!({ "id": index.to_string(), "name": "x", "defaults": { "samples": 1 }, "price": { "fixed": { "credits": "1" } },
                "limits": { "samples": { "min": 1, "max": 1, "increment": 1 } } })
    };
    let many = with("/models", (0..5_000).map(service).collect());
    assert_eq!(refusal(&many), "/models: has 5000 entries: at most 100 are read");

    // Each of these is tried, one by one.
    let sides = json!({ "min": 64, "max": 100_000, "increment": 1 });
    assert_eq!(
        refusal(&with("/models/0/limits/width", sides)),
        "/models/0/limits/width/increment: has 99937 numbers: at most 2000 are read, with a larger increment"
    );
    let stages = vec![json!({ "decimals": 1, "direction": "up" }); 5];
    assert_eq!(
        refusal(&with("/models/0/rounding", json!(stages))),
        "/models/0/rounding: has more than 4 stages"
    );
    let tier = |index: u64| json!({ "up_to_pixels": index + 1, "credits": "1" });
    let tiers = (0..10).map(tier).chain([json!({ "credits": "1" })]).collect::<Vec<_>>();
    assert_eq!(with_price(5, json!({ "tiers": tiers })), "/models/5/price/tiers: has more than 10 tiers");
    let row = |steps: u32| json!({ "steps": steps, "credits": ["1", "1", "1", "1", "1", "1"] });
    assert_eq!(
        refusal(&with("/models/0/published/rows", (17..=50).map(row).collect())),
        "/models/0/published: has 204 prices: at most 200 are read"
    );
    let polynomial = |index: usize| {
        json!({ "id": index.to_string(), "name": "x", "defaults": { "samples": 1, "steps": 1 },
                "price": { "polynomial": { "coefficients": ["1"] } },
                "limits": { "samples": { "min": 1, "max": 1, "increment": 1 }, "steps": { "min": 1, "max": 1000, "increment": 1 } } })
    };
    assert_eq!(
        refusal(&with("/models", (0..21).map(polynomial).collect())),
        "/models: have 21000 prices in print and steps of polynomials: at most 20000 are tried"
    );
}

#[test]
fn what_a_type_refuses_by_itself_is_refused_in_the_same_words_as_the_rest() {
    let increment = with("/models/0/limits/steps/increment", json!(0));
    assert_eq!(refusal(&increment), "/models/0/limits/steps/increment: must be at least 1");
    let one_side = with("/models/0/limits/height", Value::Null);
    assert_eq!(
        refusal(&one_side),
        "/models/0/limits: allows sizes either by width and height, or by a set of sizes, or not at all"
    );
    let text = refusal(&with("/models/0/limits", json!("512x512")));
    assert_eq!(text, "/models/0/limits: must be an object, not a text");
}
