//! Notes on the estimate: its calculation, cheaper settings, and its price list.

use std::sync::Arc;

use yew::prelude::*;

use crate::app::components::provenance;
use crate::app::results::hints;
use crate::pricing::{Estimate, Hint, RateCard, Source, Standing};
use crate::state::Action;

#[derive(Properties, PartialEq)]
pub struct EstimateNotesProps {
    /// The price, where there is one.
    pub estimate: Option<Estimate>,
    /// More for the price.
    pub hints: Vec<Hint>,
    /// The price list, if there is one.
    pub card: Option<Arc<RateCard>>,
    /// Where the price of the model was published, if not where the list was.
    pub source: Option<Source>,
    /// How the list stands to the day.
    pub standing: Standing,
    pub on_action: Callback<Action>,
}

#[component]
pub fn EstimateNotes(props: &EstimateNotesProps) -> Html {
    let EstimateNotesProps { estimate, hints, card, source, standing, on_action } = props;
    html! {
        <div class="notes">
            if let Some(estimate) = estimate {
                <details>
                    <summary>{ "How this is calculated" }</summary>
                    <p id="explanation">{ estimate.explain().to_string() }</p>
                </details>
            }
            if !hints.is_empty() {
                { hints::list(hints, on_action) }
            }
            if let Some(card) = card {
                { provenance::stated(card, source.as_ref(), *standing) }
            }
        </div>
    }
}
