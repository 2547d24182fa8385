//! The address of the page: its query, and its places in the history.

use std::cell::RefCell;
use std::rc::Rc;

use gloo::events::EventListener;
use gloo::timers::callback::Timeout;
use wasm_bindgen::JsValue;
use web_sys::Location;

use super::storage;
use crate::state;

/// Browsers refuse a page that writes its address more than about a hundred times in half a minute, as every tick
/// of a slider would.
const PAUSE_MS: u32 = 350;

/// Writes the page's address, at once where it can and after a pause where it must.
#[derive(Clone, Default)]
pub struct Address(Rc<RefCell<Writing>>);

#[derive(Default)]
struct Writing {
    /// Runs while the last write is too fresh for another.
    pause: Option<Timeout>,
    /// What is to be written then.
    waiting: Option<String>,
}

impl Address {
    /// The query with which the page opens: that of its address, or the one that was to be written in its place when
    /// the page was left or reloaded.
    pub fn at_opening() -> String {
        let query = search();
        match storage::take_waiting() {
            Some((written, waiting)) if written == query => waiting,
            _ => query,
        }
    }

    /// Changes the query of the current place in the history.
    pub fn replace(&self, query: &str) {
        // A reload does not wait, and just after the write it may still ask for the address before it.
        storage::keep_waiting(&search(), query);
        if self.0.borrow().pause.is_some() {
            self.0.borrow_mut().waiting = Some(query.to_owned());
            return;
        }
        write(query, Place::Same);
        let address = self.clone();
        let end_of_pause = move || {
            let waiting = {
                let mut writing = address.0.borrow_mut();
                writing.pause = None;
                writing.waiting.take()
            };
            match waiting {
                Some(query) => address.replace(&query),
                None => drop(storage::take_waiting()),
            }
        };
        self.0.borrow_mut().pause = Some(Timeout::new(PAUSE_MS, end_of_pause));
    }

    /// Adds a place to the history, so that "back" leads to the one before.
    pub fn push(&self, query: &str) {
        self.flush();
        drop(storage::take_waiting());
        write(query, Place::New);
    }

    /// Writes at once what waits.
    fn flush(&self) {
        let waiting = self.0.borrow_mut().waiting.take();
        if let Some(waiting) = waiting {
            write(&waiting, Place::Same);
        }
    }

    /// Calls back with the query when the user goes back or forward, as long as the listener lives.
    pub fn on_visit(&self, callback: impl Fn(String) + 'static) -> EventListener {
        let address = self.clone();
        EventListener::new(&gloo::utils::window(), "popstate", move |_| {
            address.0.borrow_mut().waiting = None;
            drop(storage::take_waiting());
            callback(search());
        })
    }
}

enum Place {
    Same,
    New,
}

fn search() -> String {
    let location = gloo::utils::window().location();
    let query = location.search().unwrap_or_default();
    match rest_of_query(&location) {
        Some(rest) => format!("{query}&{rest}"),
        None => query,
    }
}

/// The part of the address that a browser takes for the place on the page, where it is the rest of the query: behind an `&` that
/// was written as `&#38;` for HTML.
fn rest_of_query(location: &Location) -> Option<String> {
    location.hash().ok().filter(|hash| state::continues_query(hash))
}

fn write(query: &str, place: Place) {
    let window = gloo::utils::window();
    let query = format!("?{query}");
    let location = window.location();
    let rest = rest_of_query(&location);
    if rest.is_none() && location.search().is_ok_and(|current| current == query) {
        return;
    }
    let place_on_page = location.hash().ok().filter(|_| rest.is_none());
    let url = format!("{query}{}", place_on_page.unwrap_or_default());
    let Ok(history) = window.history() else { return };
    // A page without an address of its own (`srcdoc`, `file://`) may not write it; it works without.
    let _refused = match place {
        Place::Same => history.replace_state_with_url(&JsValue::NULL, "", Some(&url)),
        Place::New => history.push_state_with_url(&JsValue::NULL, "", Some(&url)),
    };
}
