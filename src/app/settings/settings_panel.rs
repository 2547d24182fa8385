//! The settings that make the price.

use yew::prelude::*;

use super::aspect_ratio::AspectRatioSetting;
use super::list_choice::ListChoice;
use super::size_buttons::SizeButtons;
use crate::app::components::field_error::field_error;
use crate::app::components::number_setting::NumberSetting;
use crate::app::words::en::fields::without_effect;
use crate::pricing::{CheckedRequest, DEFAULT_RATE_CARD, Setting, Sizes};
use crate::state::{Action, Field, Snapshot};

/// The choice of list and model, and the settings that the model takes.
pub fn settings_panel(shown: &Snapshot, on_action: &Callback<Action>) -> Html {
    let (document, quote) = (shown.document(), &shown.quote);
    let chosen = document.request.get(Setting::RateCard).unwrap_or(DEFAULT_RATE_CARD).trim();
    let given = || document.request.get(Setting::Model).unwrap_or_default();
    let model = quote.model().map_or_else(given, |model| &model.id);
    let error = |setting: Setting| quote.error(setting).cloned();
    html! {
        <>
            <ListChoice catalog={document.catalog.clone()} today={shown.state.session.today} chosen={chosen.to_owned()}
                card={quote.card.clone().ok()} model={model.to_owned()} origin={quote.origin.clone()}
                foreign={quote.foreign.clone()} list_error={error(Setting::RateCard)} model_error={error(Setting::Model)}
                on_action={on_action} />
            { for quote.checked.as_ref().map(|checked| settings(shown, checked, on_action)) }
        </>
    }
}

fn settings(shown: &Snapshot, checked: &CheckedRequest, on_action: &Callback<Action>) -> Html {
    let model = checked.model();
    let number = |setting: Setting| match checked.setting(setting).and_then(|each| each.range.zip(Some(each)))
    {
        None => html! {},
        Some((range, each)) => {
            let given = shown.document().request.get(setting).map(str::to_owned);
            let text = given.unwrap_or_else(|| each.nearest_text());
            let label = if setting == Setting::Samples { model.task.count_label() } else { setting.label() };
            html! {
                <NumberSetting field={Field::from(setting)} {label} {text} {range} slider_at={each.nearest_text()}
                    error={each.error.clone()} on_action={on_action} />
            }
        }
    };
    let reset = on_action.reform(|_: MouseEvent| Action::Reset);
    html! {
        <section class="settings" aria-labelledby="settings-heading">
            <div class="heading">
                <h2 id="settings-heading">{ "Settings" }</h2>
                <button type="button" class="quiet" onclick={reset}>{ "Reset to defaults" }</button>
            </div>
            if let (Some(default), Sizes::Ranges { .. }) = (model.defaults.size(), &model.limits.sizes) {
                <AspectRatioSetting size={checked.size()} limits={model.limits.clone()} default={default}
                    on_action={on_action} />
                <div class="sides">
                    { number(Setting::Width) }
                    { number(Setting::Height) }
                </div>
            }
            { sizes(checked, on_action) }
            { number(Setting::Samples) }
            { number(Setting::Steps) }
            <p class="unpriced">{ without_effect(model) }</p>
        </section>
    }
}

/// The sizes to choose from: those in print, or the only ones that there are.
fn sizes(checked: &CheckedRequest, on_action: &Callback<Action>) -> Html {
    let model = checked.model();
    let is_set = matches!(model.limits.sizes, Sizes::Set(_));
    let (sizes, label) = match &model.limits.sizes {
        Sizes::Set(sizes) => (sizes, "Size"),
        Sizes::None | Sizes::Ranges { .. } => (&model.published.sizes, "Published sizes"),
    };
    // Ranges have a field of their own for each side, with its message beside it.
    let errors = if is_set { &[Setting::Width, Setting::Height] } else { &[][..] };
    let error = |side: &Setting| {
        let refusal = checked.setting(*side).and_then(|checked| checked.error.as_ref());
        field_error((*side).into(), refusal, on_action)
    };
    html! {
        if !sizes.is_empty() {
            <SizeButtons sizes={sizes.clone()} {label} visible={is_set} current={checked.size()}
                on_action={on_action} />
            { for errors.iter().map(error) }
        }
    }
}
