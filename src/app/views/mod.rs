//! What the lower part of the page can show besides prices, each a place in the address.

mod budget;
mod fit_grid;

use yew::prelude::*;

use crate::state::Action;
use crate::state::{Snapshot, State, View};

/// The links from one to another.
pub fn links(state: &State, on_action: &Callback<Action>) -> Html {
    let link = |view: View| {
        let onclick = on_action.reform(move |event: MouseEvent| {
            event.prevent_default();
            Action::Show(view)
        });
        let current = (view == state.view).then_some("page");
        let href = format!("?{}", State { view, ..state.clone() }.link());
        html! { <li><a {href} {onclick} aria-current={current}>{ label(view) }</a></li> }
    };
    html! { <nav class="views" aria-label="Views"><ul>{ for View::PAGES.into_iter().map(link) }</ul></nav> }
}

/// What people call a view of the page.
fn label(view: View) -> &'static str {
    match view {
        View::Budget => "What fits",
        View::Full | View::Panel | View::Table | View::Badge => "Prices",
    }
}

/// What the lower part of the page shows in its view.
pub fn view(shown: &Snapshot, on_action: &Callback<Action>) -> Html {
    match shown.state.view {
        View::Budget => budget::budget(shown, on_action),
        View::Full | View::Panel | View::Table | View::Badge => html! {},
    }
}
