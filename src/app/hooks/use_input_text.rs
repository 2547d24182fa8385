//! The text of a field, kept until the page has followed the keys.
//!
//! A slow machine renders a large page in several turns, and keys come between them: a field would be given back what was in
//! it some keys ago, and lose those. Here it keeps what was typed until that, or something else altogether, comes back.

use std::cell::RefCell;
use std::rc::Rc;

use yew::prelude::*;

#[derive(Default)]
struct Keys {
    /// The text that last came back.
    known: String,
    /// Texts that were typed since, the oldest first.
    pending: Vec<String>,
}

/// A field's text.
#[derive(Clone)]
pub struct InputText {
    keys: Rc<RefCell<Keys>>,
    shown: String,
}

impl InputText {
    /// What the field is to show.
    pub fn shown(&self) -> String {
        self.shown.clone()
    }

    /// Remembers what was typed.
    pub fn note(&self, text: &str) {
        self.keys.borrow_mut().pending.push(text.to_owned());
    }
}

/// The field's text where the page has `text` for it.
#[hook]
pub fn use_input_text(text: &str) -> InputText {
    let keys = use_mut_ref(|| Keys { known: text.to_owned(), pending: Vec::new() });
    let shown = keys.borrow_mut().follow(text);
    InputText { keys, shown }
}

impl Keys {
    fn follow(&mut self, text: &str) -> String {
        if let Some(place) = self.pending.iter().position(|typed| typed == text) {
            self.pending.drain(..=place);
        } else if self.known != text {
            // Not from this field: undone, or mended by a click.
            self.pending.clear();
        }
        text.clone_into(&mut self.known);
        self.pending.last().cloned().unwrap_or_else(|| text.to_owned())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn keys(known: &str, pending: &[&str]) -> Keys {
        Keys { known: known.to_owned(), pending: pending.iter().map(|text| (*text).to_owned()).collect() }
    }

    #[test]
    fn keys_are_not_lost_while_the_page_is_behind() {
        let mut keys = keys("", &["T", "Th", "The"]);
        assert_eq!(keys.follow(""), "The");
        assert_eq!(keys.follow("T"), "The");
        assert_eq!(keys.follow("The"), "The");
        assert_eq!(keys.follow("The"), "The");
        // And it follows what is done elsewhere.
        assert_eq!(keys.follow(""), "");
    }

    #[test]
    fn what_comes_from_elsewhere_takes_the_place_of_what_was_typed() {
        let mut keys = keys("50", &["5", "7"]);
        assert_eq!(keys.follow("64"), "64");
        assert_eq!(keys.follow("64"), "64");
    }
}
