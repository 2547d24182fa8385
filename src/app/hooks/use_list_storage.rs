//! The user's own price lists, stored in the browser and followed from other windows.

use std::cell::RefCell;
use std::rc::Rc;

use yew::prelude::*;

use crate::browser::{self, DocumentWorker};
use crate::state::{Action, Catalog, Notice, OwnList, ParseJob, Parsed, State};

/// Takes the user's own lists from storage, stores new ones for the next visit, and removes those that are gone.
#[hook]
pub fn use_list_storage(state: &State, on_action: &Callback<Action>) {
    let before = use_mut_ref(|| state.document.catalog.clone());
    let (view, on_action) = (state.document.view, on_action.clone());
    {
        let (before, on_action) = (before.clone(), on_action.clone());
        use_effect_with((), move |()| {
            if view.is_page() {
                let mut ids = browser::stored_list_ids();
                ids.retain(|id| !before.borrow().has(id));
                let room = Catalog::MOST_LISTS.saturating_sub(before.borrow().own().len());
                if let Some(more @ 1..) = ids.len().checked_sub(room) {
                    ids.truncate(room);
                    on_action.emit(Action::Notice(Notice::ListsLeftOut(more)));
                }
                let kept = ids.into_iter().filter_map(|id| browser::stored_list(&id).map(|kept| (id, kept)));
                let kept = kept.collect();
                read_kept(kept, &before, &on_action);
            }
            let listener = browser::on_stored_list(move |id, kept| match kept {
                Some(kept) => read_kept(vec![(id, kept)], &before, &on_action),
                None => {
                    before.borrow_mut().forget(&id);
                    on_action.emit(Action::OwnListChanged(id, None));
                }
            });
            move || drop(listener)
        });
    }
    use_effect_with(state.document.catalog.clone(), move |catalog| {
        let before = before.replace(catalog.clone());
        let gone = |own: &&OwnList| !catalog.has(&own.card.id);
        for own in before.own().iter().filter(gone) {
            browser::remove_list(&own.card.id);
        }
        for own in catalog.own().iter().filter(|own| !before.own().contains(own)) {
            // What is kept under its id and not in hand has not been read, and is nobody's to write over.
            let is_free = before.has(&own.card.id) || browser::stored_list(&own.card.id).is_none();
            if !(is_free && browser::store_list(&own.card.id, &own.stored())) {
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
    let readings = kept.iter().map(|(_, kept)| ParseJob::Stored(kept.clone())).collect();
    let reader = DocumentWorker::start(readings, move |read| {
        for ((id, kept), read) in kept.into_iter().zip(read) {
            let read = read.and_then(Parsed::list);
            // Something else may be kept of it by now.
            if browser::stored_list(&id).as_ref() != Some(&kept) {
                continue;
            }
            // What of it cannot be taken is said where the state hears of it.
            if let Ok(list) = &read {
                drop(before.borrow_mut().restore(&id, list.clone()));
            }
            on_action.emit(Action::OwnListChanged(id, Some(read)));
        }
    });
    reader.forget();
}
