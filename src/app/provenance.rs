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

/// When the list was in force.
pub fn held(card: &RateCard) -> String {
    match card.valid.until {
        Some(until) => format!("{} to {until}", card.valid.from),
        None => format!("since {}", card.valid.from),
    }
}

#[derive(Properties, PartialEq)]
pub struct ProvenanceProps {
    pub card: Arc<RateCard>,
}

#[component]
pub fn Provenance(props: &ProvenanceProps) -> Html {
    let RateCard { name, source, replaced_by, .. } = &*props.card;
    html! {
        <footer class="provenance">
            if let Some(newer) = replaced_by {
                <p class="outdated">
                    <strong>{ "Not today’s prices." }</strong>
                    { format!(" A newer list replaced this one on {}.", newer.from) }
                </p>
            }
            <p>
                { format!("Price list {name}, {}. ", held(&props.card)) }
                <a href={source.url.clone()}>{ "Source" }</a>
                { format!(": {}, checked on {}.", source.title, source.checked) }
            </p>
        </footer>
    }
}
