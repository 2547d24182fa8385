//! Sizes as quick choices.

use yew::prelude::*;

use crate::pricing::Size;
use crate::state::Action;

#[derive(Properties, PartialEq)]
pub struct SizeButtonsProps {
    pub sizes: Vec<Size>,
    pub label: &'static str,
    /// Whether the label is seen, and not only said.
    pub visible: bool,
    pub current: Option<Size>,
    pub on_action: Callback<Action>,
}

#[component]
pub fn SizeButtons(props: &SizeButtonsProps) -> Html {
    let choice = |size: &Size| {
        let size = *size;
        let onclick = props.on_action.reform(move |_: MouseEvent| Action::Select(size.into()));
        let pressed = (props.current == Some(size)).to_string();
        html! { <button type="button" class="chip" {onclick} aria-pressed={pressed}>{ size.to_string() }</button> }
    };
    html! {
        <>
            if props.visible {
                <h3 class="size-label">{ props.label }</h3>
            }
            <div class="size-choices" role="group" aria-label={props.label}>{ for props.sizes.iter().map(choice) }</div>
        </>
    }
}
