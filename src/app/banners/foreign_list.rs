//! Asks before a price list is fetched that a link names by its address.

use yew::prelude::*;

use crate::app::components::import_status::ImportStatus;
use crate::app::words::en::provenance::host;
use crate::browser;
use crate::pricing::{self, DEFAULT_RATE_CARD, display_untrusted};
use crate::state::{Action, Import};

#[derive(Properties, PartialEq)]
pub struct ForeignListProps {
    pub url: String,
    /// How it goes with it.
    pub import: Option<Import>,
    pub on_action: Callback<Action>,
}

#[component]
pub fn ForeignList(props: &ForeignListProps) -> Html {
    let ForeignListProps { url, import, on_action } = props;
    let host = host(url);
    let (asked, built_in) = (url.clone(), pricing::name_of(DEFAULT_RATE_CARD));
    let fetch = on_action.reform(move |_: MouseEvent| {
        // The button goes once the list is there: the focus must not go with it.
        browser::focus("results");
        Action::Fetch(asked.clone())
    });
    let leave = on_action.reform(|_: MouseEvent| {
        browser::focus("results");
        Action::ChooseList(DEFAULT_RATE_CARD.to_owned())
    });
    html! {
        <section class="foreign" aria-labelledby="foreign-heading">
            <h2 id="foreign-heading">{ format!("Fetch a price list from {host}?") }</h2>
            <p>
                { "This link names a price list that is not built in. Nothing has been fetched; " }
                { "if you do, its prices are marked as not built in, and that site sees that you asked for: " }
                <code>{ browser::in_full(url).unwrap_or_else(|| display_untrusted(url)) }</code>
            </p>
            <p class="answers">
                <button type="button" id="fetch-foreign" onclick={fetch}>{ format!("Fetch from {host}") }</button>
                <button type="button" onclick={leave}>{ format!("Use {built_in}") }</button>
            </p>
            <ImportStatus import={import.clone()} focus="fetch-foreign" {on_action} />
        </section>
    }
}
