//! Says where a price would stand that there is none, and why.

use yew::prelude::*;

use crate::pricing::EstimateError;

#[derive(Properties, PartialEq)]
pub struct NoPriceProps {
    pub error: EstimateError,
}

#[component]
pub fn NoPrice(props: &NoPriceProps) -> Html {
    let reasons: Vec<_> = match &props.error {
        EstimateError::Settings(errors) => {
            errors.iter().map(|error| format!("{}: {}", error.field.label(), error.message())).collect()
        }
        EstimateError::OutOfRange => vec![props.error.to_string()],
    };
    html! {
        <div class="no-price">
            <p><strong>{ "No price for these settings" }</strong></p>
            { for reasons.into_iter().map(|reason| html! { <p>{ reason }</p> }) }
        </div>
    }
}
