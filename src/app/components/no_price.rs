//! Shown in place of a price when there is none, with the reasons.

use yew::prelude::*;

use crate::app::words::en::reasons::reasons;
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
