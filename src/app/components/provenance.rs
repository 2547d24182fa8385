//! The origin of a price: its list, the dates of that, and the list that replaced it.

use yew::prelude::*;

use crate::browser;
use crate::pricing::{self, Date, RateCard, Source, Standing, display_untrusted};
use crate::state::Origin;

/// The list in a few words, for where there is no room for more.
pub fn in_short(card: &RateCard, today: Option<Date>) -> String {
    match card.standing(today) {
        Standing::Over if card.replaced_by.is_some() => format!("{} (replaced)", card.name),
        Standing::Over => format!("{} (ended)", card.name),
        Standing::Ahead => format!("{} (not yet in force)", card.name),
        Standing::InForce => card.name.clone(),
    }
}

/// Where a list that is not built in is from.
pub fn origin_label(origin: &Origin) -> String {
    match origin {
        Origin::Url(url) => format!("from {}", host(url)),
        Origin::File(name) => format!("from the file {}", display_untrusted(name)),
        Origin::Copy(id, None) => format!("copied from {}", pricing::name_of(id)),
        Origin::Copy(_, Some(origin)) if **origin == Origin::Pasted => "copied from a pasted list".to_owned(),
        Origin::Copy(_, Some(origin)) => format!("copied from a list {}", origin_label(origin)),
        Origin::Pasted => "pasted".to_owned(),
    }
}

/// The host of an address, or what there is in place of one.
pub fn host(url: &str) -> String {
    browser::host(url).unwrap_or_else(|| display_untrusted(url))
}

/// The mark of a price that is not from a built-in list.
pub fn mark(origin: Option<&Origin>) -> Html {
    html! {
        if let Some(origin) = origin {
            <strong class="not-built-in">{ format!("Not built in: {}", origin_label(origin)) }</strong>
        }
    }
}

/// When the list was in force.
pub fn held(card: &RateCard) -> String {
    let Some(valid) = card.valid else { return "not said".to_owned() };
    match (valid.until, &card.replaced_by) {
        (Some(until), _) => format!("{} to {until}", valid.from),
        (None, Some(_)) => format!("from {}", valid.from),
        (None, None) => format!("since {}", valid.from),
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
