//! Every setting that an accepted list allows has a price, whatever its figures are.
#![allow(clippy::indexing_slicing, clippy::unwrap_used, reason = "a test may fail by a panic")]

use std::cell::Cell;

use dream_credits::pricing::{Decimal, Model, RateCard, Request, Setting, Size};
use proptest::prelude::*;
use proptest::test_runner::{Config, TestRunner};
use serde_json::{Value, json};

/// A figure as long as a list may have it, or any, or a usual one.
fn figure() -> impl Strategy<Value = String> {
    let decimal = |number: i128, decimals| Decimal::from_i128_with_scale(number, decimals).to_string();
    let nines = (0_u32..=9, 0_u32..=12);
    let nines = nines.prop_map(move |(whole, decimals)| decimal(10_i128.pow(whole + decimals) - 1, decimals));
    let any = (0_i128..10_i128.pow(21), 0_u32..=12);
    let any = any.prop_map(move |(number, decimals)| decimal(number / 10_i128.pow(12 - decimals), decimals));
    let usual = (0_i128..10_000).prop_map(move |number| decimal(number, 2));
    prop_oneof![nines, any, usual]
}

fn figures(count: usize) -> impl Strategy<Value = Vec<String>> {
    prop::collection::vec(figure(), count)
}

fn range(most: u32) -> impl Strategy<Value = Value> {
    (1..=most, 0_u32..1_000, 1_u32..=1_000).prop_map(move |(min, count, increment)| {
        let max = min + (count * increment).min((most - min) / increment * increment);
        json!({ "min": min, "max": max, "increment": increment })
    })
}

/// The rule of a price, with the printed prices that it needs, for sizes from `small` to `large`.
fn price(small: Size, large: Size) -> impl Strategy<Value = (Value, Value)> {
    let none = || json!({ "sizes": [], "rows": [] });
    let fixed = figure().prop_map(|credits| json!({ "fixed": { "credits": credits } }));
    let tiers = figures(3).prop_map(|credits| {
        let tier = |(index, credits): (u64, String)| match index {
            2 => json!({ "credits": credits }),
            _ => json!({ "credits": credits, "up_to_pixels": (index + 1) * 1_000_000 }),
        };
        json!({ "tiers": (0..3).zip(credits).map(tier).collect::<Vec<_>>() })
    });
    let polynomial = (prop::collection::vec((figure(), any::<bool>()), 1..=4)).prop_map(|figures| {
        let signed = |(figure, minus): (String, bool)| if minus { format!("-{figure}") } else { figure };
        json!({ "polynomial": { "coefficients": figures.into_iter().map(signed).collect::<Vec<_>>() } })
    });
    let pixels = (figure(), 0..=small.area(), 1_u32..).prop_map(|(credits, above, per_steps)| {
        json!({ "pixels": { "above_pixels": above, "credits_per_pixel": credits, "per_steps": per_steps } })
    });
    let table = (figures(2), 1_u32..=1_000).prop_map(move |(credits, per_steps)| {
        let sizes = if small == large { vec![small] } else { vec![small, large] };
        let credits: Vec<_> = credits.into_iter().take(sizes.len()).collect();
        (
            json!({ "table": { "per_steps": per_steps } }),
            json!({ "sizes": sizes, "rows": [{ "steps": per_steps, "credits": credits }] }),
        )
    });
    prop_oneof![prop_oneof![fixed, tiers, polynomial, pixels].prop_map(move |price| (price, none())), table,]
}

/// A list of one model; it may be refused.
fn list() -> impl Strategy<Value = Value> {
    let limits = (range(100_000), range(100_000), range(1_000), range(100_000));
    limits.prop_flat_map(|(width, height, steps, samples)| {
        let side = |range: &Value, end: &str| u32::try_from(range[end].as_u64().unwrap()).unwrap();
        let size = |end: &str| Size { width: side(&width, end), height: side(&height, end) };
        let (small, large) = (size("min"), size("max"));
        let stage = (0_u32..=9, prop::sample::select(vec!["half_up", "up", "down"]));
        let stage = stage.prop_map(|(decimals, direction)| json!({ "decimals": decimals, "direction": direction }));
        (price(small, large), prop::collection::vec(stage, 0..=4), figure(), 0_u32..3).prop_map(
            move |((price, published), rounding, usd, rarely)| {
                let samples = if rarely == 0 { samples.clone() } else { json!({ "min": 1, "max": 9, "increment": 1 }) };
                let defaults = json!({ "width": small.width, "height": small.height, "steps": steps["min"], "samples": samples["min"] });
                json!({
                    "version": 1, "id": "drawn", "name": "Drawn", "free_credits": "1", "credit_usd": usd,
                    "source": { "title": "t", "url": "https://example.org/", "checked": "2026-11-23" },
                    "models": [{
                        "id": "m", "name": "M", "price": price, "published": published, "rounding": rounding, "defaults": defaults,
                        "limits": { "width": width, "height": height, "steps": steps, "samples": samples },
                    }],
                })
            },
        )
    })
}

/// One of the numbers of a range, at this share of it; its ends more often than others.
fn at(share: u32, range: dream_credits::pricing::Range) -> u32 {
    let place = u64::from(share % 1_200).saturating_sub(100).min(1_000) * (range.count() - 1) / 1_000;
    range.min + u32::try_from(place).unwrap() * range.increment.get()
}

fn allowed(model: &Model, [width, height, steps, samples]: [u32; 4]) -> Request {
    let limits = &model.limits;
    let (widths, heights) = limits.sizes.ranges().unwrap();
    Request::default()
        .with(Setting::Width, at(width, widths))
        .with(Setting::Height, at(height, heights))
        .with(Setting::Steps, at(steps, limits.steps.unwrap()))
        .with(Setting::Samples, at(samples, limits.samples))
}

#[test]
fn every_setting_that_an_accepted_list_allows_has_a_price() {
    let (accepted, close) = (Cell::new(0_u32), Cell::new(0_u32));
    let mut runner = TestRunner::new(Config { failure_persistence: None, ..Config::with_cases(4_000) });
    let shares = prop::collection::vec(any::<[u32; 4]>(), 20);
    let outcome = runner.run(&(list(), shares), |(document, shares)| {
        let card = match document.to_string().parse::<RateCard>() {
            Ok(card) => card,
            Err(error) => {
                close.set(close.get() + u32::from(error.to_string().contains("too many digits")));
                return Ok(());
            }
        };
        accepted.set(accepted.get() + 1);
        let model = card.models.first().unwrap();
        for share in shares {
            let request = allowed(model, share);
            let estimate = card.estimate(&request);
            prop_assert!(estimate.is_ok(), "{request:?}: {estimate:?}");
        }
        prop_assert!(card.extremes(model).is_ok());
        Ok(())
    });
    outcome.unwrap();
    // Both sides of the border are tried.
    assert!(
        accepted.get() > 500 && close.get() > 500,
        "{} accepted, {} too long",
        accepted.get(),
        close.get()
    );
}

#[test]
fn a_list_of_which_only_what_lies_between_has_too_many_digits_is_refused() {
    let tiers = json!([
        { "up_to_pixels": 1_000_000, "credits": "1" },
        { "up_to_pixels": 2_000_000, "credits": "999999.999999999999" },
        { "credits": "1000000000" },
    ]);
    let sides = json!({ "min": 512, "max": 2048, "increment": 64 });
    let document = |credit_usd: &str| {
        let document = json!({
            "version": 1, "id": "x", "name": "X", "free_credits": "1", "credit_usd": credit_usd,
            "source": { "title": "t", "url": "https://example.org/", "checked": "2026-11-23" },
            "models": [{
                "id": "m", "name": "M", "price": { "tiers": tiers },
                "defaults": { "width": 512, "height": 512, "samples": 1 },
                "limits": { "width": sides, "height": sides, "samples": { "min": 1, "max": 100_000, "increment": 1 } },
            }],
        });
        document.to_string().parse::<RateCard>()
    };
    let refused = document("0.999999999999").unwrap_err().to_string();
    assert!(refused.starts_with("/models/0/price: makes prices with too many digits"), "{refused}");
    assert!(document("0.01").is_ok());
}
