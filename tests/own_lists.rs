//! Price lists of the user's own.
#![allow(clippy::indexing_slicing, clippy::unwrap_used, reason = "a test may fail by a panic")]

mod common;

use dream_credits::pricing::{self, RateCard, Request, Setting, Standing};
use dream_credits::state::{
    Action, Catalog, FetchError, Import, ImportError, Notice, Origin, OwnList, ParseJob, Parsed, Session,
    State,
};

use crate::common::reading::{read, with_catalog};

/// Published at 30 steps: 512 × 512 for $0.0019 (dev.dezgo.com/pricing/sd1).
const DEZGO: &str = include_str!("../docs/rate-cards/dezgo-sd1.json");
const DREAMSTUDIO: &str = include_str!("../static/rate-cards/dreamstudio-2022.json");

fn url() -> Origin {
    Origin::Url("https://example.org/dezgo.json".to_owned())
}

fn import(state: &State, origin: Origin, document: &str) -> State {
    let state = match &origin {
        Origin::Url(url) => state.after(Action::Fetch(url.clone())),
        _ => state.clone(),
    };
    read(state.after(Action::Import(origin, document.to_owned())))
}

fn copy(state: &State, terms: &str) -> State {
    read(state.after(Action::CopyList(terms.to_owned())))
}

fn kept(text: &str) -> Option<Result<OwnList, ImportError>> {
    Some(ParseJob::Stored(text.to_owned()).parse().and_then(Parsed::list))
}

fn failed(error: FetchError) -> Action {
    Action::ImportFailed(url(), ImportError::Fetch(error))
}

/// Why the last document was not taken.
fn refusal(state: &State) -> String {
    match &state.session.import {
        Some(Import::Refused(_, error)) => error.to_string(),
        other => format!("not refused: {other:?}"),
    }
}

#[test]
fn a_list_that_is_brought_along_is_chosen_priced_and_known_as_not_built_in() {
    for (origin, key) in [(Origin::Pasted, "dezgo-sd1"), (url(), "https://example.org/dezgo.json")] {
        let state = import(&State::default(), origin.clone(), DEZGO);
        assert_eq!(state.document.request.get(Setting::RateCard), Some(key));
        let quote = state.quote();
        assert_eq!(quote.estimate.unwrap().total.usd.to_string(), "0.0019");
        assert_eq!(quote.origin, Some(origin));
        // Opened where the list is in hand, the link gives the same page.
        let opened = with_catalog(State::from_link(&state.link()), &state.document.catalog);
        assert_eq!(opened.quote(), state.quote());
    }
    assert_eq!(State::default().quote().origin, None);
}

#[test]
fn a_link_to_a_list_that_is_not_in_hand_has_no_price() {
    let state = State::from_link("rate_card=https://example.org/dezgo.json&steps=30");
    assert!(state.quote().card.is_err());
    assert_eq!(state.link(), "rate_card=https%3A%2F%2Fexample.org%2Fdezgo.json&steps=30");
}

#[test]
fn what_is_no_list_is_refused_and_the_list_in_use_stays_in_use() {
    let state = State::from_link("rate_card=dreamstudio-2023&steps=50");
    for document in ["", "<!doctype html>", "{}", &DEZGO.replace("0.87", "-0.87")] {
        let after = import(&state, url(), document);
        assert_eq!(
            (after.quote(), &after.document.catalog),
            (state.quote(), &state.document.catalog),
            "{document:.20}"
        );
        assert!(matches!(after.session.import, Some(Import::Refused(..))), "{document:.20}");
    }
    // What is taken afterwards is no longer refused.
    assert_eq!(import(&import(&state, url(), ""), url(), DEZGO).session.import, None);
}

#[test]
fn no_list_takes_the_id_of_another() {
    let state = import(&State::default(), Origin::Pasted, DREAMSTUDIO);
    assert_eq!(refusal(&state), "/id: is the id of a built-in list: give yours another");
    let state = import(&State::default(), Origin::Pasted, DEZGO);
    let again = import(&state, Origin::File("dezgo.json".to_owned()), DEZGO);
    assert!(refusal(&again).starts_with("/id: is the id of a list that you already have"));
    assert_eq!(again.document.catalog, state.document.catalog);
}

#[test]
fn a_list_from_an_address_is_replaced_by_what_stands_there_later() {
    let state = import(&State::default(), url(), DEZGO);
    let later = import(&state, url(), &DEZGO.replace("0.19", "0.20"));
    assert_eq!(later.quote().estimate.unwrap().total.usd.to_string(), "0.002");
    assert_eq!(later.document.catalog.own().len(), 1);
}

/// Its first model takes 30 steps by default; a model that it has not is no other one.
#[test]
fn a_list_that_the_settings_name_has_the_model_that_they_name() {
    let state = State::from_link("rate_card=https://example.org/dezgo.json&model=no-such");
    let brought = import(&state, url(), DEZGO);
    assert_eq!(brought.document.request, state.document.request);
    assert!(brought.quote().error(Setting::Model).is_some());
}

#[test]
fn what_comes_after_something_else_was_asked_for_is_not_taken() {
    let state = State::default().after(Action::Fetch("https://example.org/other.json".to_owned()));
    assert_eq!(state.after(Action::Import(url(), DEZGO.to_owned())), state);
    assert_eq!(state.after(failed(FetchError::Empty)), state);
}

#[test]
fn a_list_that_is_removed_is_gone_and_the_default_one_takes_its_place() {
    let state =
        import(&State::default(), Origin::Pasted, DEZGO).after(Action::RemoveList("dezgo-sd1".to_owned()));
    assert_eq!(state.document.catalog.own(), []);
    assert_eq!(state.quote(), State::default().quote());
    assert_eq!(state.document.catalog.cards().len(), pricing::rate_cards().len());
}

#[test]
fn what_is_kept_of_a_list_brings_it_back() {
    for origin in [Origin::Pasted, url(), Origin::File("prices.json".to_owned())] {
        let catalog = copy(&import(&State::default(), origin, DEZGO), "20%").document.catalog.clone();
        let mut restored = Catalog::default();
        for own in catalog.own() {
            restored
                .restore(&own.card.id, ParseJob::Stored(own.stored()).parse().and_then(Parsed::list).unwrap())
                .unwrap();
        }
        assert_eq!(restored, catalog);
    }
}

/// Published in 2022: 6.9 credits for 768 × 768 at 75 steps, a credit at $0.01.
#[test]
fn a_copy_has_the_credits_of_its_original_and_its_own_dollars() {
    let original = State::from_link("width=768&height=768&steps=75");
    for (terms, usd) in [("20%", "0.0552"), ("12.5 %", "0.060375"), ("0%", "0.069"), ("$0.02", "0.138")] {
        let copy = copy(&original, terms);
        let total = copy.quote().estimate.unwrap().total;
        assert_eq!(
            (total.credits.to_string().as_str(), total.usd.to_string().as_str()),
            ("6.9", usd),
            "{terms}"
        );
        assert_eq!(copy.quote().origin, Some(Origin::Copy("dreamstudio-2022".to_owned(), None)));
    }
    for terms in ["%", "100%", "101%", "-1%", "$-1", "0", "twenty", "1e-2%", "20%%"] {
        let copy = copy(&original, terms);
        let refused = refusal(&copy);
        let reason = format!("/credit_usd: “{terms}” is neither a discount below 100%");
        assert!(refused.starts_with(&reason), "{terms}: {refused}");
        assert_eq!(copy.quote(), original.quote());
    }
}

#[test]
fn terms_that_may_be_a_discount_or_a_price_are_asked_about_and_those_that_were_meant_are_offered() {
    let original = State::from_link("width=768&height=768&steps=75");
    for (terms, expected) in [
        ("20", &["20%", "$20"][..]),
        ("0.02", &["$0.02", "0.02%"]),
        ("0,008", &["$0.008", "0.008%"]),
        ("200", &["$200"]),
        ("$ 0.008", &["$0.008"]),
        ("0.008 USD", &["$0.008"]),
        ("US$0,008", &["$0.008"]),
        ("20,5%", &["20.5%"]),
        ("２０％", &["20%"]),
        ("20%.", &["20%"]),
        ("(20%)", &["20%"]),
        ("20% off", &["20%"]),
        ("20 percent", &["20%"]),
        ("0.8 cents", &["$0.008"]),
        ("1,500", &["$1500", "1.5%", "$1.5"]),
        ("€0.008", &[]),
        ("twenty", &[]),
        ("150%", &[]),
    ] {
        let refused = copy(&original, terms);
        let Some(Import::Refused(_, ImportError::Terms(_, offers))) = &refused.session.import else {
            panic!("{terms} is taken");
        };
        assert_eq!(offers, expected, "{terms}");
        for offer in offers {
            let taken = copy(&original, offer).quote().origin;
            assert_eq!(taken, Some(Origin::Copy("dreamstudio-2022".to_owned(), None)), "{offer}");
        }
    }
    assert!(
        refusal(&copy(&original, "20"))
            .ends_with("“20” may be a discount or the price of a credit: give 20% or $20")
    );
    assert!(refusal(&copy(&original, "20,5%")).ends_with("give 20.5%"));
    assert!(refusal(&copy(&original, "")).contains("Nothing was given: give a discount, such as 20%"));
}

#[test]
fn a_list_is_fetched_only_when_that_is_asked_for() {
    let link = State::from_link("rate_card=https://example.org/dezgo.json&steps=30");
    assert_eq!(link.quote().foreign.as_deref(), Some("https://example.org/dezgo.json"));
    assert_eq!(link.session.import, None);
    let asked = link.after(Action::Fetch("https://example.org/dezgo.json".to_owned()));
    let fetching =
        |received| Some(Import::Fetching { url: "https://example.org/dezgo.json".to_owned(), received });
    assert_eq!(asked.session.import, fetching(0));
    assert_eq!(asked.after(Action::FetchProgress(42)).session.import, fetching(42));
    assert_eq!(asked.after(Action::CancelFetch).session.import, None);
    let failed = asked.after(failed(FetchError::Status(404, String::new())));
    assert_eq!(refusal(&failed), "the server answers 404");
    assert_eq!(failed.quote(), link.quote());
    let taken = import(&asked, url(), DEZGO);
    assert_eq!((taken.quote().foreign, taken.session.import), (None, None));
}

#[test]
fn only_an_address_on_the_web_is_fetched() {
    for address in ["", "example.org", "ftp://example.org", "javascript:alert(1)", "https://", "data:,{}"] {
        let state = State::default().after(Action::Fetch(address.to_owned()));
        assert_eq!(refusal(&state), "give an address that starts with https:// or http://", "{address}");
    }
}

#[test]
fn a_list_is_over_after_its_last_day_or_month() {
    use Standing::{InForce, Over};
    let until = |until: &str| {
        let document = DEZGO.replacen(
            "\"free_credits\"",
            &format!("\"valid\": {{ \"from\": \"2022-01\", \"until\": \"{until}\" }}, \"free_credits\""),
            1,
        );
        let state = State {
            session: Session { today: "2026-11-23".parse().ok(), ..Session::default() },
            ..State::default()
        };
        import(&state, Origin::Pasted, &document).quote()
    };
    for (day, standing) in [
        ("2026-11-22", Over),
        ("2026-11-23", InForce),
        ("2026-10", Over),
        ("2026-11", InForce),
        ("2027-01-01", InForce),
    ] {
        assert_eq!(until(day).standing, standing, "{day}");
    }
    assert_eq!(State::default().quote().standing, Over, "a list that was replaced");
    assert_eq!(import(&State::default(), Origin::Pasted, DEZGO).quote().standing, InForce);
}

#[test]
fn a_list_stands_to_today_as_its_dates_say() {
    use Standing::{Ahead, InForce, Over};
    let with = |keys: &str| {
        let document = DEZGO.replacen("\"free_credits\"", &format!("{keys}, \"free_credits\""), 1);
        document.parse::<RateCard>().unwrap().standing("2026-11-23".parse().ok())
    };
    let replaced =
        |from: &str| with(&format!("\"replaced_by\": {{ \"id\": \"next\", \"from\": \"{from}\" }}"));
    for (from, standing) in
        [("2026-11-23", Over), ("2026-11-24", InForce), ("2027-01", InForce), ("2026-11", Over)]
    {
        assert_eq!(replaced(from), standing, "{from}");
    }
    let begins = |from: &str| with(&format!("\"valid\": {{ \"from\": \"{from}\" }}"));
    for (from, standing) in
        [("2026-11-23", InForce), ("2026-11-24", Ahead), ("2026-11", InForce), ("2026-12", Ahead)]
    {
        assert_eq!(begins(from), standing, "{from}");
    }
}

#[test]
fn a_copy_says_where_its_original_is_from() {
    let state = import(&State::default(), url(), DEZGO);
    let first = copy(&state, "0%");
    let of_copy = copy(&first, "10%");
    let from_there = Some(Origin::Copy("dezgo-sd1".to_owned(), Some(Box::new(url()))));
    assert_eq!((first.quote().origin, of_copy.quote().origin), (from_there.clone(), from_there));
}

#[test]
fn a_list_can_be_copied_again_and_again() {
    let mut state = State::default();
    for copies in 1..=30 {
        state = copy(&state, "$0.02");
        assert_eq!((state.document.catalog.own().len(), &state.session.import), (copies, &None));
    }
}

#[test]
fn a_newer_choice_of_a_list_wins_over_a_fetch() {
    let fetching = State::default().after(Action::Fetch("https://example.org/dezgo.json".to_owned()));
    let choose = Action::ChooseList("stability-2025".to_owned());
    let visit = Action::Navigate("rate_card=dreamstudio-2023".to_owned());
    let apply = Action::Apply(Request::default().with(Setting::RateCard, "dreamstudio-2023"));
    for action in [choose, visit, apply] {
        assert_eq!(fetching.after(action.clone()).session.import, None, "{action:?}");
    }
    assert_eq!(fetching.after(Action::ChooseModel("stable-diffusion-v1".to_owned())).session.import, None);
    assert_ne!(fetching.after(Action::SetField(Setting::Steps.into(), "75".to_owned())).session.import, None);
}

#[test]
fn what_another_window_keeps_is_here_as_well() {
    let there = import(&State::default(), Origin::Pasted, DEZGO);
    let there_kept = &there.document.catalog.own()[0].stored();
    let here = State::default().after(Action::OwnListChanged("dezgo-sd1".to_owned(), kept(there_kept)));
    assert_eq!(here.document.catalog, there.document.catalog);
    assert_eq!(here.after(Action::OwnListChanged("dezgo-sd1".to_owned(), kept(there_kept))), here);
    assert!(refusal(&import(&here, Origin::Pasted, DEZGO)).starts_with("/id: is the id of a list"));
    // What is kept there later takes the place of it.
    let dearer = import(&State::default(), Origin::Pasted, &DEZGO.replace("0.19", "0.20"));
    let kept_later =
        Action::OwnListChanged("dezgo-sd1".to_owned(), kept(&dearer.document.catalog.own()[0].stored()));
    assert_eq!(here.after(kept_later).document.catalog, dearer.document.catalog);
    assert_eq!(
        here.after(Action::OwnListChanged("dezgo-sd1".to_owned(), None)).document.catalog,
        Catalog::default()
    );
    let damaged = here.after(Action::OwnListChanged("other".to_owned(), kept("{")));
    assert!(matches!(&damaged.session.notices[..], [Notice::DamagedList(id, _)] if id == "other"));
    assert_eq!(damaged.document.catalog, here.document.catalog);
    // What is in hand stays in hand, and is not called damaged.
    assert_eq!(here.after(Action::OwnListChanged("dezgo-sd1".to_owned(), kept("{"))), here);
}

#[test]
fn what_is_said_of_how_a_list_is_kept_holds_until_that_changes() {
    let damaged = || Notice::DamagedList("dezgo-sd1".to_owned(), ImportError::Stored);
    let not_kept = || Notice::ListNotKept { id: "dezgo-sd1".to_owned(), name: "Dezgo SD 1".to_owned() };
    let start = State {
        session: Session { notices: vec![damaged(), Notice::NothingKept], ..Session::default() },
        ..State::default()
    };
    // What is kept is not written over, even though it could not be read.
    let refused = import(&start, Origin::Pasted, DEZGO);
    assert!(refusal(&refused).starts_with("/id: is the id of a list that you already have"));
    assert_eq!((&refused.session.notices, &refused.document), (&start.session.notices, &start.document));
    let removed = refused.after(Action::Dismiss(damaged()));
    let mended = import(&removed, Origin::Pasted, DEZGO);
    assert_eq!(mended.session.notices, [Notice::NothingKept]);
    let said = mended.after(Action::Notice(not_kept()));
    // Going back takes along only what was said of the address.
    let elsewhere = said.after(Action::Navigate("theme=pink".to_owned()));
    assert!(
        matches!(elsewhere.session.notices[..], [_, _, Notice::NoSuchChoice { .. }]),
        "{:?}",
        elsewhere.session.notices
    );
    let back = elsewhere.after(Action::Navigate("rate_card=stability-2025".to_owned()));
    assert_eq!(back.session.notices, [Notice::NothingKept, not_kept()]);
    assert_eq!(said.after(Action::RemoveList("dezgo-sd1".to_owned())).session.notices, [Notice::NothingKept]);
}

#[test]
fn a_copy_can_be_read_again_however_long_its_original_is() {
    let mut document: serde_json::Value = serde_json::from_str(DEZGO).unwrap();
    let sizes: Vec<_> = (1..=200).map(|side| serde_json::json!({ "width": side, "height": 64 })).collect();
    let model = |index: usize| {
        serde_json::json!({
            "id": index.to_string(), "name": "x", "defaults": { "width": 1, "height": 64, "samples": 1 },
            "limits": { "sizes": sizes, "samples": { "min": 1, "max": 1, "increment": 1 } },
            "price": { "fixed": { "credits": "1" } },
        })
    };
    document["models"] = (0..100).map(model).collect();
    let state = import(&State::default(), Origin::Pasted, &document.to_string());
    let copy = copy(&state, "20%");
    assert_eq!((copy.session.import, copy.document.catalog.own().len()), (None, 2));
    for own in copy.document.catalog.own() {
        assert_eq!(own.document.parse().as_ref(), Ok(&*own.card));
    }
}

#[test]
fn there_is_room_for_a_hundred_lists_and_no_more() {
    let mut state = State::default();
    for _ in 0..Catalog::MOST_LISTS {
        state = copy(&state, "0%");
    }
    assert_eq!(state.document.catalog.own().len(), 100);
    let full = copy(&state, "0%");
    assert_eq!(refusal(&full), "there are 100 lists of your own already: remove one first");
    // One from the same address is no more than there were.
    let key = state.document.catalog.own()[0].card.id.clone();
    let room = state.after(Action::RemoveList(key));
    let fetched = import(&room, url(), DEZGO);
    assert_eq!(fetched.document.catalog.own().len(), 100);
    assert_eq!(import(&fetched, url(), &DEZGO.replace("0.19", "0.20")).session.import, None);
}

#[test]
fn a_list_that_was_accepted_and_is_refused_now_is_left_out_with_the_reason() {
    let kept_before = OwnList {
        card: import(&State::default(), Origin::Pasted, DEZGO).quote().card.unwrap(),
        origin: Origin::Pasted,
        document: DEZGO.replacen("\"increment\": 1 }", "\"increment\": 4294967295 }", 1).into(),
    };
    let state =
        State::default().after(Action::OwnListChanged("dezgo-sd1".to_owned(), kept(&kept_before.stored())));
    let [Notice::DamagedList(id, ImportError::RateCard(reason))] = &state.session.notices[..] else {
        panic!("{:?}", state.session.notices)
    };
    assert_eq!(id, "dezgo-sd1");
    assert!(reason.ends_with("increment: must be at most 100000"), "{reason}");
    assert!(!state.document.catalog.has("dezgo-sd1"));
}
