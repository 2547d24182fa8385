//! The budget: the settings that fit into it, and the requests that images take.

use crate::pricing::{Batch, Decimal, Fit, Funds, Size, format};

/// That no settings fit; `needed` is the credits of the cheapest.
pub fn nothing_fits(funds: Funds, results: &str, needed: Option<Decimal>) -> String {
    let least = needed.map(|needed| format!(": the cheapest take {}", format::credits(needed)));
    format!("Nothing fits: {funds} do not pay for {results}{}.", least.unwrap_or_default())
}

/// The dearest settings that fit, and their price.
pub fn dearest_fit(funds: Funds, results: &str, fit: Fit) -> String {
    let settings = format::settings(fit.size, fit.steps);
    let at = if settings.is_empty() { String::new() } else { format!(" at {settings}") };
    format!("The most that {funds} pay for: {results}{at}, {} each.", format::price(fit.credits))
}

/// The settings of a cell and their price.
pub fn cell(size: Size, fit: Fit) -> String {
    let settings = format::settings(Some(size), fit.steps);
    format!("{settings}: {} credits each", format::number(fit.credits))
}

/// The requests that make these images: `2 of 10, 1 of 5`.
pub fn batches(batches: Option<Vec<Batch>>) -> String {
    let Some(batches) = batches else { return "no number of requests makes just that many".to_owned() };
    let words =
        batches.iter().map(|batch| format!("{} of {}", format::number(batch.requests), batch.samples));
    words.collect::<Vec<_>>().join(", ")
}
