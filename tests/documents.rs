//! A document that is no price list by its form is refused with its place, what is wrong there, and what to do.
#![allow(clippy::unwrap_used, reason = "a test may fail by a panic")]

use dream_credits::pricing::RateCard;
use serde_json::{Value, json};

const DOCUMENT: &str = include_str!("../static/rate-cards/dreamstudio-2022.json");

fn refusal(text: &str) -> String {
    text.parse::<RateCard>().unwrap_err().to_string()
}

/// The published list with another value at one place, which may be new.
fn with(pointer: &str, value: Value) -> String {
    let mut document: Value = serde_json::from_str(DOCUMENT).unwrap();
    let (parent, key) = pointer.rsplit_once('/').unwrap();
    match document.pointer_mut(pointer) {
        Some(place) => *place = value,
        None => {
            drop(document.pointer_mut(parent).unwrap().as_object_mut().unwrap().insert(key.to_owned(), value))
        }
    }
    document.to_string()
}

/// The published list with its first `from` replaced to the letter.
fn edited(from: &str, to: &str) -> String {
    assert!(DOCUMENT.contains(from), "{from}");
    DOCUMENT.replacen(from, to, 1)
}

#[test]
fn what_is_no_json_at_all_is_called_what_it_is() {
    let fenced = format!("```json\n{DOCUMENT}```\n");
    let utf_16: String = DOCUMENT.chars().flat_map(|char| [char, '\0']).collect();
    for (text, said) in [
        ("", "is not JSON: there is nothing in it. Give the document"),
        (" \n\t", "is not JSON: there is nothing in it"),
        (&*fenced, "is not JSON: it is in a code block of Markdown. Give only what stands between"),
        (
            "<!DOCTYPE html>\n<html><title>404</title>",
            "is not JSON: this is a web page. Give the address of the document itself, on GitHub that behind “Raw”",
        ),
        ("\n<html lang=en>", "is not JSON: this is a web page"),
        (
            &utf_16,
            "is not JSON: it has characters with the number 0, as texts in UTF-16 do. Save it in UTF-8",
        ),
        ("version: 1\nid: mine", "is not JSON: it looks like YAML. A price list is an object of JSON"),
        ("---\nversion: 1", "is not JSON: it looks like YAML"),
        ("# my prices\nname: Mine", "is not JSON: it looks like YAML"),
        ("- id: mine\n", "is not JSON: it looks like YAML"),
        ("version = 1\n[source]", "is not JSON: it looks like TOML"),
        ("[[models]]\nid = \"m\"", "is not JSON: it looks like TOML"),
        ("[source]\ntitle = \"t\"", "is not JSON: it looks like TOML"),
        ("width,height,credits\n512,512,1.0", "is not JSON: it looks like CSV"),
        ("width;height;credits\n512;512;1,0", "is not JSON: it looks like CSV"),
        ("width\theight\tcredits", "is not JSON: it looks like CSV"),
        ("Here is the list", "is not JSON: a price list is an object, which begins with {"),
    ] {
        let refused = refusal(text);
        assert!(refused.starts_with(said), "{text:.80}: {refused}");
    }
}

#[test]
fn a_slip_in_the_json_is_named_with_its_line_and_character() {
    for (text, said) in [
        (
            edited("  \"id\"", "  // mine\n  \"id\""),
            "in line 3, character 3: JSON has no comments. Remove it",
        ),
        (format!("/* mine */\n{DOCUMENT}"), "in line 1, character 1: JSON has no comments"),
        (edited("\"id\"", "# mine\n\"id\""), "in line 3, character 3: JSON has no comments"),
        (
            edited("\"name\": \"DreamStudio 2022\"", "“name”: “DreamStudio 2022”"),
            "in line 4, character 3: “\u{2068}“\u{2069}” is no quotation mark of JSON. Write \"",
        ),
        (
            edited("\"DreamStudio 2022\"", "„DreamStudio 2022“"),
            "in line 4, character 11: “\u{2068}„\u{2069}” is no quotation mark",
        ),
        (
            edited("\"DreamStudio 2022\"", "'DreamStudio 2022'"),
            "in line 4, character 11: “'” is no quotation mark",
        ),
        (edited("\"id\"", "id"), "in line 3, character 3: “id” stands without quotation marks. Write \"id\""),
        (edited("\"200\"", "NaN"), "“NaN” stands without quotation marks"),
        (edited("\"200\"", "Infinity"), "“Infinity” stands without quotation marks"),
        (edited("\"200\"", "-Infinity"), "“Infinity” stands without quotation marks"),
        (edited("\"200\"", "None"), "“None” stands without quotation marks"),
        (edited("\"200\"", "nul"), "“nul” stands without quotation marks"),
        (
            edited("\"max\": 1024, \"increment\": 64 }", "\"max\": 1024, \"increment\": 64, }"),
            "nothing follows this comma. Remove it",
        ),
        (edited("\"credits\": [\"0.2\",", "\"credits\": [\"0.2\",]"), "nothing follows this comma"),
        (
            edited("\"version\": 1,", "\"version\": 1"),
            "in line 3, character 3: a comma is missing before this",
        ),
        (
            edited("{ \"width\": 512, \"height\": 512 },", "{ \"width\": 512, \"height\": 512 }"),
            "a comma is missing before this",
        ),
        (
            edited("\"DreamStudio 2022\"", "\"DreamStudio\n2022\""),
            "in line 4, character 23: a text has a line break or a tab",
        ),
        (edited("DreamStudio 2022", "C:\\lists"), "a backslash means nothing before this"),
        (edited("1024", "+1024"), "this is not how JSON writes a number"),
        (edited("1024", "01024"), "this is not how JSON writes a number"),
        (edited("1024", "0x400"), "this is not how JSON writes a number"),
        (edited("1024", "1_024"), "this is not how JSON writes a number"),
        (edited("\"200\"", ".5"), "this is not how JSON writes a number"),
        (edited("1024", "1e400"), "this is not how JSON writes a number"),
        (DOCUMENT.split_at(900).0.to_owned(), "it ends before everything is closed. Copy or save it again"),
        ("{".to_owned(), "it ends before everything is closed"),
        (
            format!("{DOCUMENT}{DOCUMENT}"),
            "in line 53, character 1: another document follows. Give one price list",
        ),
        (format!("{DOCUMENT}```"), "in line 53, character 1: it is in a code block of Markdown"),
        (format!("{DOCUMENT}// the end"), "in line 53, character 1: JSON has no comments"),
        (format!("{DOCUMENT};"), "in line 53, character 1: “;” is not expected here"),
        ("[".repeat(500), "it is nested too deeply"),
        ("{ \"id\": }".to_owned(), "in line 1, character 9: “}” is not expected here"),
        ("{ \"é\": }".to_owned(), "in line 1, character 8: “}” is not expected here"),
    ] {
        let refused = refusal(&text);
        assert!(refused.contains("is not JSON in line ") && refused.contains(said), "{said}: {refused}");
    }
    // The place is named as far as it is known.
    let refused = refusal(&edited("\"max\": 1024", "\"max\": NaN"));
    assert!(refused.starts_with("/models/0/limits/width/max: is not JSON in line 25, "), "{refused}");
}

#[test]
fn a_value_of_another_kind_is_refused_with_how_to_write_it() {
    for (pointer, value, said) in [
        ("/version", json!(2), "is 2, but only version 1 of the format can be read"),
        ("/version", json!("1"), "must be a number: write 1, without quotation marks, and not \"1\""),
        ("/version", json!("two"), "is two, but must be a whole number in digits, such as 512"),
        ("/name", json!(7), "must be a text: write \"7\", in quotation marks, and not 7"),
        ("/credit_usd", json!(0.01), "must be a text: write \"0.01\", in quotation marks, and not 0.01"),
        ("/free_credits", json!(200), "must be a text: write \"200\", in quotation marks, and not 200"),
        (
            "/models/0/published/rows/0/credits/0",
            json!(0.2),
            "must be a text: write \"0.2\", in quotation marks",
        ),
        (
            "/models/0/limits/width/max",
            json!("1024"),
            "must be a number: write 1024, without quotation marks, and not \"1024\"",
        ),
        (
            "/models/0/limits/steps/min",
            json!(-10),
            "is -10, but must be a whole number in digits, such as 512",
        ),
        ("/models/0/limits/steps/min", json!(10.5), "is 10.5, but must be a whole number in digits"),
        ("/models/0/limits/steps/min", json!(5_000_000_000_u64), "must be at most 4294967295"),
        ("/models/0/limits/steps/min", Value::Null, "must be a number, not null"),
        ("/models/0/limits", json!("512x512"), "must be an object, not a text"),
        ("/models/0", json!(true), "must be an object, not true or false"),
        ("/models", json!({}), "must be a list, not an object"),
        ("/name", json!(["a"]), "must be a text, not a list"),
        ("/source", json!(["T", "https://example.org", "2026-01-01"]), "must be an object, not a list"),
        ("/models/0/limits/width", json!([512, 1024, 64]), "must be an object, not a list"),
        ("/models/0/published/sizes/0", json!([512, 512]), "must be an object, not a list"),
        ("/models/0/price", json!("table"), "must be an object with one key"),
        (
            "/models/0/price",
            json!({ "table": { "per_steps": 50 }, "fixed": { "credits": "1" } }),
            "must be an object with one key",
        ),
        (
            "/models/0/price",
            json!("10"),
            "must be an object with one key, such as { \"fixed\": { \"credits\": \"8\" } }",
        ),
        ("/models/0/rounding/0/direction", json!({ "up": null }), "must be a text, not null"),
        ("/valid/from", json!("August"), "“August” is not a date: write it as 2022-11-30, or 2022-11"),
        ("/credit_usd", json!("1,5"), "“1,5” is not a plain decimal"),
        ("/credit_usd", json!("1234567890123456789012345678901234567890"), "of at most 28 digits"),
    ] {
        let refused = refusal(&with(pointer, value));
        let inner = refused.strip_prefix(pointer).unwrap_or_else(|| panic!("{pointer}: {refused}"));
        assert!(inner.contains(said), "{pointer}: {refused}");
    }
    assert_eq!(refusal("[]"), "must be an object, not a list");
    assert_eq!(refusal("\"x\""), "must be an object, not a text");
}

#[test]
fn a_key_that_is_misspelt_missing_or_there_twice_is_named() {
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
        let refused = refusal(&with(&format!("{pointer}/discount"), json!("0.1")));
        let place = if pointer.is_empty() { String::new() } else { format!("{pointer}: ") };
        let said = format!("{place}has the key “discount”, which the format does not know: there are ");
        assert!(refused.starts_with(&said), "{refused}");
    }
    for (pointer, said) in [
        ("/modles", "has the key “modles”, which the format does not know: perhaps “models” is meant"),
        (
            "/creditUsd",
            "has the key “creditUsd”, which the format does not know: perhaps “credit_usd” is meant",
        ),
        (
            "/models/0/limits/hieght",
            "/models/0/limits: has the key “hieght”, which the format does not know: perhaps “height” is meant",
        ),
    ] {
        assert_eq!(refusal(&with(pointer, json!(1))), said);
    }
    let direction = refusal(&with("/models/0/rounding/0/direction", json!("half-up")));
    assert_eq!(
        direction,
        "/models/0/rounding/0/direction: is “half-up”, which the format does not know: perhaps “half_up” is meant"
    );
    let dice = refusal(&with("/models/0/price", json!({ "dice": 6 })));
    let rules = "there are table, pixels, polynomial, tiers, fixed";
    assert_eq!(dice, format!("/models/0/price: is “dice”, which the format does not know: {rules}"));
    let mut document: Value = serde_json::from_str(DOCUMENT).unwrap();
    document.as_object_mut().unwrap().remove("credit_usd");
    assert_eq!(refusal(&document.to_string()), "lacks “credit_usd”: add it");
    let twice = edited("\"credit_usd\": \"0.01\"", "\"credit_usd\": \"0.01\", \"credit_usd\": \"0.02\"");
    assert_eq!(refusal(&twice), "has “credit_usd” twice: remove one of them");
}

#[test]
fn a_number_that_no_number_holds_is_refused_with_its_place() {
    for number in ["1e400", "1234567890123456789012345678901234567890"] {
        let refused = refusal(&edited("\"max\": 1024", &format!("\"max\": {number}")));
        assert!(refused.starts_with("/models/0/limits/width/max: "), "{refused}");
    }
}

#[test]
fn what_a_refusal_shows_of_the_document_is_short_and_visible() {
    let long = "k".repeat(500_000);
    for document in [
        with("/version", json!(long)),
        with("/valid/from", json!(long)),
        with("/models/0/rounding/0/direction", json!(long)),
        with("/models/0/price", json!({ &long: 1 })),
        with("/models/0/limits/width/max", json!(long)),
        edited("\"id\"", &format!("\"{long}\": 1, \"id\"")),
        edited("\"id\"", &format!("{long}: 1, \"id\"")),
        edited("\"id\"", &format!("\"{long}\": NaN, \"id\"")),
        edited("\"id\"", "\"\u{202e}di\": 1, \"id\""),
        edited("\"id\"", "\u{202e}\"id\""),
    ] {
        let refused = refusal(&document);
        assert!(refused.len() < 600 && !refused.contains('\u{202e}'), "{refused:.700}");
    }
}
