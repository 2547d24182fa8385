//! A field for an amount, with its message.

use yew::prelude::*;

use super::field_error::field_error;
use super::number_setting::{select, value};
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
    let oninput = on_action.reform(move |event: InputEvent| Action::Give(field, value(&event)));
    html! {
        <div class="amount">
            <div class="amount-line">
                <label for={id}>{ field.label() }</label>
                <span class="limits" id={note_id.clone()}>{ note }</span>
                <input {id} type="text" inputmode="decimal" autocomplete="off" maxlength="200" value={text} {oninput}
                    onfocus={Callback::from(select)} aria-describedby={format!("{note_id} {error_id}")}
                    aria-invalid={error.is_some().to_string()} />
            </div>
            { field_error(error_id, error, on_action) }
        </div>
    }
}
