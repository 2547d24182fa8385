//! The document's title and theme.

use yew::prelude::*;

use crate::browser;
use crate::pricing::format;
use crate::state::Snapshot;

/// Shows the estimate in the document's title, and the theme in its colours.
#[hook]
pub fn use_document(shown: &Snapshot) {
    let quote = &shown.quote;
    let title = match &quote.estimate {
        Ok(estimate) => {
            let (price, words) = (format::price(estimate.total.credits), quote.settings_in_words());
            let mark = if quote.origin.is_some() { "Not built in: " } else { "" };
            format!("{mark}{price}: {} – Dream Credits", words.unwrap_or_default().join(", "))
        }
        Err(_) => "No price for these settings – Dream Credits".to_owned(),
    };
    use_effect_with(title, |title| browser::set_title(title));
    use_effect_with(shown.state.document.theme, |theme| browser::set_theme(*theme));
}
