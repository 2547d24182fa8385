//! Purchases: the terms of sale, the credits of a purchase, and the credits that are missing.

use crate::pricing::{Purchase, PurchaseTerms, Shortfall, format};

/// The terms of sale, in one text: the HTML has one, and two texts in a row would be set a hair differently.
pub fn terms_of_sale(terms: &PurchaseTerms) -> String {
    let increments = terms.increment_usd.map(|usd| format!("Sold in increments of {}.", format::usd(usd)));
    let sentences = [increments, terms.note.clone(), Some("Nothing is sold here.".to_owned())];
    sentences.into_iter().flatten().collect::<Vec<_>>().join(" ")
}

/// The price of a purchase and its credits.
pub fn purchase(purchase: Purchase) -> String {
    format!("{} buys {}", format::usd(purchase.usd), format::credits(purchase.credits))
}

/// The credits that are missing and their price.
pub fn missing(shortfall: Shortfall) -> String {
    format!("{} ({})", format::credits(shortfall.missing), format::usd(shortfall.missing_usd))
}

/// The credits that `results` (such as "4 images") lack, and the purchase that covers them.
pub fn covering_purchase(results: &str, shortfall: Shortfall, purchase: Purchase) -> String {
    format!(
        "For {results} you lack {}; a purchase of {} covers that.",
        missing(shortfall),
        format::usd(purchase.usd)
    )
}
