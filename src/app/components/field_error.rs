//! The message beside a field: what was given, what is allowed, and the nearest allowed value as a click.

use yew::prelude::*;

use crate::app::words::en::fields::label;
use crate::browser;
use crate::pricing::Refusal;
use crate::state::{Action, Field};

/// The message, in an element of the field's name and `-error`, which is there without an error as well: fields refer to
/// it.
pub fn field_error(field: Field, refusal: Option<&Refusal>, on_action: &Callback<Action>) -> Html {
    let message = |refusal: &Refusal| {
        let offer = |nearest: String| {
            let (text, on_action) = (nearest.clone(), on_action.clone());
            let onclick = move |_: MouseEvent| {
                // The button goes with the error: the focus must not go with it.
                browser::focus(field.name());
                on_action.emit(Action::SetField(field, text.clone()));
            };
            let label = format!("Use {nearest} for {}", label(field));
            html! { <button type="button" {onclick} aria-label={label}>{ format!("Use {nearest}") }</button> }
        };
        html! {
            <>
                <span>{ refusal.to_string() }</span>
                { for refusal.nearest().map(offer) }
            </>
        }
    };
    html! { <p class="field-error" id={format!("{field}-error")}>{ for refusal.map(message) }</p> }
}
