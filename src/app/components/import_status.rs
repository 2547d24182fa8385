//! The progress of a price list that is fetched or read, or the reason why it was refused.

use yew::prelude::*;

use crate::app::words::en::imports;
use crate::browser;
use crate::pricing::format;
use crate::state::{Action, Import, ImportError};

#[derive(Properties, PartialEq)]
pub struct ImportStatusProps {
    pub import: Option<Import>,
    /// The id of what has the focus after "Cancel", which goes.
    pub focus: &'static str,
    pub on_action: Callback<Action>,
}

/// How far a fetch is, or why the document was not taken.
#[component]
pub fn ImportStatus(props: &ImportStatusProps) -> Html {
    let focus = props.focus;
    let cancel = props.on_action.reform(move |_: MouseEvent| {
        browser::focus(focus);
        Action::CancelFetch
    });
    let (ways, said) = match &props.import {
        Some(Import::Fetching { url, received }) => {
            let so_far = html! {
                <p class="fetching">
                    <progress aria-label="Fetching"></progress>
                    <span>{ format!("{} kB so far", format::number(received.div_ceil(1000) as u64)) }</span>
                    <button type="button" onclick={cancel}>{ "Cancel" }</button>
                </p>
            };
            (so_far, html! { <p>{ imports::fetching(url) }</p> })
        }
        Some(Import::Parsing(reading)) => (html! {}, html! { <p>{ imports::reading(reading.origin()) }</p> }),
        Some(Import::Refused(origin, error)) => {
            let said = html! { <p class="refused">{ imports::not_taken(origin, error) }</p> };
            let ImportError::Terms(_, offers) = error else { return status(html! {}, said) };
            let offer = |terms: &String| {
                let (label, terms, on_action) =
                    (imports::terms(terms), terms.clone(), props.on_action.clone());
                let onclick = move |_: MouseEvent| {
                    // The button goes with its reason: the focus must not go with it.
                    browser::focus("list-copy");
                    on_action.emit(Action::CopyList(terms.clone()));
                };
                html! { <button type="button" {onclick}>{ label }</button> }
            };
            (html! { <p class="answers">{ for offers.iter().map(offer) }</p> }, said)
        }
        None => (html! {}, html! {}),
    };
    status(ways, said)
}

/// What is said, and what can be done.
fn status(ways: Html, said: Html) -> Html {
    html! {
        <div class="import-status">
            // What is counted would be said over and over.
            <div role="status">{ said }</div>
            { ways }
        </div>
    }
}
