//! The page's address: kept at the link of its state, and followed when the user goes back or forward.

use std::rc::Rc;

use yew::prelude::*;

use crate::browser::Address;
use crate::state::{Action, Snapshot};

/// Keeps the address at the state's link, and takes the state from it when the user goes back or forward.
#[hook]
pub fn use_address(shown: &Rc<Snapshot>, on_action: &Callback<Action>) {
    let address = use_memo((), |()| Address::default());
    let written_place = use_mut_ref(|| shown.state.session.history_entry);
    let link = use_memo(Rc::clone(shown), |shown| shown.address_bar());
    {
        let (address, is_page) = (address.clone(), shown.state.document.view.is_page());
        use_effect_with((link, shown.state.session.history_entry), move |(link, place)| {
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
        let listener = address.on_visit(move |query| on_action.emit(Action::Navigate(query)));
        move || drop(listener)
    });
}
