//! Hints on the estimate: more for the same price, or for less, as a click.

use yew::prelude::*;

use crate::app::words::en::hints;
use crate::pricing::{Hint, More};
use crate::state::{Action, Selection};

/// The hints, each with its button.
pub fn list(hints: &[Hint], on_action: &Callback<Action>) -> Html {
    let hint = |hint: &Hint| {
        let selection = match hint.more {
            More::Steps(steps) => Selection::from(steps),
            More::Size(size) => Selection::from(size),
        };
        let onclick = on_action.reform(move |_: MouseEvent| Action::Select(selection));
        html! {
            <li>
                <span>{ hints::sentence(hint) }</span>
                <button type="button" {onclick}>{ format!("Use {}", hints::offered(hint.more)) }</button>
            </li>
        }
    };
    html! {
        <ul class="hints" aria-label="More for the price">{ for hints.iter().map(hint) }</ul>
    }
}
