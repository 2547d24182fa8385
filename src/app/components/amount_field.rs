//! A field for an amount, with its label and its message.

use yew::prelude::*;

use super::field_error::field_error;
use super::text_field::TextField;
use crate::app::words::en::fields::label;
use crate::pricing::Refusal;
use crate::state::{Action, Field};

#[derive(Properties, PartialEq)]
pub struct AmountFieldProps {
    pub field: Field,
    /// What is given there.
    pub note: &'static str,
    pub text: String,
    pub error: Option<Refusal>,
    pub on_action: Callback<Action>,
}

#[component]
pub fn AmountField(props: &AmountFieldProps) -> Html {
    let AmountFieldProps { field, note, text, error, on_action } = props;
    let field = *field;
    let id = field.name();
    let (note_id, error_id) = (format!("{id}-note"), format!("{id}-error"));
    let on_text =
        use_callback(on_action.clone(), move |text, on_action| on_action.emit(Action::SetField(field, text)));
    html! {
        <div class="amount">
            <div class="amount-line">
                <label for={id}>{ label(field) }</label>
                <span class="limits" id={note_id.clone()}>{ *note }</span>
                <TextField {id} text={text.clone()} {on_text} described_by={format!("{note_id} {error_id}")}
                    invalid={error.is_some()} />
            </div>
            { field_error(field, error.as_ref(), on_action) }
        </div>
    }
}
