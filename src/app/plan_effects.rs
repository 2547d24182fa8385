//! What follows from the plan in the browser: it is kept, and one that was brought along is read.

use yew::prelude::*;

use crate::browser::{self, Reader};
use crate::state::{Action, Plan, Read, State};

/// Keeps the plan for the next visit, and has the document read that was brought along as one.
#[hook]
pub fn use_plan(state: &State, on_action: &Callback<Action>) {
    let is_first = use_mut_ref(|| true);
    let kept = (state.view.is_page(), state.plan.clone(), state.set_aside.clone());
    use_effect_with(kept, move |(is_page, plan, set_aside)| {
        // Who has no plan is not given one.
        let nothing_new = is_first.replace(false) && plan.is_empty();
        if *is_page && !nothing_new {
            let set_aside = set_aside.as_ref().map(Plan::to_text);
            browser::remember_plan(&plan.to_text(), set_aside.as_deref());
        }
    });
    use_effect_with((state.plan_reading.clone(), on_action.clone()), |(reading, on_action)| {
        let reader = reading.clone().map(|reading| {
            let on_action = on_action.clone();
            Reader::start(vec![reading], move |read| {
                for read in read {
                    on_action.emit(Action::ReadPlan(read.and_then(Read::plan)));
                }
            })
        });
        move || drop(reader)
    });
}
