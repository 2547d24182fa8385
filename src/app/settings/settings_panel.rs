//! The settings that make the price.

use yew::prelude::*;

use super::aspect_ratio::AspectRatioSetting;
use super::list_choice::ListChoice;
use super::size_buttons::SizeButtons;
use crate::app::components::field_error::field_error;
use crate::app::components::number_setting::NumberSetting;
use crate::pricing::{DEFAULT_RATE_CARD, Field, Model, Task};
use crate::state::{Action, Quote, Snapshot};

/// The choice of list and model, and the settings that the model takes.
pub fn settings_panel(shown: &Snapshot, on_action: &Callback<Action>) -> Html {
    let Snapshot { state, quote, .. } = shown;
    let chosen = state.request.get(Field::RateCard).unwrap_or(DEFAULT_RATE_CARD).trim();
    let given = || state.request.get(Field::Model).unwrap_or_default();
    let model = shown.model().map_or_else(given, |model| &model.id);
    let error = |field| quote.error(field).cloned();
    html! {
        <>
            <ListChoice catalog={state.catalog.clone()} today={state.today} chosen={chosen.to_owned()}
                card={quote.card.clone().ok()} model={model.to_owned()} origin={quote.origin.clone()}
                foreign={quote.foreign.clone()} list_error={error(Field::RateCard)} model_error={error(Field::Model)}
                on_action={on_action} />
            { for shown.model().map(|model| settings(shown, model, on_action)) }
        </>
    }
}

fn settings(shown: &Snapshot, model: &Model, on_action: &Callback<Action>) -> Html {
    let (request, quote) = (&shown.state.request, &shown.quote);
    let number = |field| match model.range(field) {
        None => html! {},
        Some((range, default)) => {
            let text = request.get(field).map_or_else(|| default.to_string(), str::to_owned);
            let error = quote.error(field).cloned();
            let label = if field == Field::Samples { model.task.count_label() } else { field.label() };
            html! { <NumberSetting {field} {label} {text} {range} {default} {error} on_action={on_action} /> }
        }
    };
    let reset = on_action.reform(|_: MouseEvent| Action::Reset);
    html! {
        <section class="settings" aria-labelledby="settings-heading">
            <div class="heading">
                <h2 id="settings-heading">{ "Settings" }</h2>
                <button type="button" class="quiet" onclick={reset}>{ "Reset to defaults" }</button>
            </div>
            if let (Some(default), true) = (model.defaults.size(), model.limits.sizes.is_empty()) {
                <AspectRatioSetting size={quote.size} limits={model.limits.clone()} default={default}
                    on_action={on_action} />
                <div class="sides">
                    { number(Field::Width) }
                    { number(Field::Height) }
                </div>
            }
            { sizes(quote, model, on_action) }
            { number(Field::Samples) }
            { number(Field::Steps) }
            <p class="unpriced">{ unpriced(model) }</p>
        </section>
    }
}

/// The sizes to choose from: those in print, or the only ones that there are.
fn sizes(quote: &Quote, model: &Model, on_action: &Callback<Action>) -> Html {
    let (sizes, label) = match model.limits.sizes.as_slice() {
        [] => (&model.published.sizes, "Published sizes"),
        _ => (&model.limits.sizes, "Size"),
    };
    // Ranges have a field of their own for each side, with its message beside it.
    let errors = if model.limits.sizes.is_empty() { &[][..] } else { &[Field::Width, Field::Height] };
    let error = |field: &Field| field_error(format!("{field}-error"), quote.error(*field), on_action);
    html! {
        if !sizes.is_empty() {
            <SizeButtons sizes={sizes.clone()} {label} visible={!model.limits.sizes.is_empty()} current={quote.size}
                on_action={on_action} />
            { for errors.iter().map(error) }
        }
    }
}

/// What of the settings that people know does not change the price.
fn unpriced(model: &Model) -> String {
    let (size, steps) = (model.price.uses_size(), model.price.uses_steps());
    if model.task != Task::Generate {
        return if size {
            "Only the size changes the price."
        } else {
            "No setting changes the price of one."
        }
        .to_owned();
    }
    let unpriced = match (size, steps) {
        (true, true) => "Prompt",
        (true, false) => "Steps, prompt",
        (false, true) => "Size, prompt",
        (false, false) => "Size, steps, prompt",
    };
    format!("{unpriced}, negative prompt, prompt strength, seed, sampler and style do not change the price.")
}
