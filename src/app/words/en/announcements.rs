//! The price as it is announced: to a screen reader, and in the window's title.

use crate::pricing::format;
use crate::state::Quote;

/// The price for a screen reader.
pub fn price(quote: &Quote) -> String {
    match &quote.estimate {
        Ok(estimate) => {
            let (price, usd) = (format::price(estimate.total.credits), format::usd(estimate.total.usd));
            let mark = if quote.origin.is_some() { ", not built in" } else { "" };
            format!("{price}, {usd}{mark}")
        }
        Err(_) => "No price for these settings".to_owned(),
    }
}

/// The title of the window.
pub fn title(quote: &Quote) -> String {
    match &quote.estimate {
        Ok(estimate) => {
            let (price, words) = (format::price(estimate.total.credits), quote.settings_in_words());
            let mark = if quote.origin.is_some() { "Not built in: " } else { "" };
            format!("{mark}{price}: {} – Dream Credits", words.unwrap_or_default().join(", "))
        }
        Err(_) => "No price for these settings – Dream Credits".to_owned(),
    }
}
