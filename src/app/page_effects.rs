//! What follows from the state around the page: in the address, in what the browser keeps, in the window's title, and for
//! a screen reader.

use std::rc::Rc;

use yew::prelude::*;

use crate::app::hooks::use_announcement;
use crate::app::hooks::use_plan;
use crate::app::hooks::use_undo_keys;
use crate::app::hooks::{use_address, use_document, use_fetch, use_memory, use_own_lists, use_reading};
use crate::state::{Action, Import, Read, Snapshot};

#[derive(Properties, PartialEq)]
pub struct SurroundingsProps {
    /// What is kept: it must not be behind when the page is left.
    pub kept: Rc<Snapshot>,
    /// What is shown and said, which may be behind.
    pub shown: Rc<Snapshot>,
    pub on_action: Callback<Action>,
}

#[component]
pub fn Surroundings(props: &SurroundingsProps) -> Html {
    let SurroundingsProps { kept, shown, on_action } = props;
    use_address(kept, on_action);
    use_memory(kept);
    use_own_lists(&kept.state, on_action);
    use_plan(&kept.state, on_action);
    use_undo_keys(on_action);
    use_fetch(kept.state.import.as_ref(), on_action);
    let list = match &kept.state.import {
        Some(Import::Reading(reading)) => Some(reading.clone()),
        _ => None,
    };
    use_reading(list, |read| Action::Read(read.and_then(Read::list)), on_action);
    let plan = kept.state.plan_reading.clone();
    use_reading(plan, |read| Action::ReadPlan(read.and_then(Read::plan)), on_action);
    use_document(shown);
    let announcement = use_announcement(&shown.quote);
    html! { <output class="visually-hidden" aria-live="polite">{ announcement }</output> }
}
