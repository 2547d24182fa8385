//! Banners above the page: notices, and the question whether the list of a link is to be fetched.

#[cfg(feature = "element")]
mod failed_list;
mod foreign_list;
mod notices;

#[cfg(feature = "element")]
pub use failed_list::FailedList;
pub use notices::Notices;

use std::rc::Rc;

use yew::prelude::*;

use crate::app::components::lazy::Lazy;
use crate::app::views::LazyPart;
use crate::state::{Action, Notice, Snapshot, View};
use foreign_list::ForeignList;

/// The place of the banners. They are loaded where there are any.
pub fn banners(shown: &Rc<Snapshot>, on_action: &Callback<Action>) -> Html {
    html! {
        <div class="first">
            if notices(shown).next().is_some() || shown.quote.foreign.is_some() {
                <Lazy part={LazyPart::Banners} {shown} {on_action} />
            }
        </div>
    }
}

/// The notices, and the question whether a list is to be fetched.
pub fn all(shown: &Snapshot, on_action: &Callback<Action>) -> Html {
    let notices: Vec<_> = notices(shown).cloned().collect();
    html! {
        <>
            if !notices.is_empty() {
                <Notices {notices} on_action={on_action} />
            }
            if let Some(url) = &shown.quote.foreign {
                <ForeignList url={url.clone()} import={shown.asked_import().cloned()} on_action={on_action} />
            }
        </>
    }
}

/// A badge says its notices in place of the price. What is wrong with a plan stands with the plan, where that is shown.
fn notices(shown: &Snapshot) -> impl Iterator<Item = &Notice> {
    let view = shown.state.document.view;
    let elsewhere =
        move |notice: &Notice| view == View::Badge || matches!(notice, Notice::Plan(_)) && view == View::Plan;
    shown.state.session.notices.iter().filter(move |notice| !elsewhere(notice))
}
