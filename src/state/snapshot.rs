//! A state with what follows from it.

use std::rc::Rc;

use super::{Import, Quote, State};
use crate::pricing::{Model, Source};

/// A state and its quote, which belong together. It is made once for each state and shared from there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Snapshot {
    /// What was given.
    pub state: State,
    /// What follows from it.
    pub quote: Rc<Quote>,
    /// Whether it is of a tick of a slider or a key of a setting, of which more may follow at once.
    pub is_continuous: bool,
    /// Whether there is something to undo.
    pub can_undo: bool,
    /// Whether there is something that was undone.
    pub can_redo: bool,
}

impl From<State> for Snapshot {
    fn from(state: State) -> Self {
        let quote = Rc::new(state.quote());
        Self { state, quote, is_continuous: false, can_undo: false, can_redo: false }
    }
}

impl Snapshot {
    /// The model, where there is a list with it.
    pub fn model(&self) -> Option<&Model> {
        self.quote.model(&self.state.request)
    }

    /// Where the price of the model was published, if not where the list was.
    pub fn source(&self) -> Option<&Source> {
        self.model()?.source.as_ref()
    }

    /// How it goes with the list that the settings name by its address. Any other document was brought along.
    pub fn asked_import(&self) -> Option<&Import> {
        let url = self.quote.foreign.as_deref();
        self.state.import.as_ref().filter(|import| import.url().is_some() && import.url() == url)
    }
}
