//! More for the same price, or for less, as a click.

use yew::prelude::*;

use crate::pricing::{Hint, More, format};
use crate::state::Action;

#[derive(Properties, PartialEq)]
pub struct HintsProps {
    pub hints: Vec<Hint>,
    pub on_action: Callback<Action>,
}

#[component]
pub fn Hints(props: &HintsProps) -> Html {
    let hint = |hint: &Hint| {
        let (what, cost, action) = match hint.more {
            More::Steps(steps) => (format::steps(steps), "cost", Action::ChooseSteps(steps)),
            More::Size(size) => (size.to_string(), "costs", Action::ChooseSize(size)),
        };
        let price = if hint.saved.is_zero() {
            "the same".to_owned()
        } else {
            format!("less: {} {} instead", format::number(hint.credits), format::unit(hint.credits))
        };
        let onclick = props.on_action.reform(move |_: MouseEvent| action.clone());
        html! {
            <li>
                <span>{ format!("{what} {cost} {price}.") }</span>
                <button type="button" {onclick}>{ format!("Use {what}") }</button>
            </li>
        }
    };
    html! {
        <ul class="hints" aria-label="More for the price">{ for props.hints.iter().map(hint) }</ul>
    }
}
