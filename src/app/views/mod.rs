//! What the lower part of the page can show besides prices, each a place in the address. It is
//! [loaded](super::later) when it is first opened.

mod budget;
mod fit_grid;
mod plan;

use yew::prelude::*;

use crate::state::{Action, Snapshot, View};

/// What the lower part of the page shows in its view.
pub fn view(shown: &Snapshot, on_action: &Callback<Action>) -> Html {
    match shown.state.view {
        View::Budget => budget::budget(shown, on_action),
        View::Plan => plan::plan(shown, on_action),
        View::Full | View::Panel | View::Table | View::Badge => html! {},
    }
}
