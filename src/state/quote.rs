//! The price of a document's settings, or why there is none.

use std::sync::Arc;

use super::catalog::is_url;
use super::{Document, Field, Origin, State};
use crate::pricing::{
    self, CheckedRequest, Date, Decimal, Estimate, EstimateError, Funds, Hint, Model, RateCard, Refusal,
    Request, Setting, SettingsError, Size, Standing, format,
};

/// All that the page shows of a document's fields: each is read here, once, and nowhere else. It is computed anew from
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
    pub estimate: Result<Estimate, EstimateError>,
    /// Credits in hand, where there is a list and they are allowed.
    pub balance: Option<Decimal>,
    /// What there is to spend: the budget, or the balance where none is given.
    pub funds: Option<Funds>,
    /// The number of images that the budget is for, where it is allowed.
    pub images: Option<u32>,
    /// The page's own fields whose text is not allowed.
    refused: Vec<(Field, Refusal)>,
}

impl Default for Quote {
    fn default() -> Self {
        State::default().quote()
    }
}

impl Quote {
    /// The quote for the fields of `document`.
    pub fn of(document: &Document, today: Option<Date>) -> Self {
        let (card, origin) = document
            .catalog
            .find(&document.request)
            .map_or_else(|error| (Err(error), None), |(card, origin)| (Ok(card), origin));
        let checked = card.clone().and_then(|card| CheckedRequest::new(card, &document.request));
        let foreign =
            card.as_ref().err().map(|error| error.refusal.value.trim()).filter(|value| is_url(value));
        let mut quote = Self {
            foreign: foreign.map(str::to_owned),
            standing: card.as_ref().map_or(Standing::InForce, |card| card.standing(today)),
            estimate: match &checked {
                Ok(checked) => checked.estimate(),
                Err(error) => Err(error.clone().into()),
            },
            checked: checked.ok(),
            card,
            origin,
            balance: None,
            funds: None,
            images: None,
            refused: Vec::new(),
        };
        quote.read_own_fields(document);
        quote
    }

    /// Reads the page's own fields, besides rows and columns, which are of one view alone.
    fn read_own_fields(&mut self, document: &Document) {
        let card = self.card.as_ref().ok();
        let balance = card.map(|card| card.balance(document.get(Field::Balance)));
        self.balance = self.accept(Field::Balance, balance);
        let budget = document.get(Field::Budget).filter(|_| self.card.is_ok());
        let funds = budget.map(|text| Funds::budget(text, self.balance));
        self.funds = match budget {
            Some(_) => self.accept(Field::Budget, funds),
            None => self.balance.map(Funds::Credits),
        };
        self.images = self.accept(Field::Images, Some(pricing::images(document.get(Field::Images))));
    }

    fn accept<T>(&mut self, field: Field, read: Option<Result<T, Refusal>>) -> Option<T> {
        match read? {
            Ok(value) => Some(value),
            Err(refusal) => {
                self.refused.push((field, refusal));
                None
            }
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
        let estimate = self.estimate.as_ref().ok()?;
        let results = estimate.explanation.task.results(estimate.settings.samples.into());
        let size = self.size().map(|size| size.to_string());
        let steps = self.steps().map(format::steps);
        Some([Some(results), size, steps].into_iter().flatten().collect())
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
            let is_right = if is_side { checked.size().is_some() } else { each.error.is_none() };
            if let Some(text) = each.text().filter(|_| is_right) {
                explicit.set(each.setting, text);
            }
        }
        explicit
    }

    /// More for the price of these settings.
    pub fn hints(&self) -> Vec<Hint> {
        let priceable = self.checked.as_ref().and_then(|checked| checked.priceable().ok());
        priceable.map(|settings| settings.hints()).unwrap_or_default()
    }

    /// What is wrong with `field`.
    pub fn error(&self, field: Field) -> Option<&Refusal> {
        match field {
            Field::Setting(setting) => self.estimate.as_ref().err()?.of(setting),
            field => self.refused.iter().find(|(refused, _)| *refused == field).map(|(_, refusal)| refusal),
        }
    }
}
