//! The links from one view of the page to another, the way back from what was done, and the way to others.

use std::rc::Rc;

use yew::prelude::*;

use super::undo_buttons::undo_buttons;
use crate::app::components::lazy::Lazy;
use crate::app::views::LazyPart;
use crate::state::{Action, Snapshot, View};

#[derive(Properties, PartialEq)]
pub struct ViewLinksProps {
    pub shown: Rc<Snapshot>,
    pub on_action: Callback<Action>,
}

#[component]
pub fn ViewLinks(props: &ViewLinksProps) -> Html {
    let ViewLinksProps { shown, on_action } = props;
    let state = &shown.state;
    let is_sharing = use_state(|| false);
    let ontoggle = {
        let is_sharing = is_sharing.setter();
        move |_: Event| is_sharing.set(true)
    };
    let link = |view: View| {
        let onclick = {
            let on_action = on_action.clone();
            move |event: MouseEvent| {
                // With these a browser opens a link elsewhere.
                if !(event.ctrl_key() || event.meta_key() || event.shift_key()) {
                    event.prevent_default();
                    on_action.emit(Action::Show(view));
                }
            }
        };
        let current = (view == state.document.view).then_some("page");
        let href = format!("?{}", shown.link_to(view));
        html! { <li><a {href} {onclick} aria-current={current}>{ label(view) }</a></li> }
    };
    html! {
        <nav class="views" aria-label="Views">
            <ul>{ for View::PAGES.into_iter().map(link) }</ul>
            <div class="ways-out">
                { undo_buttons(shown, on_action) }
                <details class="sharing" {ontoggle}>
                    <summary>{ "Share" }</summary>
                    <div>
                        if *is_sharing {
                            <Lazy part={LazyPart::Share} {shown} {on_action} />
                        }
                    </div>
                </details>
            </div>
        </nav>
    }
}

/// What people call a view of the page.
fn label(view: View) -> &'static str {
    match view {
        View::Budget => "What fits",
        View::Map => "Price map",
        View::Curves => "Curves",
        View::Plan => "Plan",
        View::Full | View::Panel | View::Table | View::Badge => "Prices",
    }
}
