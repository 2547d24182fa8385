//! The settings as something to send to others: a link, a line of text, or a part of another page.

use super::{Snapshot, State, View};
use crate::pricing::format;

/// The height of the panel in somebody's page, where no script may fit it, in pixels.
const EMBEDDED_HEIGHT: u32 = 900;

impl State {
    /// The address of these settings, where the page is at `page`.
    pub fn address(&self, page: &str) -> String {
        format!("{page}?{}", self.link())
    }

    /// The panel with these settings, as HTML for another page.
    pub fn embedded(&self, page: &str) -> String {
        let panel = Self { view: View::Panel, others: Vec::new(), ..self.clone() };
        let address = html_escape::encode_double_quoted_attribute(&panel.address(page)).into_owned();
        format!(
            "<iframe src=\"{address}\" title=\"Dream Credits: what an image costs\" width=\"100%\" \
             height=\"{EMBEDDED_HEIGHT}\" loading=\"lazy\"></iframe>"
        )
    }
}

impl Snapshot {
    /// The settings and their price in a line, with their address; nothing where they have no price.
    pub fn in_words(&self, page: &str) -> Option<String> {
        let (card, estimate) = (self.quote.card.as_ref().ok()?, self.quote.estimate.as_ref().ok()?);
        let settings = self.quote.settings_in_words()?.join(", ");
        let (credits, usd) = (format::number(estimate.total.credits), format::usd(estimate.total.usd));
        let unit = format::unit(estimate.total.credits);
        let (model, list) = (&self.model()?.name, &card.name);
        let own = if self.quote.origin.is_some() { " (not a built-in price list)" } else { "" };
        let address = self.state.address(page);
        Some(format!("{settings}, {model}: {credits} {unit} ({usd}) by {list}{own}. {address}"))
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test may fail by a panic")]

    use super::*;

    const PAGE: &str = "https://example.org/credits/";

    fn snapshot(query: &str) -> Snapshot {
        State::from_link(query).into()
    }

    #[test]
    fn a_line_of_text_has_the_settings_the_price_and_the_address() {
        assert_eq!(
            snapshot("width=768&height=768&steps=75&samples=2").in_words(PAGE).unwrap(),
            "2 images, 768 × 768, 75 steps, Stable Diffusion v1: 13.8 credits ($0.138) by DreamStudio 2022. \
             https://example.org/credits/?rate_card=dreamstudio-2022&width=768&height=768&steps=75&samples=2"
        );
        assert_eq!(snapshot("steps=x").in_words(PAGE), None);
    }

    #[test]
    fn what_is_put_into_another_page_is_the_panel_alone_whatever_the_address_says_besides() {
        let embedded = snapshot("steps=75&view=plan&utm_source=%22%3E%3Cscript%3E").state.embedded(PAGE);
        let start = "<iframe src=\"https://example.org/credits/?rate_card=dreamstudio-2022&amp;steps=75&amp;view=panel\" ";
        assert!(embedded.starts_with(start), "{embedded}");
    }
}
