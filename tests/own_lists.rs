//! Price lists that the reader brings along.
#![allow(clippy::unwrap_used, reason = "a test may fail by a panic")]

use dream_credits::pricing::{self, Field};
use dream_credits::state::{Action, Origin, State};

/// Published at 30 steps: 512 × 512 for $0.0019 (dev.dezgo.com/pricing/sd1).
const DEZGO: &str = include_str!("../docs/rate-cards/dezgo-sd1.json");
const DREAMSTUDIO: &str = include_str!("../static/rate-cards/dreamstudio-2022.json");

fn url() -> Origin {
    Origin::Url("https://example.org/dezgo.json".to_owned())
}

fn import(state: &State, origin: Origin, document: &str) -> State {
    state.after(Action::Import(origin, document.to_owned()))
}

#[test]
fn a_list_that_is_brought_along_is_chosen_priced_and_known_as_not_built_in() {
    for (origin, key) in [(Origin::Pasted, "dezgo-sd1"), (url(), "https://example.org/dezgo.json")] {
        let state = import(&State::default(), origin.clone(), DEZGO);
        assert_eq!(state.request.get(Field::RateCard), Some(key));
        let quote = state.quote();
        assert_eq!(quote.estimate.unwrap().total.usd.to_string(), "0.0019");
        assert_eq!(quote.origin, Some(origin));
        // Opened where the list is in hand, the link gives the same page.
        let opened = State { catalog: state.catalog.clone(), ..State::from_link(&state.link()) };
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
        assert_eq!((after.quote(), &after.catalog), (state.quote(), &state.catalog), "{document:.20}");
        assert!(after.refused.is_some());
    }
    // What is taken afterwards is no longer refused.
    assert_eq!(import(&import(&state, url(), ""), url(), DEZGO).refused, None);
}

#[test]
fn no_list_takes_the_id_of_another() {
    let refused = import(&State::default(), Origin::Pasted, DREAMSTUDIO).refused.unwrap().1;
    assert_eq!(refused.to_string(), "/id: is the id of a built-in list: give yours another");
    let state = import(&State::default(), Origin::Pasted, DEZGO);
    let again = import(&state, Origin::File("dezgo.json".to_owned()), DEZGO);
    assert!(
        again.refused.unwrap().1.to_string().starts_with("/id: is the id of a list that you already have")
    );
    assert_eq!(again.catalog, state.catalog);
}

#[test]
fn a_list_from_an_address_is_replaced_by_what_stands_there_later() {
    let state = import(&State::default(), url(), DEZGO);
    let later = import(&state, url(), &DEZGO.replace("0.19", "0.20"));
    assert_eq!(later.quote().estimate.unwrap().total.usd.to_string(), "0.002");
    assert_eq!(later.catalog.own().len(), 1);
}

#[test]
fn a_list_that_is_removed_is_gone_and_the_default_one_takes_its_place() {
    let state =
        import(&State::default(), Origin::Pasted, DEZGO).after(Action::RemoveList("dezgo-sd1".to_owned()));
    assert_eq!(state.catalog.own(), []);
    assert_eq!(state.quote(), State::default().quote());
    assert_eq!(state.catalog.cards().len(), pricing::rate_cards().len());
}
