//! The actions on the plan, and on the plan that was set aside for it.

use super::{Edit, Plan, PlanFault};
use crate::state::{Action, Document, ImportError, Notice, ParseJob, State};

impl State {
    /// Does what `action` says of the plan.
    pub(in crate::state) fn change_plan(&mut self, action: Action) {
        match action {
            // No job has settings that may not be meant.
            Action::Plan(Edit::Add | Edit::TakeSettings(_)) if self.quote().is_unclear() => {}
            Action::Plan(edit) => {
                let document = &self.document;
                let plan = document.plan.after(edit, || self.quote().as_job(document));
                self.document_mut().plan = plan;
            }
            Action::ImportPlan(file, Ok(document)) => {
                self.session.plan_import = Some(ParseJob::Plan { file, document });
            }
            Action::ImportPlan(file, Err(error)) => self.refuse_plan(file, ImportError::File(error)),
            Action::PlanParsed(read) => {
                let Some(ParseJob::Plan { file, .. }) = self.session.plan_import.take() else { return };
                match read {
                    Ok(brought) => {
                        let (plan, faults) = Plan::from_import(brought, &self.document.catalog);
                        self.document_mut().plan.replace(&plan);
                        self.session.notices.retain(|notice| !matches!(notice, Notice::Plan(_)));
                        if !faults.is_empty() {
                            self.say(Notice::Plan(faults));
                        }
                    }
                    Err(error) => self.refuse_plan(file, error),
                }
            }
            Action::TakeBackPlan => {
                if let Some(plan) = self.document_mut().set_aside.take() {
                    self.document_mut().plan = plan;
                }
            }
            Action::AddSetAside => {
                let Some(own) = self.document.set_aside.clone() else { return };
                let jobs = own.jobs().len().saturating_add(self.document.plan.jobs().len());
                if jobs > Plan::MOST_JOBS {
                    self.say(Notice::Plan(vec![PlanFault::TooManyTogether { jobs }]));
                } else {
                    let document = self.document_mut();
                    document.plan.append(&own);
                    document.set_aside = None;
                }
            }
            Action::DropSetAside => self.document_mut().set_aside = None,
            Action::StoredPlanChanged(plan, set_aside) => {
                // A plan in hand stays, whatever was damaged elsewhere.
                let plan = plan.and_then(|text| self.read_stored_plan(&text).ok());
                if let Some(plan) = plan {
                    self.session.plan_is_stored = true;
                    if !plan.is_like(&self.document.plan) {
                        self.document_mut().plan = plan;
                    }
                }
                match set_aside.map(|text| self.read_stored_plan(&text)) {
                    Some(Err(_)) => {}
                    set_aside => self.document_mut().set_aside = set_aside.and_then(Result::ok),
                }
            }
            // Everything else is the settings' and the page's.
            _ => {}
        }
    }

    /// Notes that the plan is this window's own, where it is another than `before`.
    pub(in crate::state) fn note_own_plan(&mut self, before: &Document) {
        if self.document.plan != before.plan || self.document.set_aside != before.set_aside {
            self.session.plan_is_stored = false;
        }
    }

    /// The plan that the browser has kept as this text; where that is damaged, what could be read of it. The text is then kept
    /// apart, and said.
    pub(in crate::state) fn read_stored_plan(&mut self, text: &str) -> Result<Plan, Plan> {
        let (plan, faults) = Plan::from_text(text);
        if faults.is_empty() {
            return Ok(plan);
        }
        self.say(Notice::DamagedPlan(text.to_owned()));
        Err(plan)
    }

    fn refuse_plan(&mut self, file: String, error: ImportError) {
        self.session.notices.retain(|notice| !matches!(notice, Notice::Plan(_)));
        self.say(Notice::Plan(vec![PlanFault::NotOpened { file, error }]));
    }
}

impl Document {
    /// Sets the user's own plan aside where another has taken its place, unless one is set aside already.
    pub(in crate::state) fn set_plan_aside(&mut self, own: Plan) {
        if self.set_aside.is_none() && !own.is_empty() && !own.is_like(&self.plan) {
            self.set_aside = Some(own);
        }
    }
}
