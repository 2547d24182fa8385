//! The buttons "Undo" and "Redo".

use yew::prelude::*;

use crate::state::{Action, Snapshot};

/// The buttons. Where there is nothing to undo they say so, and keep the focus.
pub fn undo_buttons(shown: &Snapshot, on_action: &Callback<Action>) -> Html {
    let undo = on_action.reform(|_: MouseEvent| Action::Undo);
    let redo = on_action.reform(|_: MouseEvent| Action::Redo);
    html! {
        <div class="undo" role="group" aria-label="Changes">
            <button type="button" class="quiet" onclick={undo} aria-disabled={(!shown.can_undo).to_string()}>{ "Undo" }</button>
            <button type="button" class="quiet" onclick={redo} aria-disabled={(!shown.can_redo).to_string()}>{ "Redo" }</button>
        </div>
    }
}
