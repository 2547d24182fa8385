//! The origin of a price: its list, the dates of that, and the list that replaced it.

use yew::prelude::*;

use crate::app::words::en::provenance as words;
use crate::pricing::{RateCard, Source, Standing};
use crate::state::Origin;

/// The mark of a price that is not from a built-in list.
pub fn mark(origin: Option<&Origin>) -> Html {
    html! {
        if let Some(origin) = origin {
            <strong class="not-built-in">{ words::not_built_in(origin) }</strong>
        }
    }
}

/// The list, its dates and its source; and the `own` source of the price, if that was published elsewhere.
pub fn stated(card: &RateCard, own: Option<&Source>, standing: Standing) -> Html {
    let RateCard { source, replaced_by, .. } = card;
    html! {
        <footer class="provenance">
            if standing != Standing::InForce || replaced_by.is_some() {
                <p class="outdated">
                    if standing != Standing::InForce {
                        <strong>{ "Not today’s prices. " }</strong>
                    }
                    if let Some(newer) = replaced_by {
                        { words::next_list(newer) }
                    }
                </p>
            }
            if let Some(own) = own {
                <p>{ "This price: " }{ cited(own) }</p>
            }
            <p>{ words::list(card) }{ cited(source) }</p>
        </footer>
    }
}

fn cited(source: &Source) -> Html {
    html! { <><a href={source.url.clone()}>{ "Source" }</a>{ words::cited(source) }</> }
}
