//! What is wrong with a field, beside it: what was given, what is allowed, and the nearest allowed value as a click.

use yew::prelude::*;

use crate::pricing::SettingsError;
use crate::state::Action;

#[derive(Properties, PartialEq)]
pub struct FieldErrorProps {
    pub id: String,
    pub error: Option<SettingsError>,
    pub on_action: Callback<Action>,
}

#[component]
pub fn FieldError(props: &FieldErrorProps) -> Html {
    let FieldErrorProps { id, error, on_action } = props;
    let message = |error: &SettingsError| {
        let field = error.field;
        let offer = |nearest: &String| {
            let text = nearest.clone();
            let onclick = on_action.reform(move |_: MouseEvent| Action::Give(field, text.clone()));
            html! { <button type="button" {onclick}>{ format!("Use {nearest}") }</button> }
        };
        html! {
            <>
                <span>{ error.message() }</span>
                { for error.nearest.iter().map(offer) }
            </>
        }
    };
    html! { <p class="field-error" id={id.clone()}>{ for error.iter().map(message) }</p> }
}
