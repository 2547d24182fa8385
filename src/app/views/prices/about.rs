//! A few sentences on the credit of this list, and on this page.

use std::sync::Arc;

use yew::prelude::*;

use crate::app::components::provenance;
use crate::app::words::en::provenance::credit;
use crate::pricing::RateCard;
use crate::state::Origin;

#[derive(Properties, PartialEq)]
pub struct AboutProps {
    /// The list in use, if there is one.
    pub card: Option<Arc<RateCard>>,
    /// Where it is from, if it is not built in.
    pub origin: Option<Origin>,
}

#[component]
pub fn About(props: &AboutProps) -> Html {
    html! {
        <footer class="about">
            if let Some(credit) = props.card.as_ref().and_then(|card| credit(card)) {
                <p>{ credit }{ " " }{ provenance::mark(props.origin.as_ref()) }</p>
            }
            <p>
                { "Everything is calculated in this browser, and no other site is asked for anything, unless you fetch a \
                   price list from it. Dream Credits is not made by Stability AI." }
            </p>
        </footer>
    }
}
