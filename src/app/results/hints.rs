//! More for the same price, or for less, as a click.

use yew::prelude::*;

use crate::pricing::{Hint, More, format};
use crate::state::Action;

/// The hints, each with its button.
pub fn list(hints: &[Hint], on_action: &Callback<Action>) -> Html {
    let hint = |hint: &Hint| {
        let (what, cost, action) = match hint.more {
            More::Steps(steps) => (format::steps(steps), "cost", Action::Select(steps.into())),
            More::Size(size) => (size.to_string(), "costs", Action::Select(size.into())),
        };
        let price = if hint.saved.is_zero() {
            "the same".to_owned()
        } else {
            format!("less: {} instead", format::price(hint.credits))
        };
        let onclick = on_action.reform(move |_: MouseEvent| action.clone());
        html! {
            <li>
                <span>{ format!("{what} {cost} {price}.") }</span>
                <button type="button" {onclick}>{ format!("Use {what}") }</button>
            </li>
        }
    };
    html! {
        <ul class="hints" aria-label="More for the price">{ for hints.iter().map(hint) }</ul>
    }
}
