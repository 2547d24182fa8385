//! Which price list a price is from, when it held, and what took its place.

use std::sync::Arc;

use yew::prelude::*;

use crate::pricing::RateCard;

/// The list in a few words, for where there is no room for more.
pub fn in_short(card: &RateCard) -> String {
    match card.replaced_by {
        Some(_) => format!("{} (replaced)", card.name),
        None => card.name.clone(),
    }
}

#[derive(Properties, PartialEq)]
pub struct ProvenanceProps {
    pub card: Arc<RateCard>,
}

#[component]
pub fn Provenance(props: &ProvenanceProps) -> Html {
    let RateCard { name, source, valid, replaced_by, .. } = &*props.card;
    let held = match valid.until {
        Some(until) => format!("{} to {until}", valid.from),
        None => format!("since {}", valid.from),
    };
    html! {
        <footer class="provenance">
            if let Some(newer) = replaced_by {
                <p class="outdated">
                    <strong>{ "Not today’s prices." }</strong>
                    { format!(" A newer list replaced this one on {}.", newer.from) }
                </p>
            }
            <p>
                { format!("Price list {name}, {held}. ") }
                <a href={source.url.clone()}>{ "Source" }</a>
                { format!(": {}, checked on {}.", source.title, source.checked) }
            </p>
        </footer>
    }
}
