//! The settings that have a price.

use crate::pricing::{Estimate, format};
use crate::state::Quote;

/// The number of results, the size and the steps, as far as the model takes them.
pub(in crate::state) fn settings(quote: &Quote, estimate: &Estimate) -> Vec<String> {
    let results = estimate.task.results(estimate.settings.samples.into());
    let size = quote.size().map(|size| size.to_string());
    let steps = quote.steps().map(format::steps);
    [Some(results), size, steps].into_iter().flatten().collect()
}
