//! Settings that can be priced: the one place where a request meets a model's limits.

use rust_decimal::Decimal;

use crate::pricing::request::amount;
use crate::pricing::{Allowed, Field, Model, RateCard, Request, SettingsError, Size};

/// Settings within the limits of a model of a price list. They exist only through [`RateCard::settings`], so
/// whoever holds one can have its [`estimate`](Settings::estimate) without another check.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Settings<'a> {
    pub(crate) card: &'a RateCard,
    pub(crate) model: &'a Model,
    pub(crate) size: Option<Size>,
    pub(crate) steps: Option<u32>,
    pub(crate) samples: u32,
}

impl RateCard {
    /// `request` within this list's limits, with the list's defaults for what is not given.
    ///
    /// # Errors
    /// With one error for each field that is not allowed.
    pub fn settings(&self, request: &Request) -> Result<Settings<'_>, Vec<SettingsError>> {
        let model = self.requested_model(request).map_err(|error| vec![error])?;
        let size = model.size(request);
        let steps = model.number(request, Field::Steps);
        let samples = model.number(request, Field::Samples);
        match (size, steps, samples) {
            (Ok(size), Ok(steps), Ok(Some(samples))) => {
                Ok(Settings { card: self, model, size, steps, samples })
            }
            (size, steps, samples) => {
                let numbers = [steps.err(), samples.err()].into_iter().flatten();
                Err(size.err().into_iter().flatten().chain(numbers).collect())
            }
        }
    }

    /// The model that `request` names, or the list's first.
    ///
    /// # Errors
    /// If the list has no such model.
    pub fn requested_model(&self, request: &Request) -> Result<&Model, SettingsError> {
        let given = request.get(Field::Model);
        let model = match given {
            None => self.models.first(),
            Some(id) => self.model(id.trim()),
        };
        model.ok_or_else(|| SettingsError {
            field: Field::Model,
            value: given.unwrap_or_default().to_owned(),
            allowed: Allowed::OneOf(self.models.iter().map(|model| model.id.clone()).collect()),
            nearest: self.models.first().map(|model| model.id.clone()),
        })
    }

    /// The balance that `request` names, in credits, or the list's free credits.
    ///
    /// # Errors
    /// If it is not a plain decimal from 0 to a thousand million.
    pub fn balance(&self, request: &Request) -> Result<Decimal, SettingsError> {
        let Some(text) = request.get(Field::Balance) else { return Ok(self.free_credits) };
        amount::parse(text).ok_or_else(|| SettingsError {
            field: Field::Balance,
            value: text.to_owned(),
            allowed: Allowed::Amount { max: amount::LARGEST, decimals: amount::DECIMALS },
            nearest: Some(amount::nearest(text).unwrap_or(self.free_credits).normalize().to_string()),
        })
    }
}

impl Settings<'_> {
    /// The price list.
    pub fn rate_card(&self) -> &RateCard {
        self.card
    }

    /// The model.
    pub fn model(&self) -> &Model {
        self.model
    }

    /// Width and height, of a model that takes them.
    pub fn size(&self) -> Option<Size> {
        self.size
    }

    /// Diffusion steps, of a model that takes them.
    pub fn steps(&self) -> Option<u32> {
        self.steps
    }

    /// Number of results.
    pub fn samples(&self) -> u32 {
        self.samples
    }
}
