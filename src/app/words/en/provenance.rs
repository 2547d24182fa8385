//! The origin of a list, and the time in which it was in force.

use crate::browser;
use crate::pricing::{self, Date, RateCard, Standing, display_untrusted};
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

/// When the list was in force.
pub fn held(card: &RateCard) -> String {
    let Some(valid) = card.valid else { return "not said".to_owned() };
    match (valid.until, &card.replaced_by) {
        (Some(until), _) => format!("{} to {until}", valid.from),
        (None, Some(_)) => format!("from {}", valid.from),
        (None, None) => format!("since {}", valid.from),
    }
}
