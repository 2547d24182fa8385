//! Says where a price would stand that there is none, and why.

use yew::prelude::*;

use crate::app::components::provenance;
use crate::pricing::EstimateError;
use crate::state::Quote;

/// The word for there being no price, with the reasons.
pub fn no_price(quote: &Quote) -> Html {
    no_price_for(reasons(quote))
}

/// The word for there being no price, for these reasons.
pub fn no_price_for(reasons: impl IntoIterator<Item = String>) -> Html {
    html! {
        <div class="no-price">
            <p><strong>{ "No price for these settings" }</strong></p>
            { for reasons.into_iter().map(|reason| html! { <p>{ reason }</p> }) }
        </div>
    }
}

/// Why there is no price.
pub fn reasons(quote: &Quote) -> Vec<String> {
    match (&quote.foreign, &quote.estimate) {
        (Some(url), _) => vec![not_fetched(url)],
        (None, Err(EstimateError::Settings(errors))) => {
            errors.iter().map(|error| format!("{}: {}", error.field.label(), error.message())).collect()
        }
        (None, Err(error @ EstimateError::TooManyDigits)) => vec![error.to_string()],
        (None, Ok(_)) => vec![],
    }
}

/// Why a list that is named by its address is not in hand.
pub fn not_fetched(url: &str) -> String {
    format!("The price list from {} has not been fetched.", provenance::host(url))
}
