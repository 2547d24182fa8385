//! The effects of the page's state around it: on the address, the storage, the window's title and a screen user.

use std::rc::Rc;

use yew::prelude::*;

use crate::app::hooks::{
    use_address, use_announcement, use_document, use_fetch, use_list_storage, use_plan_storage,
    use_undo_keys, use_visit_storage, use_worker,
};
use crate::state::{Action, Import, Parsed, Snapshot};

#[derive(Properties, PartialEq)]
pub struct PageEffectsProps {
    /// The state that is stored: it must not be behind when the page is left.
    pub deferred: Rc<Snapshot>,
    /// The state that is debounced and said.
    pub debounced: Rc<Snapshot>,
    pub on_action: Callback<Action>,
}

#[component]
pub fn PageEffects(props: &PageEffectsProps) -> Html {
    let PageEffectsProps { deferred, debounced, on_action } = props;
    use_address(deferred, on_action);
    use_visit_storage(deferred);
    use_list_storage(&deferred.state, on_action);
    use_plan_storage(&deferred.state, on_action);
    use_undo_keys(on_action);
    use_fetch(deferred.state.session.import.as_ref(), on_action);
    let list = deferred.state.session.import.as_ref().and_then(Import::job).cloned();
    use_worker(list, |read| Action::ListParsed(read.and_then(Parsed::list)), on_action);
    let plan = deferred.state.session.plan_import.clone();
    use_worker(plan, |read| Action::PlanParsed(read.and_then(Parsed::plan)), on_action);
    use_document(debounced);
    let announcement = use_announcement(&debounced.quote);
    html! { <output class="visually-hidden" aria-live="polite">{ announcement }</output> }
}
