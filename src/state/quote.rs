//! The price of a document's settings, or why there is none.

use std::sync::Arc;

use super::catalog::is_url;
use super::words::en::settings;
use super::{Document, Origin, State};
use crate::pricing::{
    CheckedRequest, Date, Estimate, EstimateError, Hint, Model, RateCard, Refusal, Request, Setting,
    SettingsError, Size, Standing,
};

/// All that the page shows of a document's settings: each is read here, once, and nowhere else. It is computed anew from
/// each document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Quote {
    /// The price list.
    pub card: Result<Arc<RateCard>, SettingsError>,
    /// Where the list is from, if it is not built in.
    pub origin: Option<Origin>,
    /// The address of the list, where it is named by one and not in hand: nothing is fetched unasked.
    pub foreign: Option<String>,
    /// Whether the list is in force on the day on which the page was opened.
    pub standing: Standing,
    /// The settings, each right or wrong; nothing without a list or model.
    pub checked: Option<CheckedRequest>,
    /// The price of the settings.
    pub estimate: Result<Estimate, NoPrice>,
}

/// Why the settings have no price.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NoPrice {
    /// The list does not allow them.
    Refused(EstimateError),
    /// Others may be meant, as a [notice](super::Notice::leaves_no_price) says; and the list may not allow these either.
    Unclear(Option<EstimateError>),
}

impl Default for Quote {
    fn default() -> Self {
        State::default().quote()
    }
}

impl Quote {
    /// The quote for the settings of `document`.
    pub fn of(document: &Document, today: Option<Date>) -> Self {
        let (card, origin) = document
            .catalog
            .find(&document.request)
            .map_or_else(|error| (Err(error), None), |(card, origin)| (Ok(card), origin));
        let checked = card.clone().and_then(|card| document.catalog.check(card, &document.request));
        let foreign =
            card.as_ref().err().map(|error| error.refusal.value.trim()).filter(|value| is_url(value));
        Self {
            foreign: foreign.map(str::to_owned),
            standing: card.as_ref().map_or(Standing::InForce, |card| card.standing(today)),
            estimate: match &checked {
                Ok(checked) => checked.estimate().map_err(NoPrice::Refused),
                Err(error) => Err(NoPrice::Refused(error.clone().into())),
            },
            checked: checked.ok(),
            card,
            origin,
        }
    }

    /// The model, where there is a list with it.
    pub fn model(&self) -> Option<&Model> {
        self.checked.as_ref().map(CheckedRequest::model)
    }

    /// The size, where the model takes one and it is allowed, whatever the other settings are.
    pub fn size(&self) -> Option<Size> {
        self.checked.as_ref()?.size()
    }

    /// The steps, where the model takes them and they are allowed, whatever the other settings are.
    pub fn steps(&self) -> Option<u32> {
        self.checked.as_ref()?.steps()
    }

    /// The settings that are priced, in words: the number of results, the size and the steps, as far as the model
    /// takes them.
    pub fn settings_in_words(&self) -> Option<Vec<String>> {
        self.estimate.as_ref().ok().map(|estimate| settings::settings(self, estimate))
    }

    /// `request` with its settings spelled out, also where they are the model's defaults, so that they mean the same
    /// under another model; without list and model. What is not allowed stays as it was given.
    pub fn explicit(&self, request: &Request) -> Request {
        let mut explicit = request.clone();
        explicit.clear(Setting::RateCard);
        explicit.clear(Setting::Model);
        let Some(checked) = &self.checked else { return explicit };
        for each in checked.settings() {
            let is_side = matches!(each.setting, Setting::Width | Setting::Height);
            let is_valid = if is_side { checked.size().is_some() } else { each.error.is_none() };
            if let Some(text) = each.text().filter(|_| is_valid) {
                explicit.set(each.setting, text);
            }
        }
        explicit
    }

    /// Whether other settings may be meant than those that are quoted.
    pub fn is_unclear(&self) -> bool {
        matches!(self.estimate, Err(NoPrice::Unclear(_)))
    }

    /// Gives no price to settings in place of which others may be meant.
    pub(super) fn leave_unclear(&mut self) {
        let refused = match &self.estimate {
            Err(NoPrice::Refused(error)) => Some(error.clone()),
            _ => None,
        };
        self.estimate = Err(NoPrice::Unclear(refused));
    }

    /// More for the price of these settings.
    pub fn hints(&self) -> Vec<Hint> {
        let priced = self.checked.as_ref().filter(|_| self.estimate.is_ok());
        let priceable = priced.and_then(|checked| checked.priceable().ok());
        priceable.map(|settings| settings.hints()).unwrap_or_default()
    }

    /// What is wrong with `setting`.
    pub fn error(&self, setting: Setting) -> Option<&Refusal> {
        match self.estimate.as_ref().err()? {
            NoPrice::Refused(error) => error.of(setting),
            NoPrice::Unclear(error) => error.as_ref()?.of(setting),
        }
    }
}
