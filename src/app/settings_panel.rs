//! The settings that make the price.

use yew::prelude::*;

use super::aspect_ratio::AspectRatioSetting;
use super::field_error::FieldError;
use super::number_setting::NumberSetting;
use super::provenance;
use super::size_choices::SizeChoices;
use crate::pricing::{Field, Model, Request, Size, format};
use crate::state::{Action, Quote};

#[derive(Properties, PartialEq)]
pub struct SettingsPanelProps {
    pub request: Request,
    pub quote: Quote,
    pub on_action: Callback<Action>,
}

#[component]
pub fn SettingsPanel(props: &SettingsPanelProps) -> Html {
    let SettingsPanelProps { request, quote, on_action } = props;
    let error = |field| {
        let error = quote.error(field).cloned();
        html! { <FieldError id={format!("{field}-error")} {error} on_action={on_action} /> }
    };
    let card = match &quote.card {
        Ok(card) => card,
        Err(_) => return html! { <section class="list">{ error(Field::RateCard) }</section> },
    };
    let (model_name, settings) = match card.requested_model(request) {
        Ok(model) => (model.name.clone(), settings(props, model)),
        Err(_) => ("unknown".to_owned(), html! {}),
    };
    html! {
        <>
            <section class="list">
                <dl>
                    <div><dt>{ "Price list" }</dt><dd>{ provenance::in_short(card) }</dd></div>
                    <div><dt>{ "In force" }</dt><dd>{ provenance::held(card) }</dd></div>
                    <div><dt>{ "1 credit" }</dt><dd>{ format::usd(card.credit_usd) }</dd></div>
                    <div><dt>{ "Model" }</dt><dd>{ model_name }</dd></div>
                </dl>
                { error(Field::Model) }
            </section>
            { settings }
        </>
    }
}

fn settings(props: &SettingsPanelProps, model: &Model) -> Html {
    let SettingsPanelProps { request, quote, on_action } = props;
    let number = |field| match model.range(field) {
        None => html! {},
        Some((range, default)) => {
            let text = request.get(field).map_or_else(|| default.to_string(), str::to_owned);
            let error = quote.error(field).cloned();
            html! { <NumberSetting {field} {text} {range} {default} {error} on_action={on_action} /> }
        }
    };
    let default = Size { width: model.defaults.width, height: model.defaults.height };
    let reset = on_action.reform(|_: MouseEvent| Action::Reset);
    html! {
        <section class="settings" aria-labelledby="settings-heading">
            <div class="heading">
                <h2 id="settings-heading">{ "Settings" }</h2>
                <button type="button" class="quiet" onclick={reset}>{ "Reset to defaults" }</button>
            </div>
            <AspectRatioSetting size={quote.size} limits={model.limits.clone()} default={default}
                on_action={on_action} />
            <div class="sides">
                { number(Field::Width) }
                { number(Field::Height) }
            </div>
            <SizeChoices sizes={model.price.sizes().to_vec()} current={quote.size} on_action={on_action} />
            { number(Field::Samples) }
            { number(Field::Steps) }
            <p class="unpriced">
                { "Prompt, negative prompt, prompt strength, seed, sampler and style do not change the price." }
            </p>
        </section>
    }
}
