//! The published tables of the lists of 2022 and 2023, figure by figure.
#![allow(clippy::unwrap_used, reason = "a test may fail by a panic")]

mod common;

use common::published::{SIZES, TABLES};
use dream_credits::pricing::{self, Basis, Estimate, Request, Setting};

fn estimate(width: u32, height: u32, steps: u32) -> Estimate {
    let request = Request::default()
        .with(Setting::Width, width)
        .with(Setting::Height, height)
        .with(Setting::Steps, steps);
    pricing::estimate(&request).unwrap()
}

#[test]
fn every_published_cell_is_exact_upright_and_on_its_side() {
    let mut cells = 0;
    for table in TABLES {
        for (steps, row) in table.rows {
            for ((width, height), published) in SIZES.into_iter().zip(row) {
                for (width, height) in [(width, height), (height, width)] {
                    let request = Request::default()
                        .with(Setting::RateCard, table.rate_card)
                        .with(Setting::Width, width)
                        .with(Setting::Height, height)
                        .with(Setting::Steps, steps);
                    let estimate = pricing::estimate(&request).unwrap();
                    let case = format!("{}: {width} × {height}, {steps} steps", table.rate_card);
                    assert_eq!(estimate.per_image.credits.to_string(), *published, "{case}");
                    assert_eq!(estimate.total.credits.to_string(), *published, "{case}");
                    assert_eq!(
                        (estimate.basis, estimate.settings.model.as_str()),
                        (Basis::Published, table.model)
                    );
                    // What programs in other languages read.
                    let json = serde_json::to_value(&estimate).unwrap();
                    assert_eq!(json["total"]["credits"], **published, "{case}");
                }
                cells += 1;
            }
        }
    }
    assert_eq!(cells, 36 + 30);
}

#[test]
fn the_price_table_of_a_list_is_the_published_one() {
    for published in TABLES {
        let card =
            pricing::rate_card(&Request::default().with(Setting::RateCard, published.rate_card)).unwrap();
        let table = card.price_table(&card.models[0]).unwrap();
        let sizes: Vec<_> = table.sizes.iter().map(|size| (size.width, size.height)).collect();
        assert_eq!(sizes, SIZES);
        assert_eq!(table.rows.len(), published.rows.len());
        for (row, (steps, printed)) in table.rows.iter().zip(published.rows) {
            let credits: Vec<_> =
                row.estimates.iter().map(|cell| cell.per_image.credits.to_string()).collect();
            assert_eq!((row.steps, credits.as_slice()), (*steps, printed.map(str::to_owned).as_slice()));
        }
    }
}

/// The two figures are the examples of the estimate's public interface: exact ties, which rounding half up raises.
#[test]
fn a_tie_between_two_published_sizes_is_rounded_up() {
    for (width, exact, credits) in [(704, "15.05", "15.1"), (832, "18.55", "18.6")] {
        let estimate = estimate(width, 896, 150);
        assert_eq!(estimate.per_image.exact.to_string(), exact);
        assert_eq!(estimate.per_image.credits.to_string(), credits);
        assert_eq!(estimate.basis, Basis::Interpolated);
    }
}

#[test]
fn what_is_not_printed_is_called_interpolated_even_where_its_area_is_published() {
    // 576 × 1024 has the area of 768 × 768, whose 50-step price is published as 4.6.
    let same_area = estimate(576, 1024, 50);
    assert_eq!(same_area.per_image.credits.to_string(), "4.6");
    assert_eq!(same_area.basis, Basis::Interpolated);
    assert_eq!(estimate(512, 512, 51).basis, Basis::Interpolated);
}

#[test]
fn the_total_is_the_rounded_price_times_the_images_and_dollars_are_not_rounded() {
    // Published: 0.5 credits (0.48 before rounding) for 512 × 768 at 10 steps; $10 buys 1,000 credits.
    let request =
        Request::default().with(Setting::Height, 768).with(Setting::Steps, 10).with(Setting::Samples, 7);
    let estimate = pricing::estimate(&request).unwrap();
    assert_eq!(estimate.per_image.exact.to_string(), "0.48");
    assert_eq!(estimate.per_image.usd.to_string(), "0.005");
    assert_eq!(estimate.total.credits.to_string(), "3.5");
    assert_eq!(estimate.total.usd.to_string(), "0.035");
}

#[test]
fn the_defaults_are_one_credit_and_two_hundred_are_free() {
    let card = pricing::rate_card(&Request::default()).unwrap();
    let estimate = card.estimate(&Request::default()).unwrap();
    assert_eq!(estimate.total.credits.to_string(), "1.0");
    assert_eq!(card.free_credits.to_string(), "200");
    assert_eq!(card.purchase(0).unwrap().unwrap().credits.to_string(), "1000");
}

#[test]
fn an_estimate_as_json_has_the_names_of_the_public_interface() {
    let json = serde_json::to_value(estimate(768, 768, 75)).unwrap();
    let expected = serde_json::json!({
        "settings": {
            "rateCard": "dreamstudio-2022", "model": "stable-diffusion-v1",
            "width": 768, "height": 768, "steps": 75, "samples": 1
        },
        "basis": "published",
        "perImage": { "exact": "6.9", "credits": "6.9", "usd": "0.069" },
        "total": { "credits": "6.9", "usd": "0.069" },
        "explanation": "The price list prints 6.9 credits for one image of 768 × 768 at 75 steps. \
                        1 image × 6.9 credits = 6.9 credits, which cost $0.0690."
    });
    assert_eq!(json, expected);
}

#[test]
fn an_interpolated_price_is_explained_with_its_numbers() {
    let expected = "832 × 896 has 745,472 pixels. That is between two sizes of the price list: 768 × 768 (589,824 pixels, \
                    4.6 credits at 50 steps) and 768 × 1024 (786,432 pixels, 6.6 credits), and the price lies on the \
                    straight line between them. The price is in proportion to the steps: 150 instead of 50. That makes \
                    18.55 credits for one image, rounded to 18.6. 1 image × 18.6 credits = 18.6 credits, which cost \
                    $0.186.";
    assert_eq!(estimate(832, 896, 150).explain().to_string(), expected);
}
