//! What follows from the state around the page: in the address, in what the browser keeps, in the window's title, and for
//! a screen reader.

use std::rc::Rc;

use yew::prelude::*;

use crate::app::hooks::use_announcement;
use crate::app::hooks::use_plan_storage;
use crate::app::hooks::use_undo_keys;
use crate::app::hooks::{
    use_address, use_document, use_fetch, use_list_storage, use_visit_storage, use_worker,
};
use crate::state::{Action, Import, Parsed, Snapshot};

#[derive(Properties, PartialEq)]
pub struct PageEffectsProps {
    /// What is kept: it must not be behind when the page is left.
    pub kept: Rc<Snapshot>,
    /// What is shown and said, which may be behind.
    pub shown: Rc<Snapshot>,
    pub on_action: Callback<Action>,
}

#[component]
pub fn PageEffects(props: &PageEffectsProps) -> Html {
    let PageEffectsProps { kept, shown, on_action } = props;
    use_address(kept, on_action);
    use_visit_storage(kept);
    use_list_storage(&kept.state, on_action);
    use_plan_storage(&kept.state, on_action);
    use_undo_keys(on_action);
    use_fetch(kept.state.session.import.as_ref(), on_action);
    let list = match &kept.state.session.import {
        Some(Import::Parsing(reading)) => Some(reading.clone()),
        _ => None,
    };
    use_worker(list, |read| Action::ListParsed(read.and_then(Parsed::list)), on_action);
    let plan = kept.state.session.plan_import.clone();
    use_worker(plan, |read| Action::PlanParsed(read.and_then(Parsed::plan)), on_action);
    use_document(shown);
    let announcement = use_announcement(&shown.quote);
    html! { <output class="visually-hidden" aria-live="polite">{ announcement }</output> }
}
