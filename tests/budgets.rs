//! Images that a balance buys and credits that a purchase adds, with published figures.
//!
//! Source: Stability AI, platform documentation, "Credits + Billing": 200 free credits, purchases in increments of
//! $10, and its credits card, which shows 1,000 credits for $10.
#![allow(clippy::unwrap_used, reason = "a test may fail by a panic")]

use std::sync::Arc;

use dream_credits::pricing::{
    self, Decimal, Estimate, Funds, Limits, RateCard, Request, Setting, Size, Sizes,
};

fn card() -> Arc<RateCard> {
    pricing::rate_card(&Request::default()).unwrap()
}

fn decimal(text: &str) -> Decimal {
    text.parse().unwrap()
}

/// 28.2 credits, the dearest of the published table.
fn dearest() -> Estimate {
    let request =
        Request::default().with(Setting::Width, 1024).with(Setting::Height, 1024).with(Setting::Steps, 150);
    card().estimate(&request).unwrap()
}

#[test]
fn the_free_credits_buy_from_1000_to_7_images() {
    let card = card();
    let (cheapest, dearest) = card.extremes(&card.models[0]).unwrap();
    assert_eq!(cheapest.estimate.per_image.credits, decimal("0.2"));
    assert_eq!(dearest.estimate.per_image.credits, decimal("28.2"));
    assert_eq!(cheapest.estimate.images_for(card.free_credits).unwrap().images, 1000);
    assert_eq!(dearest.estimate.images_for(card.free_credits).unwrap().images, 7);
}

#[test]
fn no_allowed_settings_are_cheaper_or_dearer_than_the_extremes() {
    for card in pricing::rate_cards() {
        for model in &card.models {
            let (cheapest, dearest) = card.extremes(model).unwrap();
            let between = cheapest.estimate.per_image.credits..=dearest.estimate.per_image.credits;
            let steps: Vec<_> = match model.limits.steps {
                Some(range) => range.numbers().map(Some).collect(),
                None => vec![None],
            };
            for size in sizes(&model.limits) {
                for steps in &steps {
                    let mut request = Request::default().with(Setting::Model, &model.id);
                    if let Some(Size { width, height }) = size {
                        request = request.with(Setting::Width, width).with(Setting::Height, height);
                    }
                    if let Some(steps) = steps {
                        request.set(Setting::Steps, steps.to_string());
                    }
                    let credits = card.estimate(&request).unwrap().per_image.credits;
                    assert!(between.contains(&credits), "{request:?}: {credits}");
                }
            }
        }
    }
}

/// Every size that is allowed; one `None` where none is taken.
fn sizes(limits: &Limits) -> Vec<Option<Size>> {
    match &limits.sizes {
        Sizes::None => vec![None],
        Sizes::Ranges { width, height } => {
            let of = |width| height.numbers().map(move |height| Size { width, height });
            width.numbers().flat_map(of).filter(|size| limits.allows(*size)).map(Some).collect()
        }
        Sizes::Set(sizes) => sizes.iter().copied().map(Some).collect(),
    }
}

#[test]
fn what_is_left_is_too_little_for_one_image_more() {
    let budget = dearest().images_for(decimal("200")).unwrap();
    assert_eq!(budget.images, 7);
    assert_eq!(budget.spent, decimal("197.4"));
    assert_eq!(budget.left, decimal("2.6"));
}

#[test]
fn an_empty_balance_buys_nothing() {
    let budget = dearest().images_for(Decimal::ZERO).unwrap();
    assert_eq!((budget.images, budget.left), (0, Decimal::ZERO));
}

#[test]
fn every_ten_dollars_add_a_thousand_credits() {
    for more in 0..5 {
        let purchase = card().purchase(more).unwrap().unwrap();
        assert_eq!(purchase.usd, Decimal::from(10 * (more + 1)));
        assert_eq!(purchase.credits, Decimal::from(1000 * (more + 1)));
    }
}

#[test]
fn missing_credits_are_bought_in_whole_increments() {
    let card = card();
    let enough = card.shortfall(7, &dearest(), decimal("200")).unwrap();
    assert_eq!((enough.missing, enough.purchase), (Decimal::ZERO, None));

    // 10 images take 282 credits: 82 more than there are, $0.82, for which $10 have to be spent.
    let little = card.shortfall(10, &dearest(), decimal("200")).unwrap();
    assert_eq!((little.missing, little.missing_usd), (decimal("82"), decimal("0.82")));
    assert_eq!(little.purchase.unwrap().usd, decimal("10"));

    // 50 images take 1,410 credits, 1,210 more than there are: over what one increment buys.
    let more = card.shortfall(50, &dearest(), decimal("200")).unwrap();
    assert_eq!(more.missing, decimal("1210"));
    assert_eq!(more.purchase.unwrap().usd, decimal("20"));
    assert_eq!(more.purchase.unwrap().credits, decimal("2000"));
}

/// Of the later lists only the smallest purchase, $10, is published.
#[test]
fn a_list_without_increments_sells_the_smallest_purchase_and_beyond_it_to_the_cent() {
    let card = pricing::rate_card(&Request::default().with(Setting::RateCard, "dreamstudio-2023")).unwrap();
    let price = card.estimate(&Request::default()).unwrap();
    let bought = |images| card.shortfall(images, &price, Decimal::ZERO).unwrap().purchase.unwrap();
    // 0.2 credits each, a credit at $0.01.
    assert_eq!((bought(1).usd, bought(1).credits), (decimal("10"), decimal("1000")));
    assert_eq!(bought(5000).usd, decimal("10"));
    assert_eq!((bought(5001).usd, bought(5001).credits), (decimal("10.01"), decimal("1001")));
    assert_eq!(card.purchase(0).unwrap().unwrap().usd, decimal("10"));
    assert_eq!(card.purchase(1).unwrap(), None);
}

#[test]
fn exactly_one_increment_is_enough_for_exactly_its_credits() {
    let one_credit = card().estimate(&Request::default()).unwrap();
    assert_eq!(
        card().shortfall(1000, &one_credit, Decimal::ZERO).unwrap().purchase.unwrap().usd,
        decimal("10")
    );
    assert_eq!(
        card().shortfall(1001, &one_credit, Decimal::ZERO).unwrap().purchase.unwrap().usd,
        decimal("20")
    );
}

#[test]
fn an_amount_in_another_unit_or_with_two_readings_says_so() {
    let said = |text: &str| card().balance(Some(text)).unwrap_err().to_string();
    assert!(
        said("$20").starts_with("“$20” is in dollars: give credits as a plain number"),
        "{}",
        said("$20")
    );
    assert!(said("20 CHF").starts_with("“20 CHF” is neither in credits nor in dollars: give credits"));
    assert!(said("1.000").starts_with("“1.000” may be 1000 or 1: give credits"));
    assert!(said("$1,234").starts_with("“$1,234” may be $1234 or $1.234: give credits"));
    let said = |text: &str| Funds::budget(text, None).unwrap_err().to_string();
    let pounds = "neither in credits nor in dollars: give credits, such as 500, or dollars, such as $20";
    assert!(said("£20").contains(pounds), "{}", said("£20"));
    assert!(said("$12,345").contains("may be $12345 or $12.345"), "{}", said("$12,345"));
    assert!(said("20 bucks").starts_with("“20 bucks” is not allowed: give credits"));
}

#[test]
fn a_balance_is_a_plain_decimal_that_is_not_too_long() {
    let balance = |text: &str| card().balance(Some(text));
    for text in ["0", "200", " 97181.47 ", "0.5", "1000000000"] {
        assert_eq!(balance(text), Ok(decimal(text.trim())), "{text}");
    }
    for (text, nearest) in [
        ("1000000001", "1000000000"),
        ("1e99", "1000000000"),
        ("0.001", "0"),
        ("1,000", "1000"),
        ("97 181.47", "97181.47"),
        ("97,181.47", "97181.47"),
        ("97.181,47", "97181.47"),
        ("97,5", "97.5"),
        ("$10", "1000"),
        ("100 credits", "100"),
        ("1,234,567", "1234567"),
        ("-1", "0"),
        ("", "200"),
        ("lots", "200"),
        (".", "200"),
    ] {
        assert_eq!(balance(text).unwrap_err().nearest().as_deref(), Some(nearest), "{text}");
    }
}
