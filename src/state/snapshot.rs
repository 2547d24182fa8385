//! A state with its quote.

use std::rc::Rc;

use super::plan::JobSettings;
use super::{Document, Field, Import, OwnFields, Quote, State};
use crate::pricing::{DEFAULT_RATE_CARD, Refusal, Setting, Source};

/// A state and its quote, which belong together. It is made once for each state and shared from there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Snapshot {
    /// What was given.
    pub state: State,
    /// The price of it.
    pub quote: Rc<Quote>,
    /// The page's own fields, read.
    pub own: OwnFields,
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
        let own = OwnFields::of(&state.document, &quote);
        Self { state, quote, own, is_continuous: false, can_undo: false, can_redo: false }
    }
}

impl Snapshot {
    /// What was given and can be undone.
    pub fn document(&self) -> &Document {
        &self.state.document
    }

    /// What is wrong with `field`.
    pub fn error(&self, field: Field) -> Option<&Refusal> {
        match field {
            Field::Setting(setting) => self.quote.error(setting),
            field => self.own.error(field),
        }
    }

    /// Where the price of the model was published, if not where the list was.
    pub fn source(&self) -> Option<&Source> {
        self.quote.model()?.source.as_ref()
    }

    /// The import of the list that the settings name by its address. Any other document was chosen by hand.
    pub fn asked_import(&self) -> Option<&Import> {
        let url = self.quote.foreign.as_deref();
        self.state.session.import.as_ref().filter(|import| import.url().is_some() && import.url() == url)
    }
}

impl Quote {
    /// The settings of `document` for a job: spelled out, with the number of images.
    pub(super) fn as_job(&self, document: &Document) -> JobSettings {
        let mut request = self.explicit(&document.request);
        let images = request.get(Setting::Samples).unwrap_or("1").to_owned();
        request.clear(Setting::Samples);
        request.set(
            Setting::RateCard,
            document.request.get(Setting::RateCard).unwrap_or(DEFAULT_RATE_CARD).trim(),
        );
        if let Some(model) = self.model() {
            request.set(Setting::Model, model.id.as_str());
        }
        JobSettings { request, images }
    }
}
