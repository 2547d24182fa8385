//! Laws that hold for every allowed setting, and for every list, model and text that someone may give.
#![allow(clippy::unwrap_used, reason = "a test may fail by a panic")]

mod common;

use dream_credits::pricing::{self, Allowed, Decimal, Request, Setting, Size};
use dream_credits::state::{
    Action, Document, Field, Origin, Selection, Session, Snapshot, State, Theme, View,
};
use proptest::prelude::*;

use crate::common::reading::{read, with_catalog};

fn side() -> impl Strategy<Value = u32> {
    (8_u32..=16).prop_map(|increments| increments * 64)
}

prop_compose! {
    fn allowed()(width in side(), height in side(), steps in 10_u32..=150, samples in 1_u32..=10) -> Request {
        Request::default()
            .with(Setting::Width, width)
            .with(Setting::Height, height)
            .with(Setting::Steps, steps)
            .with(Setting::Samples, samples)
    }
}

/// What people and programs put into fields and addresses.
fn anything() -> impl Strategy<Value = String> {
    prop_oneof![
        any::<String>(),
        "[0-9+\\-.,eE ]{0,40}",
        prop::sample::select(vec![
            "",
            "NaN",
            "Infinity",
            "-0",
            "1e9",
            "1e400",
            "0x10",
            "５１２",
            "513",
            "512.0",
            "&=?#%"
        ])
        .prop_map(str::to_owned),
        any::<u32>().prop_map(|number| number.to_string()),
    ]
}

fn field() -> impl Strategy<Value = Field> {
    prop::sample::select(Field::ALL.to_vec())
}

/// A built-in list and one of its models.
fn model() -> impl Strategy<Value = Request> {
    let models = pricing::rate_cards().iter().flat_map(|card| {
        card.models
            .iter()
            .map(|model| Request::default().with(Setting::RateCard, &card.id).with(Setting::Model, &model.id))
    });
    prop::sample::select(models.collect::<Vec<_>>())
}

fn document(request: Request) -> Document {
    Document { request, ..Document::default() }
}

prop_compose! {
    fn given()(
        model in prop_oneof![Just(Request::default()), model()],
        texts in prop::collection::vec((field(), anything()), 0..8),
    ) -> Document {
        let mut document = document(model);
        texts.into_iter().for_each(|(field, text)| document.set(field, text));
        document
    }
}

prop_compose! {
    fn state()(
        given in prop_oneof![allowed().prop_map(document), given()],
        view in prop::sample::select(View::ALL.to_vec()),
        theme in prop::sample::select(Theme::ALL.to_vec()),
        others in prop::collection::vec(("utm_[a-z]{3,8}", anything()), 0..3),
    ) -> State {
        State {
            document: Document { view, theme, ..given }.into(),
            session: Session { others, ..Session::default() },
        }
    }
}

fn credits(request: &Request) -> Decimal {
    pricing::estimate(request).unwrap().per_image.credits
}

/// Sides and steps of the lists, in reach of each other more often than any numbers would be.
fn number() -> impl Strategy<Value = String> {
    let numbers =
        ["30", "50", "150", "256", "512", "640", "768", "832", "896", "1024", "1088", "1216", "1536", "abc"];
    prop::sample::select(numbers.to_vec()).prop_map(str::to_owned)
}

fn action() -> impl Strategy<Value = Action> {
    let size = || {
        (number(), number()).prop_map(|(width, height)| Size {
            width: width.parse().unwrap_or(512),
            height: height.parse().unwrap_or(512),
        })
    };
    let lists = || prop::sample::select(pricing::rate_cards().to_vec()).prop_map(|card| card.id.clone());
    let models = model().prop_map(|request| request.get(Setting::Model).unwrap_or_default().to_owned());
    prop_oneof![
        3 => (field(), number()).prop_map(|(field, text)| Action::SetField(field, text)),
        1 => (field(), anything()).prop_map(|(field, text)| Action::SetField(field, text)),
        2 => lists().prop_map(Action::ChooseList),
        1 => Just(Action::ChooseList("dezgo-sd1".to_owned())),
        2 => models.prop_map(Action::ChooseModel),
        1 => model().prop_map(Action::Apply),
        1 => size().prop_map(|size: Size| Action::Select(size.into())),
        1 => size().prop_map(Action::SlideSize),
        1 => (size(), 1_u32..=200).prop_map(|(size, steps)| Action::Select(Selection { size: Some(size), steps: Some(steps), keeps_orientation: true })),
        1 => Just(Action::Reset),
        1 => Just(Action::CopyList("20%".to_owned())),
        1 => Just(Action::RemoveList("dezgo-sd1".to_owned())),
        1 => (lists(), number()).prop_map(|(list, width)| Action::Navigate(format!("rate_card={list}&width={width}"))),
    ]
}

proptest! {
    #[test]
    fn allowed_settings_have_a_price_above_zero(request in allowed()) {
        prop_assert!(credits(&request) > Decimal::ZERO);
    }

    #[test]
    fn more_steps_are_never_cheaper(request in allowed(), more in 10_u32..=150) {
        let fewer: u32 = request.get(Setting::Steps).unwrap().parse().unwrap();
        let (fewer, more) = (fewer.min(more), fewer.max(more));
        let fewer = request.clone().with(Setting::Steps, fewer);
        prop_assert!(credits(&fewer) <= credits(&request.with(Setting::Steps, more)));
    }

    #[test]
    fn more_pixels_are_never_cheaper(one in allowed(), width in side(), height in side()) {
        let area = |request: &Request| -> u64 {
            let side = |field| request.get(field).unwrap().parse::<u64>().unwrap();
            side(Setting::Width) * side(Setting::Height)
        };
        let other = one.clone().with(Setting::Width, width).with(Setting::Height, height);
        let (smaller, larger) = if area(&one) <= area(&other) { (one, other) } else { (other, one) };
        prop_assert!(credits(&smaller) <= credits(&larger));
    }

    #[test]
    fn landscape_costs_what_portrait_costs(request in allowed()) {
        let turned = request
            .clone()
            .with(Setting::Width, request.get(Setting::Height).unwrap())
            .with(Setting::Height, request.get(Setting::Width).unwrap());
        prop_assert_eq!(credits(&request), credits(&turned));
    }

    #[test]
    fn the_total_is_the_images_times_the_price_of_one_and_dollars_are_a_hundredth(request in allowed()) {
        let estimate = pricing::estimate(&request).unwrap();
        let samples: Decimal = request.get(Setting::Samples).unwrap().parse().unwrap();
        prop_assert_eq!(estimate.total.credits, samples * estimate.per_image.credits);
        prop_assert_eq!(estimate.total.usd * Decimal::ONE_HUNDRED, estimate.total.credits);
        prop_assert_eq!(estimate.per_image.usd * Decimal::ONE_HUNDRED, estimate.per_image.credits);
    }

    #[test]
    fn the_rounded_price_is_within_half_a_tenth_of_the_exact_one(request in allowed()) {
        let per_image = pricing::estimate(&request).unwrap().per_image;
        let half = Decimal::new(5, 2);
        let raised = per_image.credits - per_image.exact;
        prop_assert!(raised <= half && raised > -half, "{} from {}", per_image.credits, per_image.exact);
    }

    #[test]
    fn what_is_spent_and_what_is_left_are_the_balance(request in allowed(), hundredths in 0_i64..=100_000_000) {
        let balance = Decimal::new(hundredths, 2);
        let estimate = pricing::estimate(&request).unwrap();
        let budget = estimate.images_for(balance).unwrap();
        prop_assert_eq!(budget.spent + budget.left, balance);
        prop_assert!(budget.left >= Decimal::ZERO && budget.left < estimate.per_image.credits);
    }

    #[test]
    fn a_purchase_covers_what_is_missing_and_a_smaller_one_would_not(
        request in allowed(), images in 0_u64..=100_000, hundredths in 0_i64..=10_000_000
    ) {
        let balance = Decimal::new(hundredths, 2);
        let card = pricing::rate_card(&request).unwrap();
        let shortfall = card.shortfall(images, &pricing::estimate(&request).unwrap(), balance).unwrap();
        match shortfall.purchase {
            None => prop_assert!(shortfall.needed <= balance),
            Some(purchase) => {
                prop_assert!(balance + purchase.credits >= shortfall.needed);
                let smaller = purchase.credits - Decimal::ONE_THOUSAND;
                prop_assert!(smaller.is_zero() || balance + smaller < shortfall.needed);
            }
        }
    }

    #[test]
    fn whatever_is_given_is_priced_or_refused_and_what_is_refused_is_kept(document in given()) {
        let snapshot = Snapshot::from(State::from(document.clone()));
        for field in Field::ALL {
            if let Some(error) = snapshot.error(field) {
                prop_assert!(document.get(field).is_none_or(|given| error.value == given));
                prop_assert!(!error.message().is_empty());
            }
        }
        // What has a price was given to the letter: nothing is clamped or replaced.
        if let Ok(estimate) = &snapshot.quote.estimate {
            let settings = &estimate.settings;
            let priced = [
                (Setting::Width, settings.size.map(|size| size.width)),
                (Setting::Height, settings.size.map(|size| size.height)),
                (Setting::Steps, settings.steps),
                (Setting::Samples, Some(settings.samples)),
            ];
            for (field, number) in priced.into_iter().filter_map(|(field, number)| Some((field, number?))) {
                let as_given = document.request.get(field).is_none_or(|text| text.trim().parse() == Ok(number));
                prop_assert!(as_given, "{field}: {number}");
            }
        }
    }

    #[test]
    fn the_nearest_value_that_is_offered_is_allowed(given in given()) {
        let mut mended = given;
        for _ in 0..2 * Field::ALL.len() {
            let snapshot = Snapshot::from(State::from(mended.clone()));
            let wrong = Field::ALL.into_iter().find_map(|field| Some((field, snapshot.error(field)?.clone())));
            let Some((field, error)) = wrong else { break };
            match (error.nearest(), &error.allowed) {
                (Some(nearest), _) => mended.set(field, nearest),
                (None, Allowed::Model { elsewhere, .. }) => {
                    mended.set(Setting::RateCard.into(), elsewhere[0].0.as_str());
                    mended.set(field, elsewhere[0].1.as_str());
                }
                // An amount in another currency, of which no rate is known; more than one number; an id with other parameters.
                (None, _) => {
                    let is_amount = matches!(field, Field::Balance | Field::Budget);
                    let has_figures = error.value.contains(|char: char| char.is_numeric() || "=&".contains(char));
                    prop_assert!(is_amount || has_figures, "{field}: {}", error.value);
                    mended.give(field, None);
                }
            }
        }
        let snapshot = Snapshot::from(State::from(mended));
        prop_assert!(snapshot.quote.estimate.is_ok() && snapshot.own.balance.is_some(), "{:?}", snapshot.document());
    }

    #[test]
    fn a_link_gives_exactly_its_page(state in state()) {
        let document = Document { share_balance: true, ..Document::clone(&state.document) };
        let state = State { document: document.into(), ..state };
        let opened = State::from_link(&state.link());
        prop_assert_eq!(opened.quote(), state.quote());
        prop_assert_eq!(opened.link(), state.link());
        prop_assert_eq!((opened.document.view, opened.document.theme), (state.document.view, state.document.theme));
        let reloaded = State::from_link(&Snapshot::from(state.clone()).address_bar());
        prop_assert_eq!(&reloaded.session.others, &state.session.others);
    }

    #[test]
    fn any_address_opens_and_its_link_is_stable(query in ".{0,200}") {
        let opened = State::from_link(&query);
        let again = State::from_link(&opened.link());
        prop_assert_eq!(again.link(), opened.link());
    }

    #[test]
    fn what_is_kept_of_a_visit_opens_without_a_message_and_with_what_was_allowed(state in state()) {
        let opened = State::open("", Some(&Snapshot::from(state.clone()).visit()));
        let (before, after) = (state.quote(), opened.quote());
        prop_assert!(after.estimate.is_ok() && opened.session.notices.is_empty());
        prop_assert!(Snapshot::from(opened).own.balance.is_some());
        if before.estimate.is_ok() {
            prop_assert_eq!(after.estimate, before.estimate);
        }
    }

    #[test]
    fn whatever_is_done_one_after_the_other_can_be_quoted_linked_and_kept(actions in prop::collection::vec(action(), 1..30)) {
        let dezgo = include_str!("../docs/rate-cards/dezgo-sd1.json").to_owned();
        let mut state = read(State::default().after(Action::Import(Origin::Pasted, dezgo)));
        for action in actions {
            state = read(state.after(action));
            let quote = state.quote();
            quote.hints();
            quote.settings_in_words();
            let again = with_catalog(State::from_link(&state.link()), &state.document.catalog);
            prop_assert_eq!(&again.quote().estimate, &quote.estimate);
            let kept = with_catalog(State::from_link(&Snapshot::from(state.clone()).visit()), &state.document.catalog);
            prop_assert!(kept.quote().estimate.is_ok(), "{:?}", state.document.request);
        }
    }
}
