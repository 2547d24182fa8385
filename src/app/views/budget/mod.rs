//! The view of a budget: the dearest settings that it pays for, and the cost of the current ones.

mod fit_grid;

use std::fmt::Display;

use yew::prelude::*;

use crate::app::components::amount_field::AmountField;
use crate::app::components::provenance;
use crate::app::words::en::{budget as words, purchases};
use crate::pricing::{Estimate, Funds, Model, RateCard, format};
use crate::state::{Action, Field, Snapshot};
use fit_grid::FitGrid;

/// The budget, what fits into it, and what the current settings need.
pub fn budget(shown: &Snapshot, on_action: &Callback<Action>) -> Html {
    let (Ok(card), Some(model)) = (&shown.quote.card, shown.quote.model()) else {
        return crate::app::views::nothing_chosen();
    };
    let (document, own) = (shown.document(), &shown.own);
    let is_own = document.get(Field::Budget).is_some();
    let text = document.get(Field::Budget).map(str::to_owned);
    let text = text.or_else(|| own.funds.map(Funds::plain)).unwrap_or_default();
    let images_text = document.get(Field::Images).map(str::to_owned);
    let images_text = images_text.or_else(|| own.images.map(|images| images.to_string())).unwrap_or_default();
    let error = |field| own.error(field).cloned();
    let note = if is_own {
        "credits, or dollars such as $20"
    } else {
        "the balance; or credits, or dollars such as $20"
    };
    let given = own.funds.zip(own.images);
    html! {
        <>
            <section class="card budget" aria-labelledby="budget-heading">
                <h2 id="budget-heading">{ "What fits" }</h2>
                { provenance::mark(shown.quote.origin.as_ref()) }
                <div class="amounts">
                    <AmountField field={Field::Budget} {note} {text} error={error(Field::Budget)} on_action={on_action} />
                    <AmountField field={Field::Images} note="1–1,000,000" text={images_text} error={error(Field::Images)}
                        on_action={on_action} />
                </div>
                if let Some((funds, images)) = given {
                    <FitGrid card={card.clone()} model={model.id.clone()} {funds} {images} size={shown.quote.size()}
                        steps={shown.quote.steps()} on_action={on_action} />
                } else {
                    <p class="hint">{ "What fits is shown once budget and number of images are valid." }</p>
                }
            </section>
            if let (Some((funds, images)), Ok(estimate)) = (given, &shown.quote.estimate) {
                <section class="card" aria-labelledby="needed-heading">
                    <h2 id="needed-heading">{ "The current settings" }</h2>
                    { needed(card, model, estimate, funds, images) }
                </section>
            }
        </>
    }
}

/// What so many images need at the current settings, and what is missing for them.
fn needed(card: &RateCard, model: &Model, estimate: &Estimate, funds: Funds, images: u32) -> Html {
    let shortfall = funds.credits(card).and_then(|credits| card.shortfall(images.into(), estimate, credits));
    let Ok(shortfall) = shortfall else {
        return html! { <p class="hint">{ "That has too many digits to be computed exactly." }</p> };
    };
    let usd = card.usd(shortfall.needed).map(format::usd).unwrap_or_default();
    let results = model.task.results(images.into());
    let fact = |term: &'static str, what: &dyn Display| html! { <><dt>{ term }</dt><dd>{ what.to_string() }</dd></> };
    let missing =
        if shortfall.missing.is_zero() { "nothing".to_owned() } else { purchases::missing(shortfall) };
    html! {
        <dl class="facts" id="needed">
            { fact("For", &results) }
            { fact("Requests", &words::batches(model.batches(images))) }
            { fact("Cost", &format!("{} ({usd})", format::credits(shortfall.needed))) }
            { fact("Missing", &missing) }
            if let Some(purchase) = shortfall.purchase {
                { fact("Purchase", &purchases::purchase(purchase)) }
            }
        </dl>
    }
}
