//! Plans, and the files that they are opened from.

use dream_credits::pricing::{Request, Setting};
use dream_credits::state::plan::{JOB_FIELDS, JobCost, JobSettings, PlanFault};
use dream_credits::state::{Action, Catalog, Document, Field, Notice, Parsed, Plan, State};
use proptest::prelude::*;

pub fn settings(width: u32, height: u32, steps: u32) -> Request {
    Request::default()
        .with(Setting::RateCard, "dreamstudio-2022")
        .with(Setting::Model, "stable-diffusion-v1")
        .with(Setting::Width, width)
        .with(Setting::Height, height)
        .with(Setting::Steps, steps)
}

pub fn job(width: u32, height: u32, steps: u32, images: impl ToString) -> JobSettings {
    JobSettings { request: settings(width, height, steps), images: images.to_string() }
}

pub fn of_plan(plan: Plan) -> State {
    State::from(Document { plan, ..Document::default() })
}

pub fn plan(jobs: &[(&str, JobSettings)]) -> Plan {
    let mut plan = Plan::default();
    for (name, settings) in jobs {
        assert!(plan.add((*name).to_owned(), settings.clone()));
    }
    plan
}

/// 768 × 768 at 75 steps is published as 6.9 credits, 512 × 512 at 50 as 1.0.
pub fn two_jobs() -> Plan {
    plan(&[("Covers", job(768, 768, 75, 12)), ("Backs", job(512, 512, 50, 30))])
}

pub fn costs(plan: &Plan) -> Vec<JobCost> {
    plan.jobs().iter().map(|job| job.cost(&Catalog::default())).collect()
}

pub fn names(plan: &Plan) -> Vec<&str> {
    plan.jobs().iter().map(|job| job.name.as_str()).collect()
}

pub fn texts() -> impl Strategy<Value = String> {
    prop_oneof![any::<String>(), "[-_*,;\"'=+@a-z0-9 \r\n\t]{0,20}", Just(String::new())]
}

prop_compose! {
    pub fn any_plan()(jobs in prop::collection::vec((texts(), prop::collection::vec((prop::sample::select(JOB_FIELDS.to_vec()), texts()), 0..7)), 0..8)) -> Plan {
        let mut plan = Plan::default();
        for (name, given) in jobs {
            let mut settings = JobSettings { request: Request::default(), images: "1".to_owned() };
            for (field, text) in given {
                match field {
                    Field::Setting(setting) => settings.request.set(setting, text),
                    _ => settings.images = text,
                }
            }
            plan.add(name, settings);
        }
        plan
    }
}

/// The state after a file was opened.
pub fn opened(file: &str, document: &str) -> State {
    opened_in(of_plan(plan(&[("Before", job(512, 512, 50, 1))])), file, document)
}

/// The state after a file was opened in this one.
pub fn opened_in(state: State, file: &str, document: &str) -> State {
    let state = state.after(Action::ImportPlan(file.to_owned(), Ok(document.to_owned())));
    let reading = state.session.plan_import.clone().unwrap();
    state.after(Action::PlanParsed(reading.parse().and_then(Parsed::plan)))
}

pub fn faults(state: &State) -> Vec<String> {
    state
        .session
        .notices
        .iter()
        .filter_map(|notice| match notice {
            Notice::Plan(faults) => Some(faults),
            _ => None,
        })
        .flatten()
        .map(PlanFault::to_string)
        .collect()
}
