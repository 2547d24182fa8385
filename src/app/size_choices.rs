//! The published sizes, as quick choices.

use yew::prelude::*;

use crate::pricing::Size;
use crate::state::Action;

#[derive(Properties, PartialEq)]
pub struct SizeChoicesProps {
    pub sizes: Vec<Size>,
    pub current: Option<Size>,
    pub on_action: Callback<Action>,
}

#[component]
pub fn SizeChoices(props: &SizeChoicesProps) -> Html {
    let choice = |size: &Size| {
        let size = *size;
        let onclick = props.on_action.reform(move |_: MouseEvent| Action::ChooseSize(size));
        let pressed = (props.current == Some(size)).to_string();
        html! { <button type="button" class="chip" {onclick} aria-pressed={pressed}>{ size.to_string() }</button> }
    };
    html! {
        <div class="size-choices" role="group" aria-label="Published sizes">{ for props.sizes.iter().map(choice) }</div>
    }
}
