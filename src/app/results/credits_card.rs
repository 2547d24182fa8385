//! The credits in hand, what they buy at these settings, and what buying more adds.

use std::sync::Arc;

use yew::prelude::*;

use crate::app::components::amount_field::AmountField;
use crate::app::components::provenance;
use crate::app::words::en::{balance as words, purchases};
use crate::pricing::{Decimal, Estimate, Extreme, RateCard, Refusal, format};
use crate::state::{Action, Field, Origin};

#[derive(Properties, PartialEq)]
pub struct CreditsCardProps {
    pub card: Arc<RateCard>,
    /// Where the list is from, if it is not built in.
    pub origin: Option<Origin>,
    /// The id of the model, if there is one.
    pub model: Option<String>,
    /// The balance as it was given, if it was.
    pub given: Option<String>,
    pub balance: Option<Decimal>,
    /// Why it is not allowed.
    pub error: Option<Refusal>,
    pub estimate: Option<Estimate>,
    pub on_action: Callback<Action>,
}

#[component]
pub fn CreditsCard(props: &CreditsCardProps) -> Html {
    let CreditsCardProps { card, origin, model, given, balance, error, estimate, on_action } = props;
    let extremes = use_memo((card.clone(), model.clone()), |(card, model)| {
        card.extremes(card.model(model.as_ref()?)?).ok()
    });
    let text = given.clone().unwrap_or_else(|| card.free_credits.normalize().to_string());
    let is_default = *balance == Some(card.free_credits);
    let note = if is_default { "credits, free with a new account" } else { "credits" };
    html! {
        <section class="card credits" aria-labelledby="credits-heading">
            <h2 id="credits-heading">{ "Credits" }</h2>
            { provenance::mark(origin.as_ref()) }
            <AmountField field={Field::Balance} {note} {text} error={error.clone()} on_action={on_action} />
            if let (Some(estimate), Some(balance)) = (estimate, balance) {
                { bought_by(card, estimate, *balance) }
            } else {
                <p class="hint">{ "What that buys is shown once settings and balance are valid." }</p>
            }
            if let Some(balance) = balance {
                { range_of((*extremes).as_ref(), *balance) }
            }
            if let Some(terms) = &card.purchase {
                <h3>{ "Buying credits" }</h3>
                { purchase(card, estimate.as_ref()) }
                <p class="hint">{ purchases::terms_of_sale(terms) }</p>
            }
        </section>
    }
}

/// What the balance buys at these settings, and what it lacks for them.
fn bought_by(card: &RateCard, estimate: &Estimate, balance: Decimal) -> Html {
    let Some(budget) = estimate.images_for(balance) else {
        return html! { <p class="bought">{ words::uncounted(estimate) }</p> };
    };
    let (task, samples) = (estimate.task, u64::from(estimate.settings.samples));
    let shortfall = card.shortfall(samples, estimate, balance).ok();
    let purchase = shortfall.and_then(|shortfall| Some((shortfall, shortfall.purchase?)));
    html! {
        <>
            <p class="bought">
                <strong id="bought">{ format!("≈ {}", task.results(budget.images)) }</strong>
                { " at these settings, " }
                <span id="left">{ format::credits(budget.left) }</span>
                { " left over" }
            </p>
            if let Some((shortfall, purchase)) = purchase {
                <p class="missing">
                    { purchases::covering_purchase(&task.results(samples), shortfall, purchase) }
                </p>
            }
        </>
    }
}

/// How many images the balance buys at the cheapest and at the dearest settings.
fn range_of(extremes: Option<&(Extreme, Extreme)>, balance: Decimal) -> Html {
    let Some((cheapest, dearest)) = extremes else { return html! {} };
    let bought =
        |extreme: &Extreme| Some(words::at_extreme(extreme, extreme.estimate.images_for(balance)?.images));
    if cheapest.estimate.per_image.credits == dearest.estimate.per_image.credits {
        return html! {};
    }
    let Some((most, fewest)) = bought(cheapest).zip(bought(dearest)) else { return html! {} };
    html! { <p class="hint" id="extremes">{ words::range(&most, &fewest) }</p> }
}

/// What the smallest purchase and each increment buy.
fn purchase(card: &RateCard, estimate: Option<&Estimate>) -> Html {
    let Ok(Some(purchase)) = card.purchase(0) else { return html! {} };
    let bought = |estimate: &Estimate| {
        let budget = estimate.images_for(purchase.credits)?;
        Some(estimate.task.results(budget.images))
    };
    html! {
        <p class="purchase">
            <span>{ format!("{} buys", format::usd(purchase.usd)) }</span>
            <strong>{ format::credits(purchase.credits) }</strong>
            if let Some(results) = estimate.and_then(bought) {
                <span class="hint">{ format!("≈ {results}") }</span>
            }
        </p>
    }
}
