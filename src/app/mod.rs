//! The page: Yew components, one to a file. Values come in, callbacks go out.
//!
//! A component always shows an element; whether it is there at all is decided where it is used. One that shows nothing,
//! between an element that comes and one that goes, loses its place in Yew 0.23.0 (yewstack/yew#4092).

mod about;
mod announcement;
mod aspect_ratio;
mod calculator;
mod choices;
mod comparison;
mod credits_card;
mod dream_bar;
mod effects;
mod estimate_card;
mod estimate_notes;
mod field_error;
mod following;
mod foreign_list;
mod header;
mod hints;
mod icons;
mod import_status;
mod list_choice;
mod model_table;
mod no_price;
mod notices;
mod number_setting;
mod opening;
mod own_lists;
mod price_table;
mod provenance;
mod root;
mod settings_panel;
mod settled;
mod size_choices;
mod surroundings;

pub use calculator::Calculator;
pub use root::App;

use crate::browser::{self, Address};
use crate::pricing::Field;
use crate::state::{Notice, State, View};

/// Puts the page into the document, as its address and the last visit say.
pub fn start() {
    let mut state = State::open(&Address::at_opening(), browser::last_visit().as_deref());
    state.today = browser::today();
    // A part of the page in somebody else's shows no list but the one that it names.
    let named = |kept: &str| {
        state.view == View::Full || state.request.get(Field::RateCard).is_some_and(|key| kept.contains(key))
    };
    let kept_lists: Vec<_> = browser::kept_lists().into_iter().filter(|(_, kept)| named(kept)).collect();
    for (id, kept) in kept_lists {
        if let Err(error) = state.catalog.restore(&id, &kept) {
            state.notices.push(Notice::DamagedList(id, error));
        }
    }
    if state.view == View::Full && !browser::storage_works() {
        state.notices.push(Notice::NothingKept);
    }
    let Some(mount_point) = browser::mount_point() else { return };
    let as_prerendered = state.looks_as_by_default();
    if !as_prerendered {
        mount_point.set_inner_html("");
    }
    let renderer = yew::Renderer::<App>::with_root_and_props(mount_point, root::AppProps { state });
    if as_prerendered {
        renderer.hydrate();
    } else {
        renderer.render();
    }
}

/// The page as it opens for someone who comes for the first time, as HTML.
#[cfg(feature = "prerender")]
pub async fn prerender() -> String {
    let props = root::AppProps { state: State::default() };
    yew::LocalServerRenderer::<App>::with_props(props).render().await
}
