//! The violet bar: where the price of one press on "Dream" stands.

use yew::prelude::*;

use super::icons;
use crate::pricing::format;
use crate::state::Quote;

#[derive(Properties, PartialEq)]
pub struct DreamBarProps {
    pub quote: Quote,
}

#[component]
pub fn DreamBar(props: &DreamBarProps) -> Html {
    match &props.quote.estimate {
        Ok(estimate) => {
            let settings = &estimate.settings;
            html! {
                <div class="dream-bar">
                    <span class="dream">{ icons::dream() }{ "Dream" }</span>
                    <span class="what">
                        <span>{ format::images(settings.samples.into()) }</span>
                        <span>{ format!("{}, {} steps", settings.size, settings.steps) }</span>
                    </span>
                    <span class="price">
                        <strong>{ format!("{} credits", format::number(estimate.total.credits)) }</strong>
                        <span>{ format::usd(estimate.total.usd) }</span>
                    </span>
                </div>
            }
        }
        Err(_) => html! {
            <div class="dream-bar none">
                <span class="dream">{ icons::dream() }{ "Dream" }</span>
                <span class="what">{ "Check the settings" }</span>
                <span class="price"><strong>{ "No price" }</strong></span>
            </div>
        },
    }
}
