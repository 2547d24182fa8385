//! Curves by steps and pixels, against the published tables and every estimate.
#![allow(clippy::indexing_slicing, clippy::unwrap_used, reason = "a test may fail by a panic")]

mod common;

use common::published::{DREAMSTUDIO_2022, DREAMSTUDIO_2023, SIZES};
use dream_credits::pricing::{self, CurvePoint, Request, Setting, Size};

#[test]
fn every_published_price_is_a_point_of_its_curves() {
    for table in [DREAMSTUDIO_2022, DREAMSTUDIO_2023] {
        let card = pricing::rate_card(&Request::default().with(Setting::RateCard, table.rate_card)).unwrap();
        let model = card.model(table.model).unwrap();
        for (steps, credits) in table.rows {
            for ((width, height), credits) in SIZES.into_iter().zip(credits) {
                let size = Size { width, height };
                let at = |points: Vec<CurvePoint>, at: u64| {
                    points.into_iter().find(|point| point.at == at).unwrap()
                };
                let by_steps = at(model.curve_by_steps(Some(size)), (*steps).into());
                let by_pixels = at(model.curve_by_pixels(Some(*steps)), size.area());
                for point in [by_steps, by_pixels] {
                    assert_eq!(
                        (point.credits.to_string().as_str(), point.is_published),
                        (*credits, true),
                        "{size}, {steps}"
                    );
                }
            }
        }
    }
}

#[test]
fn curves_have_the_prices_of_their_settings_and_run_from_the_least_to_the_most() {
    for card in pricing::rate_cards() {
        for model in &card.models {
            let by_steps = model.curve_by_steps(model.defaults.size());
            assert_eq!(by_steps.is_empty(), !model.price.uses_steps(), "{}", model.id);
            for point in by_steps {
                let request =
                    Request::default().with(Setting::Model, &model.id).with(Setting::Steps, point.at);
                assert_eq!(point.credits, card.estimate(&request).unwrap().per_image.credits);
            }
            let by_pixels = model.curve_by_pixels(model.defaults.steps);
            assert_eq!(by_pixels.is_empty(), !model.price.uses_size(), "{}", model.id);
            assert!(by_pixels.is_sorted_by(|one, other| one.at < other.at));
            for point in by_pixels {
                let Size { width, height } = point.size.unwrap();
                let request = Request::default().with(Setting::Model, &model.id).with(Setting::Width, width);
                let estimate = card.estimate(&request.with(Setting::Height, height)).unwrap();
                assert_eq!(
                    (point.at, point.credits),
                    (estimate.settings.size.unwrap().area(), estimate.per_image.credits)
                );
            }
        }
    }
}

#[test]
fn settings_that_are_not_allowed_have_no_curve() {
    let card = pricing::rate_card(&Request::default()).unwrap();
    let model = &card.models[0];
    assert!(model.curve_by_steps(None).is_empty());
    assert!(model.curve_by_steps(Some(Size { width: 513, height: 512 })).is_empty());
    assert!(model.curve_by_pixels(None).is_empty());
    assert!(model.curve_by_pixels(Some(7)).is_empty());
}
