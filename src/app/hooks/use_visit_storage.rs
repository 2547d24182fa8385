//! The settings of this visit, stored for the next one.

use std::rc::Rc;

use yew::prelude::*;

use crate::browser;
use crate::state::Snapshot;

/// Keeps the settings for the next visit. A panel in somebody's page leaves the user's own visit alone.
#[hook]
pub fn use_visit_storage(shown: &Rc<Snapshot>) {
    let visit = use_memo(Rc::clone(shown), |shown| shown.visit());
    use_effect_with((shown.state.document.view, visit), |(view, visit)| {
        if view.is_page() {
            browser::store_visit(visit);
        }
    });
}
