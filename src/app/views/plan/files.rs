//! The plan as a file or a link: opened, saved and copied.

use std::rc::Rc;

use web_sys::HtmlInputElement;
use yew::prelude::*;

use crate::app::banners::Notices;
use crate::app::words;
use crate::browser;
use crate::state::plan::{Edit, JobCost, LONGEST_FILE};
use crate::state::{Action, Notice, Plan, Snapshot};

#[derive(Properties, PartialEq)]
pub struct FilesProps {
    pub shown: Rc<Snapshot>,
    pub on_action: Callback<Action>,
}

#[component]
pub fn Files(props: &FilesProps) -> Html {
    let FilesProps { shown, on_action } = props;
    let document = shown.document();
    let said = use_state(String::new);
    let json = {
        let plan = document.plan.clone();
        move |_: MouseEvent| browser::save_file("plan.json", "application/json", &plan.to_json())
    };
    let csv = |write: fn(&Plan, &[JobCost]) -> String| {
        let (plan, catalog) = (document.plan.clone(), document.catalog.clone());
        move |_: MouseEvent| {
            let costs: Vec<_> = plan.jobs().iter().map(|job| job.cost(&catalog)).collect();
            browser::save_file("plan.csv", "text/csv", &write(&plan, &costs));
        }
    };
    let link = {
        let (shown, said) = (Rc::clone(shown), said.setter());
        move |_: MouseEvent| {
            let page = browser::page_address();
            let Some(query) = shown.plan_link(page.chars().count()) else {
                said.set(words::en::plan::too_long_for_a_link());
                return;
            };
            let (said, link) = (said.clone(), format!("{page}?{query}"));
            browser::copy(&link.clone(), move |done| {
                said.set(if done { "The link is in the clipboard.".to_owned() } else { link });
            });
        }
    };
    let clear = on_action.reform(|_: MouseEvent| {
        browser::focus("add-job");
        Action::Plan(Edit::Clear)
    });
    let faults: Vec<_> = shown
        .state
        .session
        .notices
        .iter()
        .filter(|notice| matches!(notice, Notice::Plan(_)))
        .cloned()
        .collect();
    let is_empty = document.plan.is_empty();
    html! {
        <div class="files">
            <label class="file">
                <span>{ "Open a plan (JSON or CSV)" }</span>
                <input id="plan-file" type="file" accept=".json,.csv,application/json,text/csv" onchange={open(on_action)} />
            </label>
            if !is_empty {
                <div class="answers">
                    <button type="button" onclick={link}>{ "Copy a link" }</button>
                    <button type="button" onclick={json}>{ "Save as JSON" }</button>
                    <button type="button" onclick={csv(Plan::to_csv)}>{ "Save as CSV" }</button>
                    <button type="button" onclick={csv(Plan::to_csv_with_decimal_commas)}>
                        { "Save as CSV with decimal commas (6,9)" }
                    </button>
                    <button type="button" onclick={clear}>{ "Remove all jobs" }</button>
                </div>
            }
            if !faults.is_empty() {
                <div role="alert"><Notices notices={faults} {on_action} /></div>
            }
            <output class="said" id="plan-said">{ (*said).clone() }</output>
        </div>
    }
}

/// Reads the file that was chosen.
fn open(on_action: &Callback<Action>) -> Callback<Event> {
    let on_action = on_action.clone();
    Callback::from(move |event: Event| {
        let Some(input) = event.target_dyn_into::<HtmlInputElement>() else { return };
        let Some(file) = input.files().and_then(|files| files.get(0)) else { return };
        let (name, on_action) = (file.name(), on_action.clone());
        browser::read_file(&file, LONGEST_FILE, move |text| on_action.emit(Action::ImportPlan(name, text)));
        // The same file can be chosen again, once it is mended.
        input.set_value("");
    })
}
