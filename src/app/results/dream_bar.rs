//! The violet bar: where the price of one press on "Dream" stands.

use std::rc::Rc;

use yew::prelude::*;

use crate::app::components::icons;
use crate::app::components::provenance;
use crate::pricing::{Estimate, format};
use crate::state::Quote;

#[component]
pub fn DreamBar() -> Html {
    let quote = use_context::<Rc<Quote>>().unwrap_or_default();
    let Quote { card, origin, estimate, .. } = &*quote;
    let none = estimate.is_err().then_some("none");
    let what: Vec<String> = match quote.settings_in_words() {
        Some(words) => {
            let last = words.len().saturating_sub(1);
            let parts = words.into_iter().enumerate();
            parts.map(|(place, part)| if place == last { part } else { part + ", " }).collect()
        }
        None => vec!["The settings cannot be priced".to_owned()],
    };
    let price = match estimate {
        Ok(Estimate { total, .. }) => html! {
            <>
                <strong>{ format::price(total.credits) }</strong>
                <span>{ format::usd(total.usd) }</span>
            </>
        },
        Err(_) => html! { <strong>{ "No price" }</strong> },
    };
    html! {
        <div class={classes!("dream-bar", none)}>
            { icons::dream() }
            <span class="dream">
                { "Dream" }
                if let Ok(card) = card {
                    <small>{ card.name.clone() }</small>
                    { provenance::mark(origin.as_ref()) }
                }
            </span>
            <span class="what">{ for what.into_iter().map(|part| html! { <span>{ part }</span> }) }</span>
            <span class="price" part="price">{ price }</span>
        </div>
    }
}
