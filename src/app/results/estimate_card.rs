//! The estimate: total and price of one result, and where they come from.

use std::rc::Rc;

use yew::prelude::*;

use crate::app::components::no_price::no_price;
use crate::app::components::provenance;
use crate::app::words;
use crate::pricing::{Estimate, format};
use crate::state::Quote;

/// The figures, or why there are none.
#[component]
pub fn EstimateCard() -> Html {
    let quote = use_context::<Rc<Quote>>().unwrap_or_default();
    let shown = match &quote.estimate {
        Ok(estimate) => figures(estimate),
        Err(_) => no_price(&quote),
    };
    html! {
        <div class="figures">
            <h2 id="estimate-heading">{ "Estimate" }</h2>
            { provenance::mark(quote.origin.as_ref()) }
            { shown }
        </div>
    }
}

fn figures(estimate: &Estimate) -> Html {
    let Estimate { settings, per_image, total, .. } = estimate;
    let (basis, meaning) = words::en::estimate::basis(estimate.basis);
    let each = if settings.samples == 1 { ")" } else { ") each" };
    let results = estimate.task.results(settings.samples.into());
    html! {
        <>
            <p class="figure">
                <strong id="total-credits" part="price">{ format::number(total.credits) }</strong>
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
        </>
    }
}
