//! The document around the page, its title and theme, and what the browser knows of addresses and the day.

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, Url};

use crate::pricing::Date;
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

/// The host of an address, as the browser reads it: in ASCII, and without the name and password that may stand before it
/// and look like one.
pub fn host(url: &str) -> Option<String> {
    Url::new(url.trim()).ok().map(|url| url.host()).filter(|host| !host.is_empty())
}

/// An address as the browser asks for it, in ASCII.
pub fn in_full(url: &str) -> Option<String> {
    Url::new(url.trim()).ok().map(|url| url.href())
}

/// The day that it is where the reader is.
pub fn today() -> Option<Date> {
    let now = js_sys::Date::new_0();
    let (year, month) = (u16::try_from(now.get_full_year()).ok()?, u8::try_from(now.get_month() + 1).ok()?);
    Some(Date { year, month, day: u8::try_from(now.get_date()).ok() })
}

/// Says that the calculator works: until then a script keeps what the reader does.
pub fn say_loaded() {
    let _refused = gloo::utils::document_element().remove_attribute("data-loading");
}

/// Names the document, in the window's title and in bookmarks.
pub fn set_title(title: &str) {
    gloo::utils::document().set_title(title);
}

/// Sets the document's theme; the stylesheet follows the system where it is [`Theme::Auto`].
pub fn set_theme(theme: Theme) {
    let _refused = gloo::utils::document_element().set_attribute("data-theme", theme.name());
}
