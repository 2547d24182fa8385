//! The estimate: total and price of one image, where it comes from, and how it is calculated.

use yew::prelude::*;

use super::hints;
use super::no_price::no_price;
use super::provenance;
use crate::pricing::{Basis, Estimate, Hint, Source, format};
use crate::state::{Action, Quote};

#[derive(Properties, PartialEq)]
pub struct EstimateCardProps {
    /// Where the price of the model was published, if not where the list was.
    pub source: Option<Source>,
    pub quote: Quote,
    /// More for the price.
    pub hints: Vec<Hint>,
    pub on_action: Callback<Action>,
}

#[component]
pub fn EstimateCard(props: &EstimateCardProps) -> Html {
    let EstimateCardProps { source, quote, hints, on_action } = props;
    let shown = match &quote.estimate {
        Ok(estimate) => figures(estimate),
        Err(_) => no_price(quote),
    };
    html! {
        <section class="card estimate" aria-labelledby="estimate-heading">
            <h2 id="estimate-heading">{ "Estimate" }</h2>
            { provenance::mark(quote.origin.as_ref()) }
            { shown }
            if !hints.is_empty() {
                { hints::list(hints, on_action) }
            }
            if let Ok(card) = &quote.card {
                { provenance::stated(card, source.as_ref(), quote.standing) }
            }
        </section>
    }
}

fn figures(estimate: &Estimate) -> Html {
    let Estimate { settings, per_image, total, .. } = estimate;
    let (basis, meaning) = match estimate.basis {
        Basis::Published => ("Published", "Printed in the price list."),
        Basis::Interpolated => ("Interpolated", "Computed from what the price list prints."),
        Basis::Formula => ("Formula", "Computed with the price list’s formula."),
        Basis::Fixed => ("Fixed", "The price list’s price for each result."),
    };
    let each = if settings.samples == 1 { ")" } else { ") each" };
    let results = estimate.explanation.task.results(settings.samples.into());
    html! {
        <>
            <p class="figure">
                <strong id="total-credits">{ format::number(total.credits) }</strong>
                <span>{ format::unit(total.credits) }</span>
                <span class="usd" id="total-usd">{ format::usd(total.usd) }</span>
            </p>
            <p class="per-image">
                { format!("{results} at ") }
                <span id="image-credits">{ format::number(per_image.credits) }</span>
                { format!(" {} (", format::unit(per_image.credits)) }<span id="image-usd">{ format::usd(per_image.usd) }</span>{ each }
            </p>
            <p class={classes!("basis", basis.to_ascii_lowercase())}>
                <span class="tag" id="basis">{ basis }</span>{ meaning }
            </p>
            <details>
                <summary>{ "How this is calculated" }</summary>
                <p id="explanation">{ estimate.explanation.to_string() }</p>
            </details>
        </>
    }
}
