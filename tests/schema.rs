//! The published JSON Schema is the one of the types, and the published lists keep to it.
#![allow(clippy::unwrap_used, reason = "a test may fail by a panic")]

use dream_credits::pricing;
use serde_json::Value;

/// `make schema` writes it anew.
#[test]
fn the_published_schema_is_the_one_of_the_types() {
    let path = format!("{}/static/rate-card.schema.json", env!("CARGO_MANIFEST_DIR"));
    let schema = serde_json::to_string_pretty(&pricing::schema()).unwrap() + "\n";
    if std::env::var_os("WRITE_SCHEMA").is_some() {
        std::fs::write(&path, &schema).unwrap();
    }
    let published = std::fs::read_to_string(path).unwrap();
    assert!(published == schema, "the types have changed: `make schema` writes the schema anew");
}

#[test]
fn documents_keep_to_the_schema_and_a_changed_one_does_not() {
    let schema = serde_json::to_value(pricing::schema()).unwrap();
    let validator = jsonschema::validator_for(&schema).unwrap();
    let documents = [
        include_str!("../static/rate-cards/dreamstudio-2022.json"),
        include_str!("../static/rate-cards/dreamstudio-2023.json"),
        include_str!("../static/rate-cards/stability-2023.json"),
        include_str!("../static/rate-cards/stability-2025.json"),
        include_str!("../docs/rate-cards/dezgo-sd1.json"),
    ];
    for json in documents {
        let document: Value = serde_json::from_str(json).unwrap();
        let errors: Vec<_> = validator.iter_errors(&document).map(|error| error.to_string()).collect();
        assert_eq!(errors, [""; 0], "{}", document["id"]);
        let mut changed = document.clone();
        changed["discount"] = "0.1".into();
        assert!(!validator.is_valid(&changed), "an unknown key");
        let mut changed = document.clone();
        changed["id"] = "https://example.org".into();
        assert!(!validator.is_valid(&changed), "an id that is an address");
        let mut changed = document;
        changed["credit_usd"] = serde_json::json!(0.01);
        assert!(!validator.is_valid(&changed), "a decimal that is a number");
    }
}
