//! The balance: the results that it buys.

use crate::pricing::{Estimate, Extreme, format};

/// Why no number of results can be said for a balance.
pub fn uncounted(estimate: &Estimate) -> &'static str {
    if estimate.per_image.credits.is_zero() {
        "At these settings it costs nothing."
    } else {
        "That buys more than can be counted."
    }
}

/// The results that `images` are, and their settings.
pub fn at_extreme(Extreme { size, steps, estimate }: &Extreme, images: u64) -> String {
    format!("{} at {}", estimate.task.results(images), format::settings(*size, *steps))
}

/// From the cheapest to the dearest settings.
pub fn range(most: &str, fewest: &str) -> String {
    format!("From {most}, to {fewest}.")
}
