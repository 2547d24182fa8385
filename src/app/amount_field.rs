//! A field for an amount, with its message.

use yew::prelude::*;

use super::field_error::field_error;
use super::text_field::TextField;
use crate::pricing::{Field, SettingsError};
use crate::state::Action;

/// The field under its label; `note` says what is given there.
pub fn amount_field(
    field: Field,
    note: &str,
    text: String,
    error: Option<&SettingsError>,
    on_action: &Callback<Action>,
) -> Html {
    let id = field.name();
    let (note_id, error_id) = (format!("{id}-note"), format!("{id}-error"));
    let on_text = on_action.reform(move |text| Action::Give(field, text));
    html! {
        <div class="amount">
            <div class="amount-line">
                <label for={id}>{ field.label() }</label>
                <span class="limits" id={note_id.clone()}>{ note }</span>
                <TextField {id} {text} {on_text} described_by={format!("{note_id} {error_id}")} invalid={error.is_some()} />
            </div>
            { field_error(error_id, error, on_action) }
        </div>
    }
}
