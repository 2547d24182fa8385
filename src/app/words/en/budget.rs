//! The budget: the settings that fit into it.

use crate::pricing::{Decimal, Fit, Funds, Size, format};

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
