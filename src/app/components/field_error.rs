//! What is wrong with a field, beside it: what was given, what is allowed, and the nearest allowed value as a click.

use yew::prelude::*;

use crate::browser;
use crate::pricing::SettingsError;
use crate::state::Action;

/// The message, in an element of this id, which is there without an error as well: fields refer to it.
pub fn field_error(id: String, error: Option<&SettingsError>, on_action: &Callback<Action>) -> Html {
    let message = |error: &SettingsError| {
        let field = error.field;
        let offer = |nearest: &String| {
            let (text, on_action) = (nearest.clone(), on_action.clone());
            let onclick = move |_: MouseEvent| {
                // The button goes with the error: the focus must not go with it.
                browser::focus(field.name());
                on_action.emit(Action::SetField(field, text.clone()));
            };
            let label = format!("Use {nearest} for {}", field.label());
            html! { <button type="button" {onclick} aria-label={label}>{ format!("Use {nearest}") }</button> }
        };
        html! {
            <>
                <span>{ error.message() }</span>
                { for error.nearest.iter().map(offer) }
            </>
        }
    };
    html! { <p class="field-error" id={id}>{ for error.map(message) }</p> }
}
