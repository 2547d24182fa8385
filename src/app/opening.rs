//! What comes before everything else: what there is to say about how the page was opened, and a list that its link names.

use yew::prelude::*;

use super::foreign_list::ForeignList;
use super::notices::Notices;
use crate::state::{Action, Snapshot, View};

/// The notices, and the question whether a list is to be fetched.
pub fn opening(shown: &Snapshot, on_action: &Callback<Action>) -> Html {
    let Snapshot { state, quote, .. } = shown;
    html! {
        <div class="first">
            if state.view != View::Badge && !state.notices.is_empty() {
                <Notices notices={state.notices.clone()} on_action={on_action} />
            }
            if let Some(url) = &quote.foreign {
                <ForeignList url={url.clone()} import={shown.asked_import().cloned()} on_action={on_action} />
            }
        </div>
    }
}
