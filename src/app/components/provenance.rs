//! The origin of a price: its list, the dates of that, and the list that replaced it.

use yew::prelude::*;

use crate::app::words::en::provenance::{held, origin_label};
use crate::pricing::{self, RateCard, Source, Standing};
use crate::state::Origin;

/// The mark of a price that is not from a built-in list.
pub fn mark(origin: Option<&Origin>) -> Html {
    html! {
        if let Some(origin) = origin {
            <strong class="not-built-in">{ format!("Not built in: {}", origin_label(origin)) }</strong>
        }
    }
}

/// The list, its dates and its source; and the `own` source of the price, if that was published elsewhere.
pub fn stated(card: &RateCard, own: Option<&Source>, standing: Standing) -> Html {
    let RateCard { name, source, replaced_by, .. } = card;
    html! {
        <footer class="provenance">
            if standing != Standing::InForce || replaced_by.is_some() {
                <p class="outdated">
                    if standing != Standing::InForce {
                        <strong>{ "Not today’s prices. " }</strong>
                    }
                    if let Some(newer) = replaced_by {
                        { format!("The next list is {}, from {}.", pricing::name_of(&newer.id), newer.from) }
                    }
                </p>
            }
            if let Some(own) = own {
                <p>{ "This price: " }{ cited(own) }</p>
            }
            <p>{ format!("Price list {name}, in force: {}. ", held(card)) }{ cited(source) }</p>
        </footer>
    }
}

fn cited(source: &Source) -> Html {
    let Source { title, url, checked } = source;
    html! { <><a href={url.clone()}>{ "Source" }</a>{ format!(": {title}, checked on {checked}.") }</> }
}
