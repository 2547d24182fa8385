//! How the plan of a state changes, and the one that was set aside for it.

use super::Plan;
use crate::pricing::display_untrusted;
use crate::state::{Action, Notice, ParseJob, State};

impl State {
    /// Does what `action` says of the plan.
    pub(in crate::state) fn change_plan(&mut self, action: Action) {
        match action {
            Action::Plan(edit) => self.plan = self.plan.after(edit, || self.as_job()),
            Action::ImportPlan(file, Ok(document)) => {
                self.plan_import = Some(ParseJob::Plan { file, document });
            }
            Action::ImportPlan(file, Err(reason)) => self.refuse_plan(&file, &reason),
            Action::PlanParsed(read) => {
                let Some(ParseJob::Plan { file, .. }) = self.plan_import.take() else { return };
                match read {
                    Ok(brought) if brought.jobs.is_empty() => self.refuse_plan(&file, "it has no jobs"),
                    Ok(brought) => {
                        let (plan, faults) = Plan::from_import(brought, &self.catalog);
                        self.plan.replace(&plan);
                        self.notices.retain(|notice| !matches!(notice, Notice::Plan(_)));
                        if !faults.is_empty() {
                            self.say(Notice::Plan(faults));
                        }
                    }
                    Err(error) => self.refuse_plan(&file, &error.to_string()),
                }
            }
            Action::TakeBackPlan => {
                if let Some(plan) = self.set_aside.take() {
                    self.plan = plan;
                }
            }
            Action::AddSetAside => {
                let Some(own) = self.set_aside.take() else { return };
                let jobs = own.jobs().len().saturating_add(self.plan.jobs().len());
                if jobs > Plan::MOST_JOBS {
                    let most = Plan::MOST_JOBS;
                    self.say(Notice::Plan(vec![format!(
                        "Together these are {jobs} jobs, and a plan holds {most}."
                    )]));
                    self.set_aside = Some(own);
                } else {
                    self.plan.append(&own);
                }
            }
            Action::DropSetAside => self.set_aside = None,
            Action::StoredPlanChanged(plan, set_aside) => {
                let read = |text: Option<String>| text.map(|text| Plan::from_text(&text).0);
                if let Some(plan) = read(plan).filter(|plan| !plan.is_like(&self.plan)) {
                    self.plan = plan;
                }
                self.set_aside = read(set_aside);
            }
            // Everything else is the settings' and the page's.
            _ => {}
        }
    }

    /// Sets the reader's own plan aside where another has taken its place, unless one is set aside already.
    pub(in crate::state) fn set_plan_aside(&mut self, own: Plan) {
        if self.set_aside.is_none() && !own.is_empty() && !own.is_like(&self.plan) {
            self.set_aside = Some(own);
        }
    }

    fn refuse_plan(&mut self, file: &str, reason: &str) {
        self.notices.retain(|notice| !matches!(notice, Notice::Plan(_)));
        self.say(Notice::Plan(vec![format!(
            "{} could not be opened: {reason}. Your plan is as it was.",
            display_untrusted(file)
        )]));
    }
}
