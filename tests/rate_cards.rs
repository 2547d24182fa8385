//! The built-in lists, and the format of a list.
#![allow(clippy::unwrap_used, reason = "a test may fail by a panic")]

use dream_credits::pricing::{self, RateCard, Request, Setting};
use serde_json::{Value, json};
use sha2::{Digest, Sha256};

#[test]
fn the_built_in_lists_are_as_they_were_published() {
    // A list that is out is not edited: prices that change get a list of their own, with a later date.
    let frozen = [
        ("dreamstudio-2022", "cbac06f9aee7a03b571ba41b7ca687d72cf5bafe588c1c40ffad5093a57c4884"),
        ("dreamstudio-2023", "73d6ce99e58d4250dccbf09ae6f73d1b8510ef4d0fbbd4746383be36a004ae50"),
        ("stability-2023", "dd4b8756f46860f870d0481238d133b35725634a7bf19a5970eae9bf0e2f2abd"),
        ("stability-2025", "f71cee60adf2eaec3bfc4944824dfde75dda0a31eb6f68b6c9608e4463722daf"),
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
fn figures_at_their_limits_are_priced_throughout() {
    let models = json!([
        {
            "id": "polynomial", "name": "x", "defaults": { "samples": 1, "steps": 1 },
            "price": { "polynomial": { "coefficients": ["999999999.999999999999", "0.000000000001", "0.000000000001", "999999999.999999999999"] } },
            "limits": { "samples": { "min": 1, "max": 1, "increment": 1 }, "steps": { "min": 1, "max": 100, "increment": 1 } }
        },
        {
            "id": "table", "name": "x", "defaults": { "samples": 1, "steps": 1000, "width": 100000, "height": 100000 },
            "price": { "table": { "per_steps": 999 } }, "rounding": [{ "decimals": 9, "direction": "half_up" }],
            "published": { "sizes": [{ "width": 1, "height": 1 }, { "width": 100000, "height": 100000 }],
                "rows": [{ "steps": 999, "credits": ["0.000000001", "999999999.999999999"] }] },
            "limits": { "samples": { "min": 1, "max": 100000, "increment": 1 }, "steps": { "min": 1, "max": 1000, "increment": 1 },
                "width": { "min": 1, "max": 100000, "increment": 123 }, "height": { "min": 1, "max": 100000, "increment": 123 } }
        }
    ]);
    let mut document: Value =
        serde_json::from_str(include_str!("../static/rate-cards/dreamstudio-2022.json")).unwrap();
    *document.pointer_mut("/models").unwrap() = models;
    *document.pointer_mut("/credit_usd").unwrap() = json!("0.000000000001");
    let card: RateCard = document.to_string().parse().unwrap();
    for side in [1, 124, 9_964, 99_877, 100_000] {
        for steps in [1, 7, 999, 1000] {
            let given = Request::default().with(Setting::Model, "table").with(Setting::Width, side);
            let given =
                given.with(Setting::Height, side).with(Setting::Steps, steps).with(Setting::Samples, 100_000);
            assert!(card.estimate(&given).is_ok(), "{side}, {steps}");
        }
    }
}
