//! Prices that can be computed, are not below 0, and are those in print.

use super::{Checked, check_most};
use crate::pricing::{
    Counted, Model, Price, RateCard, RateCardError, RateCardFault, Settings, TooManyDigits,
};

/// The most prices that are computed to check a list.
const MOST_TRIED: usize = 20_000;

/// Every printed price is computed; and a polynomial, which may turn anywhere, at every number of steps.
pub(crate) fn check_effort(card: &RateCard) -> Checked {
    let printed = |model: &Model| model.published.sizes.len().saturating_mul(model.published.rows.len());
    let steps = |model: &Model| match (&model.price, model.limits.steps) {
        (Price::Polynomial(_), Some(steps)) => usize::try_from(steps.count()).unwrap_or(usize::MAX),
        _ => 0,
    };
    let tried = card.models.iter().map(|model| printed(model).saturating_add(steps(model)));
    let tried = tried.fold(0, usize::saturating_add);
    check_most(Counted::Trials, tried, MOST_TRIED, "/models")
}

/// Every printed cell is what the rule gives, and every price can be computed and is not below 0.
pub(crate) fn check_prices(card: &RateCard, model: &Model, at: &str) -> Checked {
    for (row_index, row) in model.published.rows.iter().enumerate() {
        for (index, (size, credits)) in model.published.sizes.iter().zip(&row.credits).enumerate() {
            let cell = format!("{at}/published/rows/{row_index}/credits/{index}");
            let computed = model.credits(Some(*size), Some(row.steps));
            let computed = computed.map_err(|error| RateCardError::at(&*cell, error))?;
            if computed != *credits {
                let fault = RateCardFault::OtherPrice { printed: *credits, computed };
                return Err(RateCardError::at(cell, fault));
            }
        }
    }
    let place = format!("{at}/price");
    let unpriced = || RateCardError::at(&*place, TooManyDigits);
    for size in model.extreme_sizes() {
        for steps in model.extreme_steps() {
            let (exact, _) = model.exact(size, steps).map_err(|_| unpriced())?;
            if exact.is_negative() {
                return Err(RateCardError::at(place, RateCardFault::NegativePrice { steps }));
            }
        }
    }
    let (_, dearest) = card.extremes(model).map_err(|_| unpriced())?;
    // As many of the dearest as are allowed: nothing costs more.
    let at = Settings::at(card, model, dearest.size, dearest.steps);
    let most = Settings { samples: model.limits.samples.max, ..at };
    most.estimate().map(|_| ()).map_err(|_| unpriced())
}
