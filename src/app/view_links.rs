//! The links from one view of the page to another, and the way back from what was done.

use yew::prelude::*;

use super::undo;
use crate::state::{Action, Snapshot, State, View};

/// The links, and the buttons that undo.
pub fn view_links(shown: &Snapshot, on_action: &Callback<Action>) -> Html {
    let state = &shown.state;
    let link = |view: View| {
        let onclick = on_action.reform(move |event: MouseEvent| {
            event.prevent_default();
            Action::Show(view)
        });
        let current = (view == state.view).then_some("page");
        let href = format!("?{}", State { view, ..state.clone() }.link());
        html! { <li><a {href} {onclick} aria-current={current}>{ label(view) }</a></li> }
    };
    html! {
        <nav class="views" aria-label="Views">
            <ul>{ for View::PAGES.into_iter().map(link) }</ul>
            { undo::buttons(shown, on_action) }
        </nav>
    }
}

/// What people call a view of the page.
fn label(view: View) -> &'static str {
    match view {
        View::Budget => "What fits",
        View::Plan => "Plan",
        View::Full | View::Panel | View::Table | View::Badge => "Prices",
    }
}
