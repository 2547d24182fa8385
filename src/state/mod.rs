//! What the calculator remembers, and how that changes: one [`State`], one [`Action`], one reducer.
//!
//! All of it is pure. A state is what someone gave, to the letter; what follows from it (the checked settings,
//! the price, the messages) is its [`Quote`]. As text it is a [link](State::link).

mod action;
mod aspect_ratio;
mod catalog;
mod history;
mod import;
mod notice;
pub mod plan;
mod quote;
mod reducer;
mod snapshot;
mod url;
mod view;

pub use action::{Action, EditTarget};
pub use aspect_ratio::AspectRatio;
pub use catalog::{Catalog, Origin, OwnList};

pub use history::History;
pub use import::{Import, ParseJob, Parsed};
pub use notice::Notice;
pub use plan::Plan;
pub use quote::Quote;
pub use snapshot::Snapshot;
pub use view::{Compare, Theme, View};

use crate::pricing::{DEFAULT_RATE_CARD, Date, Field, Request};

/// What the calculator remembers.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct State {
    /// The settings as given.
    pub request: Request,
    /// The price lists in hand.
    pub catalog: Catalog,
    /// How it goes with the last document that was brought along, unless it was taken.
    pub import: Option<Import>,
    /// The day on which the page was opened, where that is known.
    pub today: Option<Date>,
    /// What of the page is shown.
    pub view: View,
    /// What the curves are compared with.
    pub compare: Compare,
    /// Its colours.
    pub theme: Theme,
    /// Whether links name the balance. They do not unless asked: it is nobody else's business.
    pub share_balance: bool,
    /// Parameters of the address that the page does not know. It keeps them.
    pub others: Vec<(String, String)>,
    /// What there is to say about how the page was opened.
    pub notices: Vec<Notice>,
    /// The jobs that are planned.
    pub plan: Plan,
    /// A plan that is being read.
    pub plan_import: Option<ParseJob>,
    /// The reader's own plan, as long as one that a link brought stands in its place.
    pub set_aside: Option<Plan>,
    /// Counts the choices that get a place of their own in the browser's history. The ticks of a slider and the
    /// keys of a field share one.
    pub place: u32,
}

impl State {
    /// What follows from the settings: the price, or why there is none.
    pub fn quote(&self) -> Quote {
        Quote::of(&self.request, &self.catalog, self.today)
    }

    /// The current settings as a job has them: spelled out, with the number of images.
    pub fn as_job(&self) -> Request {
        let quote = self.quote();
        let mut job = quote.explicit(&self.request);
        match job.get(Field::Samples).map(str::to_owned) {
            Some(samples) => job.set(Field::Images, samples),
            None => job.set(Field::Images, "1"),
        }
        job.clear(Field::Samples);
        job.set(Field::RateCard, self.request.get(Field::RateCard).unwrap_or(DEFAULT_RATE_CARD).trim());
        if let Some(model) = quote.model(&self.request) {
            job.set(Field::Model, model.id.as_str());
        }
        job
    }

    /// The state with the plan that was kept, where the address brings none. Where it brings another, that of the reader
    /// is set aside.
    #[must_use]
    pub fn with_stored_plan(mut self, kept: Option<&str>, set_aside: Option<&str>, is_linked: bool) -> Self {
        let mut read = |text: &str| {
            let (plan, faults) = Plan::from_text(text);
            if !faults.is_empty() {
                let jobs = plan.jobs().len();
                let said =
                    format!("What was kept of your plan is damaged: {jobs} of its jobs could be read.");
                self.notices.push(Notice::Plan(vec![said]));
            }
            plan
        };
        let (kept, set_aside) = (kept.map(&mut read).unwrap_or_default(), set_aside.map(&mut read));
        self.set_aside = set_aside;
        if is_linked && !self.plan.is_empty() {
            self.set_plan_aside(kept);
        } else {
            self.plan = kept;
        }
        self
    }
}
