//! The plan, stored in the browser and followed from other windows.

use yew::prelude::*;

use crate::browser;
use crate::state::{Action, Notice, Plan, State};

/// Keeps the plan for the next visit, and follows what another window keeps.
#[hook]
pub fn use_plan_storage(state: &State, on_action: &Callback<Action>) {
    let is_page = state.document.view.is_page();
    let is_first = use_mut_ref(|| true);
    let plans = (state.document.plan.clone(), state.document.set_aside.clone(), on_action.clone());
    use_effect_with(plans, move |(plan, set_aside, on_action)| {
        // What was kept is not written again: if it is damaged, it stays for the while as it is. And who opens the page
        // without a plan does not mean to take one from another window.
        let nothing_new = |plan: &Plan| plan.is_empty() || is_kept(plan, set_aside.as_ref());
        if !is_page || (is_first.replace(false) && nothing_new(plan)) {
            return;
        }
        let set_aside = set_aside.as_ref().map(Plan::to_text);
        if !browser::store_plan(&plan.to_text(), set_aside.as_deref()) {
            on_action.emit(Action::Notice(Notice::PlanNotKept));
        }
    });
    use_effect_with(on_action.clone(), move |on_action| {
        let on_action = on_action.clone();
        let listener = is_page.then(|| {
            browser::on_stored_plan(move || {
                let (plan, set_aside) = browser::stored_plan();
                on_action.emit(Action::StoredPlanChanged(plan, set_aside));
            })
        });
        move || drop(listener)
    });
}

/// Whether these are the plans that were kept.
fn is_kept(plan: &Plan, set_aside: Option<&Plan>) -> bool {
    let (kept, kept_aside) = browser::stored_plan();
    let read = |text: Option<String>| text.map(|text| Plan::from_text(&text).0).unwrap_or_default();
    read(kept).is_like(plan) && read(kept_aside).is_like(&set_aside.cloned().unwrap_or_default())
}
