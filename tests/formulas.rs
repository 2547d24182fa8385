//! The prices of the Stability platform in 2023 and since 2025, which were published as formulas and single figures.
//!
//! Their sources stand with the published figures.
#![allow(clippy::indexing_slicing, clippy::panic, clippy::unwrap_used, reason = "a test may fail by a panic")]

mod common;

use common::published::POINTS;
use dream_credits::pricing::{
    self, Basis, CheckedRequest, Decimal, Estimate, Hint, More, RateCard, Request, Setting, Size, Task,
};
use serde_json::json;

fn request(rate_card: &str, model: &str) -> Request {
    Request::default().with(Setting::RateCard, rate_card).with(Setting::Model, model)
}

fn estimate(request: &Request) -> Estimate {
    pricing::estimate(request).unwrap()
}

fn decimal(text: &str) -> Decimal {
    text.parse().unwrap()
}

const SDXL: [&str; 2] = ["stable-diffusion-xl-1024-v1-0", "stable-diffusion-xl-1024-v0-9"];

#[test]
fn every_published_point_and_service_is_exact() {
    for (rate_card, model, settings, credits, basis) in POINTS {
        let field = |name: &str| Setting::from_name(name).unwrap();
        let given = settings
            .iter()
            .fold(request(rate_card, model), |request, (name, number)| request.with(field(name), number));
        let json = serde_json::to_value(estimate(&given)).unwrap();
        assert_eq!(
            (&json["total"]["credits"], &json["basis"]),
            (&json!(credits), &json!(basis)),
            "{model}, {settings:?}"
        );
    }
}

#[test]
fn stable_diffusion_xl_has_nine_sizes_at_one_price() {
    let sizes = [
        (1024, 1024),
        (1152, 896),
        (896, 1152),
        (1216, 832),
        (832, 1216),
        (1344, 768),
        (768, 1344),
        (1536, 640),
        (640, 1536),
    ];
    let of_size = |(width, height)| {
        request("stability-2023", SDXL[0]).with(Setting::Width, width).with(Setting::Height, height)
    };
    for size in sizes {
        assert_eq!(estimate(&of_size(size)).total.credits, decimal("1.6"), "{size:?}");
    }
    let refused = pricing::estimate(&of_size((1152, 1152))).unwrap_err().to_string();
    assert!(
        refused.starts_with("height: “1152” is not allowed: give one of the sizes 1024 × 1024, 1152 × 896,"),
        "{refused}"
    );
    let refused = pricing::estimate(&of_size((512, 512))).unwrap_err().to_string();
    assert!(refused.starts_with("width: “512” is not allowed: give one of the sizes"), "{refused}");
}

#[test]
fn the_pixel_formulas_give_the_exact_product() {
    // (512 × 512 − 169,527) × 30 / 30 × 2.16e-8 × 100 and × 5.4e-8 × 100, as published; exact by hand.
    let figures = [
        ("stable-diffusion-v1-5", "0.20005272", "0.20"),
        ("stable-diffusion-512-v2-1", "0.20005272", "0.20"),
        ("stable-diffusion-xl-beta-v2-2-2", "0.5001318", "0.50"),
    ];
    for (model, exact, credits) in figures {
        let estimate = estimate(&request("stability-2023", model));
        assert_eq!(estimate.per_image.exact.to_string(), exact, "{model}");
        assert_eq!(estimate.total.credits.to_string(), credits, "{model}");
        assert_eq!(estimate.basis, Basis::Formula);
    }
}

#[test]
fn the_upscaler_costs_eight_credits_and_twelve_above_512_by_512() {
    let model = || request("stability-2023", "stable-diffusion-x4-latent-upscaler");
    for (width, height, credits) in [(512, 512, "8"), (256, 1024, "8"), (512, 576, "12"), (1024, 1024, "12")]
    {
        let estimate = estimate(&model().with(Setting::Width, width).with(Setting::Height, height));
        assert_eq!(
            (estimate.total.credits, estimate.basis),
            (decimal(credits), Basis::Fixed),
            "{width} × {height}"
        );
        assert_eq!(
            (estimate.settings.size.map(|size| size.width), estimate.settings.steps),
            (Some(width), None)
        );
    }
}

#[test]
fn every_service_of_2025_costs_what_was_published_whatever_the_settings() {
    let published: Vec<_> =
        POINTS.into_iter().filter(|(rate_card, ..)| *rate_card == "stability-2025").collect();
    let card = pricing::rate_card(&Request::default().with(Setting::RateCard, "stability-2025")).unwrap();
    let models: Vec<_> = card.models.iter().map(|model| model.id.as_str()).collect();
    assert_eq!(models, published.iter().map(|(_, model, ..)| *model).collect::<Vec<_>>());
    for (_, model, _, credits, _) in published {
        let given = request("stability-2025", model).with(Setting::Width, 640).with(Setting::Steps, 75);
        let json = serde_json::to_value(estimate(&given)).unwrap();
        assert_eq!(json["total"]["credits"], credits, "{model}");
        assert_eq!(json["basis"], "fixed");
        let settings = json!({ "rateCard": "stability-2025", "model": model, "samples": 1 });
        assert_eq!(json["settings"], settings, "what a model does not price by is absent");
    }
}

#[test]
fn a_service_that_makes_no_images_is_explained_in_its_own_words() {
    let given = request("stability-2025", "text-to-audio").with(Setting::Samples, 2);
    let expected = "The price list names 20 credits for one audio clip, whatever the settings. 2 audio clips × 20 credits = \
                    40 credits, which cost $0.400.";
    assert_eq!(estimate(&given).explain().to_string(), expected);
}

#[test]
fn formulas_are_explained_with_their_numbers() {
    let given = Request::default().with(Setting::RateCard, "dreamstudio-2023").with(Setting::Height, 576);
    let expected = "512 × 576 has 294,912 pixels, 125,385 more than 169,527; each of these costs 0.00000216 credits at 30 \
                    steps. That makes 0.2708316 credits for one image, rounded to 0.27 and then to 0.3. 1 image × 0.3 \
                    credits = 0.3 credits, which cost $0.00300.";
    assert_eq!(estimate(&given).explain().to_string(), expected);
    let given = request("stability-2023", SDXL[0]).with(Setting::Steps, 29);
    let expected = "The price list computes 1.22 + 0.0127 × steps + 0.0000623 × steps² credits. That makes 1.6406943 \
                    credits for one image, rounded to 1.64. 1 image × 1.64 credits = 1.64 credits, which cost $0.0164.";
    assert_eq!(estimate(&given).explain().to_string(), expected);
}

#[test]
fn the_extremes_of_every_model_are_at_allowed_settings() {
    for card in pricing::rate_cards() {
        for model in &card.models {
            let (cheapest, dearest) = card.extremes(model).unwrap();
            assert!(cheapest.estimate.per_image.credits <= dearest.estimate.per_image.credits);
            for extreme in [cheapest, dearest] {
                assert!(
                    extreme.size.is_none_or(|size| model.limits.allows(size)),
                    "{}: {extreme:?}",
                    model.id
                );
            }
        }
    }
}

#[test]
fn a_polynomial_may_be_cheapest_between_its_ends() {
    // 10 − 0.2 × 50 + 0.002 × 50² = 5: the lowest point of the parabola.
    const FORMULAS: &str = include_str!("../static/rate-cards/stability-2023.json");
    let mut document: serde_json::Value = serde_json::from_str(FORMULAS).unwrap();
    document["models"][0]["price"] = json!({ "polynomial": { "coefficients": ["10", "-0.2", "0.002"] } });
    let card: RateCard = document.to_string().parse().unwrap();
    let (cheapest, dearest) = card.extremes(&card.models[0]).unwrap();
    // 49 steps cost 5.002 credits, which the list rounds to as many.
    assert_eq!((cheapest.steps, cheapest.estimate.per_image.credits), (Some(49), decimal("5")));
    assert_eq!((dearest.steps, dearest.estimate.per_image.credits), (Some(150), decimal("25")));
}

#[test]
fn a_list_written_as_json_is_read_as_the_same_list() {
    for card in pricing::rate_cards() {
        let json = serde_json::to_string_pretty(&**card).unwrap();
        assert_eq!(json.parse(), Ok((**card).clone()));
    }
}

#[test]
fn thirty_steps_of_stable_diffusion_xl_cost_less_than_twenty_nine() {
    let hints = |given: Request| {
        let card = pricing::rate_card(&given).unwrap();
        CheckedRequest::new(card, &given).unwrap().priceable().unwrap().hints()
    };
    let found = hints(request("stability-2023", SDXL[0]).with(Setting::Steps, 29));
    let expected = Hint { more: More::Steps(30), credits: decimal("1.6"), saved: decimal("0.04") };
    assert_eq!(found, [expected]);
    // The published price of 30 steps is the least of all above: there is no more for it.
    assert_eq!(hints(request("stability-2023", SDXL[0]).with(Setting::Steps, 30)), []);
    // The upscaler's tier of 8 credits ends at 512 × 512 pixels.
    let small = request("stability-2023", "stable-diffusion-x4-latent-upscaler").with(Setting::Width, 256);
    let [hint] = hints(small.with(Setting::Height, 256))[..] else { panic!("one hint") };
    assert_eq!((hint.credits, hint.saved), (decimal("8"), decimal("0")));
    assert_eq!(hint.more, More::Size(Size { width: 512, height: 512 }));
    // By the formula of 2023, 704 × 512 at 15 steps costs 0.21 credits, rounded up to 0.3, and so does the printed 512 × 768,
    // here on its side.
    let lying = request("dreamstudio-2023", "stable-diffusion-v1-5")
        .with(Setting::Width, 704)
        .with(Setting::Steps, 15);
    let same_price = Hint {
        more: More::Size(Size { width: 768, height: 512 }),
        credits: decimal("0.3"),
        saved: decimal("0"),
    };
    assert!(hints(lying.clone()).contains(&same_price), "{:?}", hints(lying));
    // Ten images cost ten times as much, and so does what is saved.
    let ten = hints(request("stability-2023", SDXL[0]).with(Setting::Steps, 29).with(Setting::Samples, 10));
    assert_eq!((ten[0].credits, ten[0].saved), (decimal("16"), decimal("0.4")));
}

#[test]
fn the_same_settings_are_compared_with_every_list_and_the_cheapest_is_marked() {
    // Published for 512 × 512 at 50 steps: 1.0 credits in 2022 and 0.4 in 2023.
    let settings =
        Request::default().with(Setting::Width, 512).with(Setting::Height, 512).with(Setting::Steps, 50);
    let offers = pricing::comparison(pricing::rate_cards(), Task::Generate, &settings).offers;
    let price = |model: &str, card: &str| {
        let offer = offers.iter().find(|offer| offer.model == model && offer.card.id == card).unwrap();
        let credits = offer.price.as_ref().map(|estimate| estimate.total.credits.to_string());
        (credits.map_err(|error| error.to_string()), offer.cheapest)
    };
    assert_eq!(offers.len(), 1 + 1 + 5 + 6);
    assert_eq!(price("stable-diffusion-v1", "dreamstudio-2022"), (Ok("1.0".to_owned()), false));
    assert_eq!(price("stable-diffusion-v1-5", "dreamstudio-2023"), (Ok("0.4".to_owned()), false));
    assert_eq!(price("stable-diffusion-v1-5", "stability-2023"), (Ok("0.33".to_owned()), true));
    let (refused, _) = price(SDXL[0], "stability-2023");
    assert!(refused.unwrap_err().starts_with("width: “512” is not allowed"));
    let current = pricing::estimate(&settings).unwrap();
    let of_2023 = offers.iter().find(|offer| offer.card.id == "dreamstudio-2023").unwrap();
    assert_eq!(of_2023.difference(&current), Some((decimal("-0.6"), decimal("-0.006"))));
}

/// Published: 30 steps cost $0.0019, $0.0087 and $0.0181; half the steps cost half as much (dev.dezgo.com/pricing/sd1).
#[test]
fn another_services_prices_are_a_document_and_no_code() {
    let card: RateCard = include_str!("../docs/rate-cards/dezgo-sd1.json").parse().unwrap();
    for (side, steps, usd) in
        [(512, 30, "0.0019"), (768, 30, "0.0087"), (1024, 30, "0.0181"), (1024, 60, "0.0362")]
    {
        let given = Request::default()
            .with(Setting::Width, side)
            .with(Setting::Height, side)
            .with(Setting::Steps, steps);
        assert_eq!(card.estimate(&given).unwrap().total.usd, decimal(usd), "{side}, {steps} steps");
    }
    assert_eq!(card.purchase(0), Ok(None), "what the source does not say is not shown");
}
