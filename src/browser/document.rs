//! The document around the page: its title and theme.

use web_sys::Element;

use crate::state::Theme;

/// The element that the page is put into.
pub fn mount_point() -> Option<Element> {
    gloo::utils::document().get_element_by_id("app")
}

/// Names the document, in the window's title and in bookmarks.
pub fn set_title(title: &str) {
    gloo::utils::document().set_title(title);
}

/// Sets the document's theme; the stylesheet follows the system where it is [`Theme::Auto`].
pub fn set_theme(theme: Theme) {
    let _refused = gloo::utils::document_element().set_attribute("data-theme", theme.name());
}
