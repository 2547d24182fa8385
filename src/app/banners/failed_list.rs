//! The message that the price list of an element could not be had, with the reason.

use yew::prelude::*;

use crate::app::words::en::imports;
use crate::browser;
use crate::state::{Action, ImportError};

#[derive(Properties, PartialEq)]
pub struct FailedListProps {
    pub url: String,
    pub error: ImportError,
    pub on_action: Callback<Action>,
}

#[component]
pub fn FailedList(props: &FailedListProps) -> Html {
    let FailedListProps { url, error, on_action } = props;
    let asked = url.clone();
    let again = on_action.reform(move |_: MouseEvent| {
        // The button goes with its reason: the focus must not go with it.
        browser::focus("results");
        Action::Fetch(asked.clone())
    });
    html! {
        <p class="refused" role="alert">
            { imports::link_not_taken(url, error) }{ " " }
            <button type="button" onclick={again}>{ "Try again" }</button>
        </p>
    }
}
