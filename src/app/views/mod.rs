//! The views of the lower part of the page, each with an address of its own. All but the prices, and what is folded away, are
//! [loaded](crate::app::components::lazy) when they are first opened.

mod budget;
mod curves;
mod plan;
mod price_map;
pub mod prices;
mod share;

use std::rc::Rc;

use yew::prelude::*;

use crate::app::banners;
use crate::state::{Action, Snapshot, View};

/// A part of the page that comes later.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LazyPart {
    /// What the lower part of the page shows in its view.
    View,
    /// The ways to send the settings to others.
    Share,
    /// The user's own price lists.
    OwnLists,
    /// What is said above the page.
    Banners,
}

/// Draws a part.
pub fn draw(part: LazyPart, shown: &Rc<Snapshot>, on_action: &Callback<Action>) -> Html {
    match part {
        LazyPart::View => view(shown, on_action),
        LazyPart::Share => html! { <share::Share {shown} /> },
        LazyPart::OwnLists => html! { <prices::OwnLists {shown} {on_action} /> },
        LazyPart::Banners => banners::all(shown, on_action),
    }
}

fn view(shown: &Rc<Snapshot>, on_action: &Callback<Action>) -> Html {
    match shown.state.document.view {
        View::Budget => budget::budget(shown, on_action),
        View::Map => price_map::price_map(shown, on_action),
        View::Curves => curves::curves(shown, on_action),
        View::Plan => plan::plan(shown, on_action),
        View::Full | View::Panel | View::Table | View::Badge => html! {},
    }
}

/// Where the settings name no list or model that there is.
fn nothing_chosen() -> Html {
    html! { <p class="card hint">{ "There is nothing to show: choose a price list and a model in the panel." }</p> }
}
