//! The document around the page: its title and theme.

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

use crate::state::Theme;

/// The element that the page is put into.
pub fn mount_point() -> Option<Element> {
    gloo::utils::document().get_element_by_id("app")
}

/// Moves the focus to the element of this id; where there is none, to the results.
pub fn focus(id: &str) {
    let by_id = |id| gloo::utils::document().get_element_by_id(id);
    let element = by_id(id).or_else(|| by_id("results")).and_then(|element| element.dyn_into().ok());
    let _refused = element.map(|element: HtmlElement| element.focus());
}

/// Names the document, in the window's title and in bookmarks.
pub fn set_title(title: &str) {
    gloo::utils::document().set_title(title);
}

/// Sets the document's theme; the stylesheet follows the system where it is [`Theme::Auto`].
pub fn set_theme(theme: Theme) {
    let _refused = gloo::utils::document_element().set_attribute("data-theme", theme.name());
}
