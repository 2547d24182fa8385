//! Prices that can be computed, are not below 0, and are those in print.

use super::{Checked, require};
use crate::pricing::{Model, Price, RateCard, RateCardError, Settings, exact};

/// The most steps that polynomials are tried at, in all models together.
const MOST_TRIED: u32 = 20_000;

/// A polynomial may turn anywhere, so that it is tried at every number of steps.
pub(super) fn check_effort(card: &RateCard) -> Checked {
    let polynomials = card.models.iter().filter(|model| matches!(model.price, Price::Polynomial(_)));
    let tried = polynomials.filter_map(|model| model.limits.steps).map(|steps| steps.count());
    let tried: u32 = tried.fold(0, u32::saturating_add);
    let few = tried <= MOST_TRIED;
    let reason = format_args!("have polynomials in {tried} numbers of steps: at most {MOST_TRIED} are tried");
    require(few, "/models", reason)
}

/// Every printed cell is what the rule gives, and every price can be computed and is not below 0.
pub(super) fn check_prices(card: &RateCard, model: &Model, at: &str) -> Checked {
    for (row_index, row) in model.published.rows.iter().enumerate() {
        for (index, (size, credits)) in model.published.sizes.iter().zip(&row.credits).enumerate() {
            let cell = format!("{at}/published/rows/{row_index}/credits/{index}");
            let computed = model.credits(Some(*size), Some(row.steps));
            let computed = computed.map_err(|error| RateCardError::at(&*cell, error.to_string()))?;
            let reason = format_args!("is {credits}, but by the model's price rule it is {computed}");
            require(computed == *credits, &cell, reason)?;
        }
    }
    let at = format!("{at}/price");
    let unpriced = |error: &dyn ToString| RateCardError::at(&*at, error.to_string());
    for size in model.decisive_sizes() {
        for steps in model.decisive_steps() {
            let (exact, _) = model.exact(size, steps).map_err(|error| unpriced(&error))?;
            if exact < exact::count(0) {
                let settings = steps.map(|steps| format!(" at {steps} steps")).unwrap_or_default();
                let reason = format!("makes a negative price{settings}, which the limits allow");
                return Err(RateCardError::at(at, reason));
            }
        }
    }
    let (_, dearest) = card.extremes(model).map_err(|error| unpriced(&error))?;
    // As many of the dearest as are allowed: nothing costs more.
    let (size, steps, samples) = (dearest.size, dearest.steps, model.limits.samples.max);
    let most = Settings { card, model, size, steps, samples };
    most.estimate().map(|_| ()).map_err(|error| unpriced(&error))
}
