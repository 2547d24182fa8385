//! Addresses: their meaning, and the address of a page.

use dream_credits::pricing::{self, Request, Setting};
use dream_credits::state::{
    Action, Catalog, Document, Field, Notice, Origin, Param, ParseJob, Parsed, Selection, Snapshot, State,
    Theme, View,
};

fn total(state: &State) -> String {
    state.quote().estimate.map(|estimate| estimate.total.credits.to_string()).unwrap_or_default()
}

fn address_bar(state: &State) -> String {
    Snapshot::from(state.clone()).address_bar()
}

#[test]
fn a_link_names_its_list_and_then_only_what_differs_from_the_defaults() {
    assert_eq!(State::default().link(), "rate_card=dreamstudio-2022");
    let state = State::from_link("?steps=050&width=0768&height=512&samples=1&model=stable-diffusion-v1");
    assert_eq!(state.link(), "rate_card=dreamstudio-2022&width=768");
}

#[test]
fn what_cannot_be_priced_stays_in_the_link_to_the_letter() {
    let state = State::from_link("steps=a%26b+c&width=513");
    assert_eq!(state.document.request.get(Setting::Steps), Some("a&b c"));
    assert_eq!(state.link(), "rate_card=dreamstudio-2022&width=513&steps=a%26b+c");
}

#[test]
fn the_balance_is_kept_for_the_next_visit_and_in_no_link_unless_the_link_named_it() {
    let state = State::default().after(Action::SetField(Field::Balance, "500".to_owned()));
    assert_eq!(state.link(), "rate_card=dreamstudio-2022");
    assert_eq!(Snapshot::from(state.clone()).visit(), "rate_card=dreamstudio-2022&balance=500");
    assert_eq!(State::from_link("balance=500").link(), "rate_card=dreamstudio-2022&balance=500");
    // Whoever opens it may have another balance than the free credits.
    assert_eq!(State::from_link("balance=200").link(), "rate_card=dreamstudio-2022&balance=200");
}

#[test]
fn a_bare_address_has_the_last_visit_and_one_with_settings_only_what_is_the_readers_own() {
    let visit = "rate_card=dreamstudio-2022&steps=75&balance=500&theme=dark";
    for bare in ["", "?", "?utm_source=mail"] {
        let state = State::open(bare, Some(visit));
        assert_eq!((total(&state).as_str(), state.document.theme), ("1.5", Theme::Dark), "{bare:?}");
        assert_eq!(state.document.get(Field::Balance), Some("500"));
    }
    for presentation in ["?theme=light", "?lang=de", "?theme=light&lang=de"] {
        assert_eq!(total(&State::open(presentation, Some(visit))), "1.5", "{presentation}");
    }
    let state = State::open("?steps=100", Some(visit));
    assert_eq!((total(&state).as_str(), state.document.theme), ("2.0", Theme::Dark));
    assert_eq!(state.document.get(Field::Balance), Some("500"));
    assert_eq!(State::open("?theme=light", Some(visit)).document.theme, Theme::Light);
    assert!(!state.document.share_balance);
}

#[test]
fn a_part_of_the_page_in_somebodys_own_page_does_not_show_the_last_visit() {
    let state = State::open("?view=panel", Some("steps=75&balance=500&theme=dark"));
    assert_eq!(
        (total(&state).as_str(), state.document.view, state.document.theme),
        ("1.0", View::Panel, Theme::Auto)
    );
}

#[test]
fn what_is_left_of_a_damaged_visit_is_used_and_the_damage_is_said() {
    let state = State::open("", Some("steps=75&{\"broken\":"));
    assert_eq!(total(&state), "1.5");
    assert_eq!(state.session.notices, [Notice::DamagedVisit]);
    assert_eq!(state.link(), "rate_card=dreamstudio-2022&steps=75");
}

#[test]
fn slips_of_a_parameters_name_are_noticed_and_other_names_are_not() {
    for (name, expected) in [
        ("step", "steps"),
        ("Steps", "steps"),
        ("stpes", "steps"),
        ("heigth", "height"),
        ("sample", "samples"),
        ("rateCard", "rate_card"),
        ("rate-card", "rate_card"),
        ("modle", "model"),
    ] {
        let notices = State::from_link(&format!("{name}=75")).session.notices;
        assert!(
            matches!(&notices[..], [Notice::NearMiss { meant, .. }] if meant[0].name() == expected),
            "{name}: {notices:?}"
        );
    }
    for name in
        ["utm_source", "utm_medium", "fbclid", "gclid", "ref", "q", "page", "id", "source", "prompt", "seed"]
    {
        assert_eq!(State::from_link(&format!("{name}=75")).session.notices, [], "{name}");
    }
}

#[test]
fn of_a_parameter_given_twice_the_first_counts_and_that_is_said() {
    let state = State::from_link("steps=75&steps=100&steps=75");
    assert_eq!(total(&state), "1.5");
    let repeated = Notice::Repeated {
        param: Param::Field(Setting::Steps.into()),
        used: "75".to_owned(),
        ignored: vec!["100".to_owned()],
        more: 0,
    };
    assert_eq!(state.session.notices, [repeated]);
}

#[test]
fn a_view_or_theme_that_there_is_not_is_said_and_kept() {
    let state = State::from_link("view=poster&theme=neon");
    assert_eq!((state.document.view, state.document.theme), (View::Full, Theme::Auto));
    assert_eq!(state.session.notices.len(), 2);
    assert_eq!(address_bar(&state), "rate_card=dreamstudio-2022&view=poster&theme=neon");
    assert_eq!(
        address_bar(&state.after(Action::ChooseTheme(Theme::Dark))),
        "rate_card=dreamstudio-2022&theme=dark&view=poster"
    );
}

#[test]
fn going_back_takes_the_settings_of_the_place_and_leaves_balance_and_theme() {
    let state =
        State::from_link("steps=75&theme=dark").after(Action::SetField(Field::Balance, "500".to_owned()));
    let back = state.after(Action::Navigate("?rate_card=dreamstudio-2022&steps=100".to_owned()));
    assert_eq!((total(&back).as_str(), back.document.theme), ("2.0", Theme::Dark));
    assert_eq!(back.document.get(Field::Balance), Some("500"));
    assert_eq!(back.session.history_entry, state.session.history_entry);
}

#[test]
fn choices_get_a_place_in_the_history_and_ticks_and_keys_do_not() {
    let state = State::from_link("steps=60");
    let size = dream_credits::pricing::Size { width: 768, height: 768 };
    for choice in [
        Action::Select(size.into()),
        Action::Select(Selection { size: Some(size), steps: Some(75), keeps_orientation: true }),
        Action::Reset,
    ] {
        assert_ne!(
            state.after(choice.clone()).session.history_entry,
            state.session.history_entry,
            "{choice:?}"
        );
    }
    for tick in [
        Action::SlideSize(size),
        Action::SetField(Setting::Steps.into(), "75".to_owned()),
        Action::ChooseTheme(Theme::Dark),
    ] {
        assert_eq!(state.after(tick.clone()).session.history_entry, state.session.history_entry, "{tick:?}");
    }
}

#[test]
fn what_cannot_be_priced_does_not_return_on_the_next_visit() {
    let state = State::from_link("rate_card=nobody-2030&steps=75&balance=500");
    assert_eq!(
        State::open("", Some(&Snapshot::from(state.clone()).visit())).link(),
        "rate_card=dreamstudio-2022&steps=75"
    );
    let state = State::from_link("width=abc&steps=75&balance=lots");
    assert_eq!(Snapshot::from(state.clone()).visit(), "rate_card=dreamstudio-2022&steps=75");
    let state = State::from_link("steps=75&budget=lots&images=0");
    assert_eq!(Snapshot::from(state.clone()).visit(), "rate_card=dreamstudio-2022&steps=75");
}

#[test]
fn a_budget_is_in_the_link_as_it_was_given_and_stays_where_settings_are_applied() {
    let state = State::from_link("view=budget&budget=$20&images=0500");
    assert_eq!(state.link(), "rate_card=dreamstudio-2022&budget=%2420&images=500&view=budget");
    assert_eq!(Snapshot::from(state.clone()).visit(), "rate_card=dreamstudio-2022&budget=%2420&images=500");
    let applied = state.after(Action::Apply(Request::default().with(Setting::Steps, 75)));
    assert_eq!(applied.link(), "rate_card=dreamstudio-2022&steps=75&budget=%2420&images=500&view=budget");
}

#[test]
fn a_budget_is_the_readers_own_whatever_settings_a_link_names() {
    let visit = Some("steps=75&budget=%2420&images=7");
    let opened = State::open("rate_card=dreamstudio-2023&width=768", visit);
    assert_eq!(opened.link(), "rate_card=dreamstudio-2023&width=768&budget=%2420&images=7");
    assert_eq!(
        State::open("images=9", visit).link(),
        "rate_card=dreamstudio-2022&steps=75&budget=%2420&images=9"
    );
}

#[test]
fn just_the_size_that_was_chosen_is_applied_however_the_image_lies() {
    let size = dream_credits::pricing::Size { width: 1536, height: 640 };
    let lying = State::from_link("rate_card=stability-2023&width=1344&height=768");
    let chosen =
        lying.after(Action::Select(Selection { size: Some(size), steps: Some(40), ..Selection::default() }));
    assert_eq!(chosen.link(), "rate_card=stability-2023&width=1536&height=640&steps=40");
}

#[test]
fn a_view_is_a_place_to_which_one_can_go_back() {
    let prices = State::from_link("steps=75");
    let budget = prices.after(Action::Show(View::Budget));
    assert_ne!(budget.session.history_entry, prices.session.history_entry);
    assert_eq!(budget.link(), "rate_card=dreamstudio-2022&steps=75&view=budget");
    assert_eq!(budget.after(Action::Navigate(prices.link())).document.view, View::Full);
    assert_eq!(State::open("view=budget", Some("steps=75")).link(), budget.link());
}

#[test]
fn a_cell_of_the_table_is_applied_as_the_image_lies() {
    let size = dream_credits::pricing::Size { width: 512, height: 768 };
    let lying = State::from_link("width=1024&height=512").after(Action::Select(Selection {
        size: Some(size),
        steps: Some(75),
        keeps_orientation: true,
    }));
    assert_eq!(lying.link(), "rate_card=dreamstudio-2022&width=768&steps=75");
    let again =
        lying.after(Action::Select(Selection { size: Some(size), steps: Some(75), keeps_orientation: true }));
    assert_eq!(
        again.session.history_entry, lying.session.history_entry,
        "nothing changed, so there is nothing to go back to"
    );
}

#[test]
fn a_visit_is_kept_without_what_cannot_be_priced_under_every_list_and_model() {
    let sides = [None, Some("512"), Some("640"), Some("896"), Some("1024"), Some("1536"), Some("abc")];
    for card in pricing::rate_cards() {
        for model in &card.models {
            for (width, height) in
                sides.iter().flat_map(|width| sides.iter().map(move |height| (width, height)))
            {
                let given = [(Setting::Width, width), (Setting::Height, height)];
                let start =
                    Request::default().with(Setting::RateCard, &card.id).with(Setting::Model, &model.id);
                let request = given.into_iter().fold(start, |request, (field, side)| match side {
                    Some(side) => request.with(field, side),
                    None => request,
                });
                let state = State::from(Document { request, ..Document::default() });
                let kept = State::from_link(&Snapshot::from(state.clone()).visit());
                assert!(kept.quote().estimate.is_ok(), "{:?}", state.document.request);
                let sound = state.quote().estimate.is_ok();
                assert!(
                    !sound || kept.quote().estimate == state.quote().estimate,
                    "{:?}",
                    state.document.request
                );
            }
        }
    }
}

/// A size that is in reach of its sides, but has too many pixels.
#[test]
fn a_visit_with_too_many_pixels_is_kept_without_the_size() {
    let document = r#"{
        "version": 1, "id": "x", "name": "X", "free_credits": "0", "credit_usd": "0.01",
        "source": { "title": "T", "url": "https://example.org", "checked": "2026-11-23" },
        "models": [{
            "id": "m", "name": "M", "defaults": { "width": 1024, "height": 1024, "samples": 1 },
            "limits": {
                "width": { "min": 64, "max": 2048, "increment": 64 },
                "height": { "min": 64, "max": 2048, "increment": 64 },
                "max_pixels": 1048576,
                "samples": { "min": 1, "max": 1, "increment": 1 }
            },
            "price": { "fixed": { "credits": "1" } }
        }]
    }"#;
    let reading = ParseJob::Document { origin: Origin::Pasted, document: document.to_owned() };
    let list = reading.parse().and_then(Parsed::list).unwrap();
    let mut catalog = Catalog::default();
    let key = catalog.take(list).unwrap();
    let with_list = State::from(Document { catalog, ..Document::default() }).after(Action::ChooseList(key));
    assert_eq!(total(&with_list), "1");
    for (field, side) in [(Setting::Width, "1088"), (Setting::Height, "1088")] {
        let state = with_list.after(Action::SetField(field.into(), side.to_owned()));
        assert_eq!(total(&state), "");
        assert_eq!(Snapshot::from(state.clone()).visit(), "rate_card=x");
    }
}
