//! Banners above the page: notices, and the question whether the list of a link is to be fetched.

#[cfg(feature = "element")]
mod failed_list;
mod foreign_list;
mod notices;

#[cfg(feature = "element")]
pub use failed_list::FailedList;
pub use notices::Notices;

use yew::prelude::*;

use crate::state::{Action, Notice, Snapshot, View};
use foreign_list::ForeignList;

/// The notices, and the question whether a list is to be fetched.
pub fn banners(shown: &Snapshot, on_action: &Callback<Action>) -> Html {
    let Snapshot { state, quote, .. } = shown;
    // What is wrong with a plan stands with the plan, where that is shown.
    let elsewhere = |notice: &&Notice| matches!(notice, Notice::Plan(_)) && state.document.view == View::Plan;
    let notices: Vec<_> = state.session.notices.iter().filter(|notice| !elsewhere(notice)).cloned().collect();
    html! {
        <div class="first">
            if state.document.view != View::Badge && !notices.is_empty() {
                <Notices {notices} on_action={on_action} />
            }
            if let Some(url) = &quote.foreign {
                <ForeignList url={url.clone()} import={shown.asked_import().cloned()} on_action={on_action} />
            }
        </div>
    }
}
