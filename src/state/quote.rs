//! What follows from a request: the price, or why there is none.

use std::sync::Arc;

use super::catalog::is_url;
use super::{Catalog, Origin, State};
use crate::pricing::{
    Date, Estimate, EstimateError, Field, Hint, Model, RateCard, Request, SettingsError, Size, Standing,
    format,
};

/// Everything that the page shows of a request. It is computed anew from each state and kept nowhere.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Quote {
    /// The price list.
    pub card: Result<Arc<RateCard>, SettingsError>,
    /// Where the list is from, if it is not built in.
    pub origin: Option<Origin>,
    /// The address of the list, where it is named by one and not in hand: nothing is fetched unasked.
    pub foreign: Option<String>,
    /// How the list stands to the day on which the page was opened.
    pub standing: Standing,
    /// The price of the settings.
    pub estimate: Result<Estimate, EstimateError>,
    /// The size, where the model takes one and it is allowed, whatever the other settings are.
    pub size: Option<Size>,
    /// The steps, where the model takes them and they are allowed.
    pub steps: Option<u32>,
}

impl Default for Quote {
    fn default() -> Self {
        State::default().quote()
    }
}

impl Quote {
    /// The quote for `request` under the list of `catalog` that it names.
    pub fn of(request: &Request, catalog: &Catalog, today: Option<Date>) -> Self {
        let (card, origin) = match catalog.find(request) {
            Ok(found) => found,
            Err(error) => {
                let estimate = Err(EstimateError::Settings(vec![error.clone()]));
                return Self {
                    foreign: is_url(&error.value).then(|| error.value.trim().to_owned()),
                    card: Err(error),
                    origin: None,
                    standing: Standing::InForce,
                    estimate,
                    size: None,
                    steps: None,
                };
            }
        };
        let model = card.requested_model(request).ok();
        let size = model.and_then(|model| model.size(request).ok()?);
        let steps = model.and_then(|model| model.number(request, Field::Steps).ok()?);
        let estimate = card.estimate(request);
        let standing = card.standing(today);
        Self { card: Ok(card), origin, foreign: None, standing, estimate, size, steps }
    }

    /// The model, where there is a list with it.
    pub fn model(&self, request: &Request) -> Option<&Model> {
        self.card.as_ref().ok()?.requested_model(request).ok()
    }

    /// What is priced, in words: the number of results, the size and the steps, as far as the model takes them.
    pub fn settings_in_words(&self) -> Option<Vec<String>> {
        let estimate = self.estimate.as_ref().ok()?;
        let results = estimate.explanation.task.results(estimate.settings.samples.into());
        let size = self.size.map(|size| size.to_string());
        let steps = self.steps.map(format::steps);
        Some([Some(results), size, steps].into_iter().flatten().collect())
    }

    /// `request` with its settings spelled out, also where they are the model's defaults, so that they mean the same under
    /// another model; without list, model, balance and budget.
    pub fn explicit(&self, request: &Request) -> Request {
        let mut explicit = request.clone();
        for field in [Field::RateCard, Field::Model].into_iter().chain(Field::OWN) {
            explicit.clear(field);
        }
        let samples = self.estimate.as_ref().ok().map(|estimate| estimate.settings.samples);
        let numbers = [
            (Field::Width, self.size.map(|size| size.width)),
            (Field::Height, self.size.map(|size| size.height)),
            (Field::Steps, self.steps),
            (Field::Samples, samples),
        ];
        for (field, number) in numbers {
            if let Some(number) = number {
                explicit.set(field, number.to_string());
            }
        }
        explicit
    }

    /// More for the price of these settings.
    pub fn hints(&self, request: &Request) -> Vec<Hint> {
        let settings = self.card.as_ref().ok().and_then(|card| card.settings(request).ok());
        settings.map(|settings| settings.hints()).unwrap_or_default()
    }

    /// What is wrong with `field`.
    pub fn error(&self, field: Field) -> Option<&SettingsError> {
        self.estimate.as_ref().err()?.of(field)
    }
}
