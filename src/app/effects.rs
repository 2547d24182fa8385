//! What follows from the state in the browser around the page.

use std::cell::RefCell;
use std::rc::Rc;

use yew::prelude::*;

use crate::browser::{self, Address, Fetch, Fetched, Outcome, Reader};
use crate::pricing::{RateCard, format};
use crate::state::{Action, Catalog, Import, Notice, Origin, OwnList, Read, Reading, Snapshot, State};

/// Keeps the address at the state's link, and takes the state from it when the reader goes back or forward.
#[hook]
pub fn use_address(shown: &Rc<Snapshot>, on_action: &Callback<Action>) {
    let address = use_memo((), |()| Address::default());
    let written_place = use_mut_ref(|| shown.state.place);
    let link = use_memo(Rc::clone(shown), |shown| shown.state.link());
    {
        let (address, is_page) = (address.clone(), shown.state.view.is_page());
        use_effect_with((link, shown.state.place), move |(link, place)| {
            // The history of somebody else's page is not ours.
            if written_place.replace(*place) == *place || !is_page {
                address.replace(link);
            } else {
                address.push(link);
            }
        });
    }
    use_effect_with(on_action.clone(), move |on_action| {
        let on_action = on_action.clone();
        let listener = address.on_visit(move |query| on_action.emit(Action::Visit(query)));
        move || drop(listener)
    });
}

/// Keeps the settings for the next visit. A panel in somebody's page leaves the reader's own visit alone.
#[hook]
pub fn use_memory(shown: &Rc<Snapshot>) {
    let visit = use_memo(Rc::clone(shown), |shown| shown.state.visit());
    use_effect_with((shown.state.view, visit), |(view, visit)| {
        if view.is_page() {
            browser::remember_visit(visit);
        }
    });
}

/// Has the reader's own lists from what is kept of them, keeps them for the next visit, and those no longer that were removed.
#[hook]
pub fn use_own_lists(state: &State, on_action: &Callback<Action>) {
    let before = use_mut_ref(|| state.catalog.clone());
    let (view, on_action) = (state.view, on_action.clone());
    {
        let (before, on_action) = (before.clone(), on_action.clone());
        use_effect_with((), move |()| {
            if view.is_page() {
                let mut kept = browser::kept_lists();
                kept.retain(|(id, _)| !before.borrow().has(id));
                read_kept(kept, &before, &on_action);
            }
            let listener = browser::on_kept_list(move |id, kept| match kept {
                Some(kept) => read_kept(vec![(id, kept)], &before, &on_action),
                None => {
                    before.borrow_mut().forget(&id);
                    on_action.emit(Action::Kept(id, None));
                }
            });
            move || drop(listener)
        });
    }
    use_effect_with(state.catalog.clone(), move |catalog| {
        let before = before.replace(catalog.clone());
        let gone = |own: &&OwnList| !catalog.has(&own.card.id);
        for own in before.own().iter().filter(gone) {
            browser::forget_list(&own.card.id);
        }
        for own in catalog.own().iter().filter(|own| !before.own().contains(own)) {
            if !browser::remember_list(&own.card.id, &own.kept) {
                let (id, name) = (own.card.id.clone(), own.card.name.clone());
                on_action.emit(Action::Notice(Notice::ListNotKept { id, name }));
            }
        }
    });
}

/// Has lists read that are kept under these ids. What is kept is not kept again, and so known `before`: two windows would
/// answer each other for ever.
fn read_kept(kept: Vec<(String, String)>, before: &Rc<RefCell<Catalog>>, on_action: &Callback<Action>) {
    if kept.is_empty() {
        return;
    }
    let (before, on_action) = (Rc::clone(before), on_action.clone());
    let readings = kept.iter().map(|(_, kept)| Reading::Kept(kept.clone())).collect();
    let reader = Reader::start(readings, move |read| {
        for ((id, kept), read) in kept.into_iter().zip(read) {
            let read = read.and_then(Read::list);
            // Something else may be kept of it by now.
            if browser::kept_list(&id).as_ref() != Some(&kept) {
                continue;
            }
            // What of it cannot be taken is said where the state hears of it.
            if let Ok(list) = &read {
                drop(before.borrow_mut().restore(&id, list.clone()));
            }
            on_action.emit(Action::Kept(id, Some(read)));
        }
    });
    reader.forget();
}

/// Has a document read that was brought along, until it is read or not wanted any more; `answer` says what was read.
#[hook]
pub fn use_reading(reading: Option<Reading>, answer: fn(Outcome) -> Action, on_action: &Callback<Action>) {
    use_effect_with((reading, on_action.clone()), move |(reading, on_action)| {
        let reader = reading.clone().map(|reading| {
            let on_action = on_action.clone();
            Reader::start(vec![reading], move |read| {
                read.into_iter().for_each(|read| on_action.emit(answer(read)));
            })
        });
        move || drop(reader)
    });
}

/// Fetches the document that was asked for, until it is there or not wanted any more.
#[hook]
pub fn use_fetch(import: Option<&Import>, on_action: &Callback<Action>) {
    let url = match import {
        Some(Import::Fetching { url, .. }) => Some(url.clone()),
        _ => None,
    };
    use_effect_with((url, on_action.clone()), |(url, on_action)| {
        let fetch = url.clone().map(|url| {
            let (origin, on_action) = (Origin::Url(url.clone()), on_action.clone());
            Fetch::start(&url, RateCard::LONGEST, move |fetched| {
                on_action.emit(match fetched {
                    Fetched::Bytes(bytes) => Action::Receive(bytes),
                    Fetched::Text(Ok(document)) => Action::Import(origin.clone(), document),
                    Fetched::Text(Err(reason)) => Action::Refuse(origin.clone(), reason),
                });
            })
        });
        move || drop(fetch)
    });
}

/// Shows the estimate in the document's title, and the theme in its colours.
#[hook]
pub fn use_document(shown: &Snapshot) {
    let quote = &shown.quote;
    let title = match &quote.estimate {
        Ok(estimate) => {
            let (price, words) = (format::price(estimate.total.credits), quote.settings_in_words());
            let mark = if quote.origin.is_some() { "Not built in: " } else { "" };
            format!("{mark}{price}: {} – Dream Credits", words.unwrap_or_default().join(", "))
        }
        Err(_) => "No price for these settings – Dream Credits".to_owned(),
    };
    use_effect_with(title, |title| browser::set_title(title));
    use_effect_with(shown.state.theme, |theme| browser::set_theme(*theme));
}
