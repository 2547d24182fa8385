//! The plan, stored in the browser and followed from other windows.

use yew::prelude::*;

use crate::browser;
use crate::state::{Action, Notice, Plan, State};

/// Keeps the plan for the next visit, and follows what another window keeps.
#[hook]
pub fn use_plan_storage(state: &State, on_action: &Callback<Action>) {
    let is_page = state.document.view.is_page();
    let is_first = use_mut_ref(|| true);
    let damaged = state.session.notices.iter().filter_map(|notice| match notice {
        Notice::DamagedPlan(kept) => Some(kept.clone()),
        _ => None,
    });
    let damaged: Vec<_> = damaged.collect();
    let plans = (state.document.plan.clone(), state.document.set_aside.clone(), damaged, on_action.clone());
    let is_stored = state.session.plan_is_stored;
    use_effect_with(plans, move |(plan, set_aside, damaged, on_action)| {
        let is_first = is_first.replace(false);
        // A plan of another window is not stored again: a newer one of that window may be stored by now.
        if !is_page || is_stored {
            return;
        }
        let (text, set_aside) = (plan.to_text(), set_aside.as_ref().map(Plan::to_text));
        let kept = browser::stored_plan();
        if kept.0.as_ref() == Some(&text) && kept.1 == set_aside {
            return;
        }
        let has = |kept: &Option<String>| kept.as_ref().is_some_and(|kept| damaged.contains(kept));
        let nothing_to_write = if has(&kept.0) || has(&kept.1) {
            // What is damaged is kept apart before it is written over.
            !damaged.iter().all(|kept| browser::keep_damaged_plan(kept))
        } else {
            // Who opens the page without a plan does not mean to take one from another window.
            plan.is_empty()
        };
        if is_first && nothing_to_write {
            return;
        }
        if !browser::store_plan(&text, set_aside.as_deref()) {
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
