//! The settings as something to send to others: a link, a line of text, or a part of another page.

use std::borrow::Cow;

use crate::state::words::en::sharing;
use crate::state::{Field, Snapshot, View};

/// The height of the panel in somebody's page, where no script may fit it, in pixels.
const EMBEDDED_HEIGHT: u32 = 1060;

fn escaped(text: &str) -> Cow<'_, str> {
    html_escape::encode_double_quoted_attribute(text)
}

impl Snapshot {
    /// The address of these settings, where the page is at `page`.
    pub fn address(&self, page: &str) -> String {
        format!("{page}?{}", self.link())
    }

    /// The panel with these settings in a frame, as HTML for another page that runs no scripts.
    pub fn framed(&self, page: &str) -> String {
        let address = format!("{page}?{}", self.link_to_part(View::Panel));
        let address = escaped(&address);
        format!(
            "<iframe src=\"{address}\" title=\"{}\" width=\"100%\" \
             height=\"{EMBEDDED_HEIGHT}\" loading=\"lazy\"></iframe>",
            escaped(sharing::FRAME),
        )
    }

    /// The panel with these settings as an element, as HTML for another page. What stands in it is the price, for whoever
    /// reads that page without scripts; nothing where there is no price.
    pub fn embedded(&self, page: &str) -> Option<String> {
        let (card, estimate) = (self.quote.card.as_ref().ok()?, self.quote.estimate.as_ref().ok()?);
        let here = Self::folder(page);
        let settings = self.link();
        let settings = form_urlencoded::parse(settings.as_bytes())
            .filter(|(name, _)| Field::from_name(name).is_some_and(Field::is_of_parts))
            .map(|(name, value)| format!(" {}=\"{}\"", name.replace('_', "-"), escaped(&value)));
        Some(format!(
            "<script type=\"module\" src=\"{}credit-calculator.js\"></script>\n\
             <credit-calculator{}>{}</credit-calculator>",
            escaped(here),
            settings.collect::<String>(),
            html_escape::encode_text(&sharing::content(card, estimate)),
        ))
    }

    /// Where the page and what belongs to it lies.
    fn folder(page: &str) -> &str {
        page.rfind('/').and_then(|end| page.get(..=end)).unwrap_or_default()
    }

    /// The settings and their price in a line, with their address; nothing where they have no price.
    pub fn in_words(&self, page: &str) -> Option<String> {
        let (card, estimate) = (self.quote.card.as_ref().ok()?, self.quote.estimate.as_ref().ok()?);
        let list_and_model = (card.as_ref(), self.quote.model()?);
        Some(sharing::line(&self.quote, list_and_model, estimate, &self.address(page)))
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test may fail by a panic")]

    use super::*;
    use crate::state::{Action, Origin, ParseJob, Parsed, State};

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
        let embedded =
            snapshot("steps=75&budget=7&images=9&view=plan&utm_source=%22%3E%3Cscript%3E").framed(PAGE);
        let start = "<iframe src=\"https://example.org/credits/?rate_card=dreamstudio-2022&amp;steps=75&amp;view=panel\" ";
        assert!(embedded.starts_with(start), "{embedded}");
    }

    #[test]
    fn an_element_has_the_settings_and_inside_it_the_price() {
        let page = "https://example.org/credits/index.html";
        assert_eq!(
            snapshot("width=768&height=768&steps=75&budget=7&view=plan&theme=dark&utm_source=x")
                .embedded(page)
                .unwrap(),
            "<script type=\"module\" src=\"https://example.org/credits/credit-calculator.js\"></script>\n\
             <credit-calculator rate-card=\"dreamstudio-2022\" width=\"768\" height=\"768\" steps=\"75\">\
             6.9 credits (DreamStudio 2022)</credit-calculator>"
        );
        assert_eq!(snapshot("steps=x").embedded(page), None);
    }

    #[test]
    fn markup_in_a_name_is_text_in_another_page_too() {
        let document = include_str!("../../../docs/rate-cards/dezgo-sd1.json");
        let document = document.replacen("\"name\": \"", "\"name\": \"<img src=x>", 1);
        let read =
            ParseJob::Document { origin: Origin::Pasted, document }.parse().and_then(Parsed::list).unwrap();
        let state = State::from_link("rate_card=dezgo-sd1")
            .after(Action::OwnListChanged("dezgo-sd1".to_owned(), Some(Ok(read))));
        let html = Snapshot::from(state).embedded(PAGE).unwrap();
        assert!(html.contains("(&lt;img src=x&gt;Dezgo SD 1"), "{html}");
        assert!(!html.contains("<img"), "{html}");
    }
}
