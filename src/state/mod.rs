//! The memory of the calculator: one [`State`], one [`Action`], one reducer.
//!
//! All of it is pure. A state holds what someone gave, to the letter; the checked settings, the price and the
//! messages of it are its [`Quote`]. As text it is a [link](Snapshot::link).

mod action;
mod aspect_ratio;
mod catalog;
mod document;
mod field;
mod history;
mod import;
mod notice;
mod own_fields;
mod param;
pub mod plan;
mod quote;
mod reducer;
mod snapshot;
mod url;
mod view;
mod words;

pub use action::{Action, EditTarget, Selection};
pub use aspect_ratio::AspectRatio;
pub use catalog::{Catalog, Origin, OwnList};
pub use document::{Document, OwnTexts};
pub use field::{Field, FieldError};
pub use history::History;
pub use import::{FetchError, FileError, Import, ImportError, ParseJob, Parsed};

pub use notice::Notice;
pub use own_fields::OwnFields;
pub use param::Param;
pub use plan::Plan;
pub use quote::{NoPrice, Quote};
pub use snapshot::Snapshot;
pub use url::{LAST_VISIT_KEY, continues_query};
pub use view::{Compare, Theme, View};

use std::rc::Rc;

use crate::pricing::Date;

/// What the calculator remembers.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct State {
    /// What can be undone.
    pub document: Rc<Document>,
    /// What cannot.
    pub session: Session,
}

/// What the page remembers besides its document: what the browser told, and what is under way. Undo leaves it alone.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Session {
    /// The last document that was to become a price list, unless it was taken.
    pub import: Option<Import>,
    /// A plan that is being read.
    pub plan_import: Option<ParseJob>,
    /// Whether the plan is as another window has stored it.
    pub plan_is_stored: bool,
    /// The day on which the page was opened, where that is known.
    pub today: Option<Date>,
    /// Parameters of the address that the page does not know. It keeps them.
    pub others: Vec<(String, String)>,
    /// What is to be said of the address, the storage and the plan.
    pub notices: Vec<Notice>,
    /// Counts the choices that get an entry in the browser's history. The ticks of a slider and the keys of a field
    /// share one.
    pub history_entry: u32,
}

impl From<Document> for State {
    fn from(document: Document) -> Self {
        Self { document: Rc::new(document), session: Session::default() }
    }
}

impl State {
    /// The price of the settings, or why there is none.
    pub fn quote(&self) -> Quote {
        let mut quote = Quote::of(&self.document, self.session.today);
        if self.session.notices.iter().any(Notice::leaves_no_price) {
            quote.leave_unclear();
        }
        quote
    }

    /// The document, to be changed: a copy of its own, where others hold it as well.
    pub(in crate::state) fn document_mut(&mut self) -> &mut Document {
        Rc::make_mut(&mut self.document)
    }

    /// The state with the plan that the browser has stored, unless the address brings one. In that case the user's
    /// own is set aside.
    #[must_use]
    pub fn with_stored_plan(mut self, stored: Option<&str>, set_aside: Option<&str>) -> Self {
        let stored =
            stored.map(|text| self.read_stored_plan(text).unwrap_or_else(|left| left)).unwrap_or_default();
        let set_aside = set_aside.map(|text| self.read_stored_plan(text).unwrap_or_else(|left| left));
        let document = self.document_mut();
        document.set_aside = set_aside;
        if document.plan.is_empty() {
            document.plan = stored;
        } else {
            document.set_plan_aside(stored);
        }
        self
    }
}
