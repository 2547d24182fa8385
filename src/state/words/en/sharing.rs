//! The settings and their price as others get them.

use crate::pricing::{Estimate, Model, RateCard, format};
use crate::state::Quote;

/// The title of a frame with the panel in it.
pub(in crate::state) const FRAME: &str = "Dream Credits: what an image costs";

/// The price and its list, for inside an element.
pub(in crate::state) fn content(card: &RateCard, estimate: &Estimate) -> String {
    format!("{} ({})", format::price(estimate.total.credits), card.marked_name())
}

/// The settings and their price in a line, with their address.
pub(in crate::state) fn line(
    quote: &Quote,
    (card, model): (&RateCard, &Model),
    estimate: &Estimate,
    address: &str,
) -> String {
    let settings = super::settings::settings(quote, estimate).join(", ");
    let (price, usd) = (format::price(estimate.total.credits), format::usd(estimate.total.usd));
    let own = if quote.origin.is_some() { " (not a built-in price list)" } else { "" };
    format!("{settings}, {}: {price} ({usd}) by {}{own}. {address}", model.name, card.name)
}
