//! Undo and redo by the usual keys.

use wasm_bindgen::JsCast;
use web_sys::Element;
use yew::prelude::*;

use crate::browser;
use crate::state::Action;

/// Undoes with ⌘ or Ctrl + Z, and does again with Shift as well, or with Ctrl + Y. Fields whose text is nothing that was
/// done yet have their own undoing.
#[hook]
pub fn use_undo_keys(on_action: &Callback<Action>) {
    use_effect_with(on_action.clone(), |on_action| {
        let on_action = on_action.clone();
        let listener = browser::on_key(move |event| {
            if !(event.ctrl_key() || event.meta_key()) || event.alt_key() {
                return;
            }
            let action = match (event.key().to_ascii_lowercase().as_str(), event.shift_key()) {
                ("z", false) => Action::Undo,
                ("z", true) | ("y", false) => Action::Redo,
                _ => return,
            };
            let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
            let is_draft = |element: Element| element.closest(".own-lists").ok().flatten().is_some();
            if !target.is_some_and(is_draft) {
                event.prevent_default();
                on_action.emit(action);
            }
        });
        move || drop(listener)
    });
}
