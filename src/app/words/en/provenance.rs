//! The origin of a list, and the time in which it was in force.

use crate::browser;
use crate::pricing::{
    self, Date, RateCard, Replacement, Request, Source, Standing, display_untrusted, format,
};
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

/// The mark of a price that is not from a built-in list.
pub fn not_built_in(origin: &Origin) -> String {
    format!("Not built in: {}", origin_label(origin))
}

/// The list that has replaced one.
pub fn next_list(newer: &Replacement) -> String {
    format!("The next list is {}, from {}.", pricing::name_of(&newer.id), newer.from)
}

/// The list of a price, and when it was in force.
pub fn list(card: &RateCard) -> String {
    format!("Price list {}, in force: {}. ", card.name, held(card))
}

/// The title of a source and its date, for after a link to it.
pub fn cited(source: &Source) -> String {
    format!(": {}, checked {}.", source.title, format::when(&source.checked))
}

/// The price of a credit, and what one result takes at the defaults of the list.
pub fn credit(card: &RateCard) -> Option<String> {
    let (model, estimate) = (card.models.first()?, card.estimate(&Request::default()).ok()?);
    let size = model.defaults.size().map(|size| format!(" of {size} pixels")).unwrap_or_default();
    let steps = model.defaults.steps.map(|steps| format!(" at {}", format::steps(steps))).unwrap_or_default();
    Some(format!(
        "One credit costs {}. By default one {}{size}{steps} of {} takes {}.",
        format::usd(card.credit_usd),
        model.task.result(),
        model.name,
        format::credits(estimate.per_image.credits),
    ))
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
