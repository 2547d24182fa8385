//! Settings that fit a budget, compared with every combination of every list, priced one after the other.
#![allow(clippy::unwrap_used, reason = "a test may fail by a panic")]

use std::sync::Arc;

use dream_credits::pricing::{
    self, Decimal, Fit, Fits, Funds, Model, RateCard, Request, Setting, Size, Sizes,
};
use dream_credits::state::{Field, Snapshot, State};

fn decimal(text: &str) -> Decimal {
    text.parse().unwrap()
}

/// Every size and number of steps that the model allows, with the price of one image.
fn every_price(card: &RateCard, model: &Model) -> Vec<Fit> {
    let limits = &model.limits;
    let sizes: Vec<Option<Size>> = match &limits.sizes {
        Sizes::None => vec![None],
        Sizes::Ranges { width: widths, height: heights } => {
            let all = widths
                .numbers()
                .flat_map(|width| heights.numbers().map(move |height| Size { width, height }));
            all.filter(|size| limits.allows(*size)).map(Some).collect()
        }
        Sizes::Set(sizes) => sizes.iter().copied().map(Some).collect(),
    };
    let steps: Vec<_> = limits.steps.map_or(vec![None], |steps| steps.numbers().map(Some).collect());
    let all = sizes.iter().flat_map(|size| steps.iter().map(move |steps| (*size, *steps)));
    all.map(|(size, steps)| {
        let mut request = Request::default().with(Setting::Model, &model.id);
        if let Some(Size { width, height }) = size {
            request = request.with(Setting::Width, width).with(Setting::Height, height);
        }
        if let Some(steps) = steps {
            request.set(Setting::Steps, steps.to_string());
        }
        Fit { size, steps, credits: card.estimate(&request).unwrap().per_image.credits }
    })
    .collect()
}

/// The dearest that fits, of several the one of the most steps.
fn dearest<'a>(prices: impl Iterator<Item = &'a Fit>, images: u32, credits: Decimal) -> Option<Fit> {
    let fitting = prices.filter(|fit| fit.credits * Decimal::from(images) <= credits);
    fitting.copied().max_by_key(|fit| (fit.credits, fit.steps))
}

/// A list whose price falls with more steps before it rises again, at two sizes.
const TURNING: &str = r#"{
    "version": 1, "id": "turning", "name": "Turning",
    "source": { "title": "Made up", "url": "https://example.org", "checked": "2026-11-23" },
    "free_credits": "0", "credit_usd": "0.01",
    "models": [{
        "id": "m", "name": "M", "defaults": { "width": 512, "height": 512, "steps": 50, "samples": 1 },
        "limits": {
            "sizes": [{ "width": 512, "height": 512 }, { "width": 768, "height": 512 }],
            "steps": { "min": 1, "max": 70, "increment": 1 },
            "samples": { "min": 1, "max": 1, "increment": 1 }
        },
        "price": { "polynomial": { "coefficients": ["30", "-1", "0.01"] } }
    }]
}"#;

#[test]
fn what_is_found_is_the_dearest_that_fits_of_all_settings_of_every_list() {
    let budgets =
        ["0", "0.1", "0.19", "0.2", "1", "2", "9.4", "19.03", "50", "200", "281.99", "282", "1000000000"];
    let turning = Arc::new(TURNING.parse().unwrap());
    for card in pricing::rate_cards().iter().chain([&turning]) {
        for model in &card.models {
            let prices = every_price(card, model);
            for (budget, images) in
                budgets.iter().flat_map(|budget| [1, 3, 10, 137].map(|images| (budget, images)))
            {
                let credits = decimal(budget);
                let Fits { by_size, dearest: of_all, complete } =
                    card.fits(model, images, Funds::Credits(credits));
                let at = format!("{}, {}: {images} images for {budget}", card.id, model.id);
                assert!(complete, "{at}");
                for (size, fit) in &by_size {
                    let here = prices.iter().filter(|fit| fit.size == *size);
                    assert_eq!(*fit, dearest(here, images, credits), "{at}, {size:?}");
                }
                let expected = dearest(prices.iter(), images, credits).map(|fit| fit.credits);
                assert_eq!(of_all.map(|fit| fit.credits), expected, "{at}");
                assert!(of_all.is_none_or(|fit| prices.contains(&fit)), "{at}: {of_all:?}");
            }
            let sizes = card.fits(model, 1, Funds::Credits(Decimal::ZERO)).by_size.len();
            let steps = model.limits.steps.map_or(1, |steps| steps.count());
            assert_eq!(sizes * usize::try_from(steps).unwrap(), prices.len(), "{}", model.id);
        }
    }
}

fn card() -> Arc<RateCard> {
    pricing::rate_card(&Request::default()).unwrap()
}

/// Published table of the 2022 list: 1024 × 1024 at 10 steps costs 1.9 credits, 512 × 512 at 100 steps 2.0 and at 150 3.0.
#[test]
fn two_hundred_free_credits_for_a_hundred_images_pay_for_a_hundred_steps_at_the_smallest_size() {
    let card = card();
    let fits = card.fits(&card.models[0], 100, Funds::Credits(card.free_credits));
    let at = |width, height| {
        let size = Some(Size { width, height });
        fits.by_size.iter().find(|(searched, _)| *searched == size).unwrap().1.unwrap()
    };
    // Of the steps that are rounded to 2.0 the most.
    assert_eq!(
        at(512, 512),
        Fit { size: Some(Size { width: 512, height: 512 }), steps: Some(102), credits: decimal("2.0") }
    );
    assert_eq!(at(1024, 1024).steps, Some(10));
}

/// One credit costs $0.01: "Credits + Billing".
#[test]
fn dollars_buy_what_their_credits_buy() {
    let card = card();
    let model = &card.models[0];
    let usd = card.fits(model, 7, Funds::Usd(decimal("1.34")));
    assert_eq!(usd, card.fits(model, 7, Funds::Credits(decimal("134"))));
    assert_eq!(Funds::Usd(decimal("20")).credits(&card).unwrap(), decimal("2000"));
}

#[test]
fn where_nothing_fits_nothing_is_found() {
    let card = card();
    let fits = card.fits(&card.models[0], 1, Funds::Credits(decimal("0.19")));
    assert_eq!(fits.dearest, None);
    assert!(fits.by_size.iter().all(|(_, fit)| fit.is_none()));
}

#[test]
fn a_budget_that_is_neither_credits_nor_dollars_is_said_with_what_may_be_meant() {
    let card = card();
    let budget = |text: &str| Funds::budget(text, Some(card.free_credits));
    assert_eq!(budget("0").unwrap(), Funds::Credits(Decimal::ZERO));
    assert_eq!(budget("$20").unwrap(), Funds::Usd(decimal("20")));
    for (text, nearest) in
        [("-5", Some("0")), ("1e30", Some("1000000000")), ("20 USD", Some("$20")), ("a lot", Some("200"))]
    {
        let error = budget(text).unwrap_err();
        assert_eq!(error.nearest().as_deref(), nearest, "{text}");
        let message = error.message();
        assert!(
            message.contains(text) && message.contains("such as 500") && message.contains("$20"),
            "{message}"
        );
    }
    // Where none is given, it is the balance.
    assert_eq!(Snapshot::from(State::default()).own.funds, Some(Funds::Credits(card.free_credits)));
    let wrong = Snapshot::from(State::from_link("balance=x"));
    assert_eq!((wrong.own.funds, wrong.error(Field::Budget)), (None, None));
    assert!(wrong.error(Field::Balance).is_some());
}

#[test]
fn images_in_all_are_a_whole_number_up_to_a_million() {
    let images = |text: &str| pricing::images(Some(text));
    assert_eq!(pricing::images(None), Ok(100));
    assert_eq!(images("25"), Ok(25));
    for (text, nearest) in [("0", "1"), ("-1", "1"), ("1e30", "1000000"), ("2.5", "3"), ("many", "100")] {
        assert_eq!(images(text).unwrap_err().nearest().as_deref(), Some(nearest), "{text}");
    }
}
