//! The message beside a field: what was given, what is allowed, and the nearest allowed value as a click.

use yew::prelude::*;

use crate::app::words::en::fields::label;
use crate::browser;
use crate::pricing::{Allowed, Refusal, Setting, display_untrusted, name_of};
use crate::state::{Action, Field};

/// The most lists that are offered for a model.
const MOST_LISTS: usize = 3;

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
        let elsewhere = |(key, id): &(String, String)| {
            let given = vec![(Setting::RateCard.into(), key.clone()), (Setting::Model.into(), id.clone())];
            let on_action = on_action.clone();
            let onclick = move |_: MouseEvent| {
                browser::focus(field.name());
                on_action.emit(Action::SetFields(given.clone()));
            };
            html! { <button type="button" {onclick}>{ format!("Use {}", display_untrusted(name_of(key))) }</button> }
        };
        let lists = match &refusal.allowed {
            Allowed::Model { elsewhere, .. } => elsewhere.as_slice(),
            _ => &[],
        };
        html! {
            <>
                <span>{ refusal.to_string() }</span>
                { for refusal.nearest().map(offer) }
                { for lists.iter().take(MOST_LISTS).map(elsewhere) }
            </>
        }
    };
    html! { <p class="field-error" id={format!("{field}-error")}>{ for refusal.map(message) }</p> }
}
