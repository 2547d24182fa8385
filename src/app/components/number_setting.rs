//! A number that is set by a slider or typed into a field; each shows what the other set.

use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::field_error::field_error;
use crate::app::hooks::{InputText, use_input_text};
use crate::browser;
use crate::pricing::{Range, Refusal, Setting};
use crate::state::{Action, Field};

#[derive(Properties, PartialEq)]
pub struct NumberSettingProps {
    pub field: Field,
    pub label: &'static str,
    pub text: String,
    pub range: Range,
    /// The number at which the slider is: it cannot show what is not allowed, and waits at the nearest one.
    pub slider_at: String,
    pub error: Option<Refusal>,
    pub on_action: Callback<Action>,
}

#[component]
pub fn NumberSetting(props: &NumberSettingProps) -> Html {
    let NumberSettingProps { field, label, text, range, slider_at, error, on_action } = props;
    let field = *field;
    let slid = use_input_text(slider_at);
    let typed = use_input_text(text);
    let (slid_text, typed_text) = (slid.shown(), typed.shown());
    let give = |given: InputText| {
        on_action.reform(move |event: InputEvent| {
            let text = value(&event);
            given.note(&text);
            Action::SetField(field, text)
        })
    };
    let (slide, type_in) = (give(slid), give(typed));
    let id = field.name();
    let (limits_id, error_id) = (format!("{id}-limits"), format!("{id}-error"));
    let Range { min, max, increment } = *range;
    let limits = if increment.get() == 1 {
        format!("{min}–{max}")
    } else {
        format!("{min}–{max}, by {increment}")
    };
    let said = error.is_some().then_some("not set");
    // Taken up there, it does not change and so gives nothing of itself.
    let (onclick, onkeyup) = error.as_ref().map(|_| taken_up(field, on_action)).unzip();
    let unit = if matches!(field, Field::Setting(Setting::Width | Setting::Height)) { " px" } else { "" };
    html! {
        <div class="setting">
            <div class="setting-line">
                <label for={id}>{ *label }</label>
                <span class="limits" id={limits_id.clone()}>{ limits }{ unit }</span>
                <input {id} type="text" inputmode="numeric" autocomplete="off" maxlength="200" value={typed_text}
                    aria-describedby={format!("{limits_id} {error_id}")} aria-invalid={error.is_some().to_string()}
                    oninput={type_in} onfocus={Callback::from(select)} />
            </div>
            <input id={format!("{id}-slider")} type="range" aria-label={*label} aria-valuetext={said}
                min={min.to_string()} max={max.to_string()} step={increment.to_string()} value={slid_text}
                oninput={slide} {onclick} {onkeyup} />
            { field_error(field, error.as_ref(), on_action) }
        </div>
    }
}

/// Sets the number at which a slider is when it is clicked or moved by a key, even if it does not move.
fn taken_up(field: Field, on_action: &Callback<Action>) -> (Callback<MouseEvent>, Callback<KeyboardEvent>) {
    let onclick = on_action.reform(move |event: MouseEvent| Action::SetField(field, value(&event)));
    let on_action = on_action.clone();
    let onkeyup = Callback::from(move |event: KeyboardEvent| {
        if ["Arrow", "Page", "Home", "End"].iter().any(|key| event.key().starts_with(key)) {
            on_action.emit(Action::SetField(field, value(&event)));
        }
    });
    (onclick, onkeyup)
}

/// The text of the field that an event is from.
pub fn value(event: &Event) -> String {
    event.target_dyn_into::<HtmlInputElement>().map(|input| input.value()).unwrap_or_default()
}

/// Selects the text of a field, so that typing replaces it.
pub fn select(event: FocusEvent) {
    if let Some(input) = event.target_dyn_into::<HtmlInputElement>() {
        input.select();
        browser::keep_selected(&input);
    }
}
