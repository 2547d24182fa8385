//! The document around the page, its title and theme, its keys, the clipboard, and what the browser knows of addresses and
//! the day.

use std::sync::atomic::{AtomicBool, Ordering};

use gloo::events::{EventListener, EventListenerOptions};
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{Clipboard, Element, HtmlElement, KeyboardEvent, MouseEvent, Url};

use crate::pricing::Date;
use crate::state::Theme;

/// The element that the page is put into.
pub fn mount_point() -> Option<Element> {
    gloo::utils::document().get_element_by_id("app")
}

/// Whether what is shown are elements of a page that is somebody else's.
static IS_ELSEWHERE: AtomicBool = AtomicBool::new(false);

/// Leaves everything of the document alone that is not in an element.
pub fn stay_in_elements() {
    IS_ELSEWHERE.store(true, Ordering::Relaxed);
}

/// Moves the focus to the element of this id; where there is none, to the results. Both are where the focus is: of several
/// calculators on a page, each has a tree of its own.
pub fn focus(id: &str) {
    let document = gloo::utils::document();
    let inner = |element: Element| element.shadow_root();
    let mut tree = document.active_element().and_then(inner);
    while let Some(deeper) = tree.as_ref().and_then(|tree| inner(tree.active_element()?)) {
        tree = Some(deeper);
    }
    let by_id = |id| match &tree {
        Some(tree) => tree.get_element_by_id(id),
        None if IS_ELSEWHERE.load(Ordering::Relaxed) => None,
        None => document.get_element_by_id(id),
    };
    let element = by_id(id).or_else(|| by_id("results")).and_then(|element| element.dyn_into().ok());
    let _refused = element.map(|element: HtmlElement| element.focus());
}

/// Keeps the text of a field selected, if it was as the field was pressed: WebKit puts the caret where the press ends.
pub fn keep_selected(field: &Element) {
    if field.matches(":active").unwrap_or_default() {
        let options = EventListenerOptions::enable_prevent_default();
        let end_of_press = |event: &web_sys::Event| event.prevent_default();
        EventListener::once_with_options(&gloo::utils::window(), "mouseup", options, end_of_press).forget();
    }
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

/// The address of the page without its query.
pub fn page_address() -> String {
    let base = gloo::utils::document().base_uri().ok().flatten().unwrap_or_default();
    let Ok(url) = Url::new(&base) else { return String::new() };
    url.set_search("");
    url.set_hash("");
    url.href()
}

/// Today, at the user's place.
pub fn today() -> Option<Date> {
    let now = js_sys::Date::new_0();
    let (year, month) = (u16::try_from(now.get_full_year()).ok()?, u8::try_from(now.get_month() + 1).ok()?);
    Some(Date { year, month, day: u8::try_from(now.get_date()).ok() })
}

/// Whether the page still stands as it is in the HTML.
pub fn is_loading() -> bool {
    gloo::utils::document_element().has_attribute("data-loading")
}

/// Says that the calculator works: until then a script records the user's input.
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

/// Calls back with each key that is pressed, as long as the listener lives.
pub fn on_key(then: impl Fn(&KeyboardEvent) + 'static) -> EventListener {
    let options = EventListenerOptions::enable_prevent_default();
    EventListener::new_with_options(&gloo::utils::document(), "keydown", options, move |event| {
        if let Some(event) = event.dyn_ref() {
            then(event);
        }
    })
}

/// Puts a text into the clipboard, and calls back with whether that was done.
pub fn copy(text: &str, then: impl FnOnce(bool) + 'static) {
    let window = gloo::utils::window();
    // There is none where the page is not from a safe place.
    let clipboard = js_sys::Reflect::get(&window.navigator(), &"clipboard".into()).ok();
    let clipboard = clipboard.filter(|clipboard| !clipboard.is_undefined());
    let written = clipboard.map(|clipboard| clipboard.unchecked_into::<Clipboard>().write_text(text));
    spawn_local(async move {
        let done = match written {
            Some(written) => JsFuture::from(written).await.is_ok(),
            None => false,
        };
        then(done);
    });
}

/// How far across an element the pointer is, in thousandths.
#[allow(clippy::float_arithmetic, reason = "browsers say places on the screen in floats")]
pub fn share_across(element: &Element, event: &MouseEvent) -> u32 {
    let bounds = element.get_bounding_client_rect();
    let share = (f64::from(event.client_x()) - bounds.left()) / bounds.width().max(1.0);
    (share.clamp(0.0, 1.0) * 1000.0).round() as u32
}
