//! The parts of the first view below the estimate: tables, comparison, own lists and the list itself.

use std::rc::Rc;

use yew::prelude::*;

use super::about::About;
use super::comparison::Comparison;
use super::model_table::ModelTable;
use super::own_lists::OwnListsPlace;
use super::price_table::PriceTable;
use crate::state::{Action, Snapshot};

/// The tables of prices, the same settings elsewhere, the user's own lists, and what a credit is.
pub fn prices_view(shown: &Rc<Snapshot>, on_action: &Callback<Action>) -> Html {
    let Snapshot { state, quote, .. } = &**shown;
    html! {
        <>
            { tables(shown, on_action) }
            if let (Some(model), Ok(current)) = (shown.quote.model(), &quote.estimate) {
                <Comparison catalog={state.document.catalog.clone()} task={model.task} settings={quote.explicit(&state.document.request)}
                    current={current.clone()} on_action={on_action} />
            }
            <OwnListsPlace {shown} on_action={on_action} />
            <About card={quote.card.clone().ok()} origin={quote.origin.clone()} />
        </>
    }
}

/// The prices of the list: those of the model in print, and those of its models.
pub fn tables(shown: &Snapshot, on_action: &Callback<Action>) -> Html {
    let quote = &shown.quote;
    let (Ok(card), Some(model)) = (&quote.card, shown.quote.model()) else { return html! {} };
    let table = &model.published;
    html! {
        <>
            if !table.is_empty() {
                <PriceTable card={card.clone()} model={model.id.clone()} origin={quote.origin.clone()}
                    size={quote.size().and_then(|size| table.column(size))}
                    steps={quote.steps().filter(|steps| table.has_row(*steps))} on_action={on_action} />
            }
            // Of a single model, its printed table says it better.
            if card.models.len() > 1 || table.is_empty() {
                <ModelTable card={card.clone()} model={model.id.clone()} origin={quote.origin.clone()} on_action={on_action} />
            }
        </>
    }
}
