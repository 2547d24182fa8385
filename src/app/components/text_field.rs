//! A field for a text, with its label beside it.

use yew::prelude::*;

use super::number_setting::{select, value};
use crate::app::hooks::use_input_text;

#[derive(Properties, PartialEq)]
pub struct TextFieldProps {
    pub id: String,
    pub text: String,
    /// Takes what is typed.
    pub on_text: Callback<String>,
    /// The ids of what describes it.
    pub described_by: String,
    pub invalid: bool,
    /// The keys that a phone offers.
    #[prop_or("decimal")]
    pub keys: &'static str,
    #[prop_or(200)]
    pub longest: u32,
}

#[component]
pub fn TextField(props: &TextFieldProps) -> Html {
    let TextFieldProps { id, text, on_text, described_by, invalid, keys, longest } = props;
    let typed = use_input_text(text);
    let shown = typed.shown();
    let oninput = on_text.reform(move |event: InputEvent| {
        let text = value(&event);
        typed.note(&text);
        text
    });
    html! {
        <input id={id.clone()} type="text" inputmode={*keys} autocomplete="off" maxlength={longest.to_string()} value={shown}
            {oninput} onfocus={Callback::from(select)} aria-describedby={described_by.clone()}
            aria-invalid={invalid.to_string()} />
    }
}
