//! What follows from a request: the price, or why there is none.

use std::sync::Arc;

use crate::pricing::{self, Decimal, Estimate, EstimateError, Field, RateCard, Request, SettingsError, Size};

/// Everything that the page shows of a request. It is computed anew from each state and kept nowhere.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Quote {
    /// The price list.
    pub card: Result<Arc<RateCard>, SettingsError>,
    /// The price of the settings.
    pub estimate: Result<Estimate, EstimateError>,
    /// The credits in hand.
    pub balance: Result<Decimal, SettingsError>,
    /// The size, where width and height are both allowed, whatever the other settings are.
    pub size: Option<Size>,
    /// The steps, where they are allowed.
    pub steps: Option<u32>,
}

impl Quote {
    /// The quote for `request`.
    pub fn of(request: &Request) -> Self {
        let card = match pricing::rate_card(request) {
            Ok(card) => card,
            Err(error) => {
                let estimate = Err(EstimateError::Settings(vec![error.clone()]));
                return Self {
                    card: Err(error.clone()),
                    estimate,
                    balance: Err(error),
                    size: None,
                    steps: None,
                };
            }
        };
        let model = card.requested_model(request).ok();
        let number = |field| model?.number(request, field)?.ok();
        let (width, height, steps) = (number(Field::Width), number(Field::Height), number(Field::Steps));
        let size = width.zip(height).map(|(width, height)| Size { width, height });
        Self { estimate: card.estimate(request), balance: card.balance(request), size, steps, card: Ok(card) }
    }

    /// What is wrong with `field`.
    pub fn error(&self, field: Field) -> Option<&SettingsError> {
        let of_settings = match &self.estimate {
            Err(EstimateError::Settings(errors)) => errors.as_slice(),
            _ => &[],
        };
        of_settings.iter().chain(self.balance.as_ref().err()).find(|error| error.field == field)
    }
}
