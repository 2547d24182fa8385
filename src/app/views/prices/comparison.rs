//! The same settings under every list and model that does the same.

use yew::prelude::*;

use crate::app::components::provenance;
use crate::app::words::en::reasons;
use crate::pricing::{self, Decimal, Estimate, Offer, Request, Setting, Task, format};
use crate::state::{Action, Catalog};

#[derive(Properties, PartialEq)]
pub struct ComparisonProps {
    pub catalog: Catalog,
    /// What the compared models do.
    pub task: Task,
    /// What is compared: settings without a list or a model.
    pub settings: Request,
    /// The price that the others are compared with.
    pub current: Estimate,
    pub on_action: Callback<Action>,
}

#[component]
pub fn Comparison(props: &ComparisonProps) -> Html {
    let ComparisonProps { catalog, task, settings, current, on_action } = props;
    let pricing::Comparison { offers, is_complete } = pricing::comparison(&catalog.cards(), *task, settings);
    html! {
        <section class="card offers comparison" aria-labelledby="comparison-heading">
            <h2 id="comparison-heading">{ "The same settings elsewhere" }</h2>
            <p class="hint">{ "Under every list and model that does the same. What is not set here is as each has it by default. \
                   Choose one to apply it." }
                if !is_complete {
                    { " These are the first of very many models." }
                }
            </p>
            <div class="scroll">
                <table aria-labelledby="comparison-heading">
                    <thead>
                        <tr>
                            <th scope="col">{ "Model" }</th>
                            <th scope="col">{ "Credits" }</th>
                            <th scope="col">{ "Dollars" }</th>
                            <th scope="col">{ "Difference" }</th>
                        </tr>
                    </thead>
                    <tbody>{ for offers.iter().map(|offer| row(offer, catalog, current, settings, on_action)) }</tbody>
                </table>
            </div>
        </section>
    }
}

fn row(
    offer: &Offer,
    catalog: &Catalog,
    current: &Estimate,
    settings: &Request,
    on_action: &Callback<Action>,
) -> Html {
    let own = catalog.own().iter().find(|own| own.card == offer.card);
    let key = own.map_or(offer.card.id.as_str(), |own| own.key());
    let is_current = offer.card.id == current.settings.rate_card && offer.model == current.settings.model;
    let choice = settings.clone().with(Setting::RateCard, key).with(Setting::Model, &offer.model);
    let onclick = on_action.reform(move |_: MouseEvent| Action::Apply(choice.clone()));
    let figures = figures(offer, current, is_current);
    html! {
        <tr class={classes!(is_current.then_some("current"))}>
            <th scope="row">
                <button type="button" {onclick} aria-pressed={is_current.to_string()}>
                    { &offer.name }<small>{ &offer.card.name }</small>
                    { provenance::mark(own.map(|own| &own.origin)) }
                </button>
            </th>
            { figures }
        </tr>
    }
}

fn difference(offer: &Offer, current: &Estimate) -> Html {
    let Some((credits, usd)) = offer.difference(current) else { return html! {} };
    if credits.is_zero() && usd.is_zero() {
        return html! { "the same" };
    }
    let sign = |amount: Decimal| if amount.is_sign_negative() { "−" } else { "+" };
    let in_credits = format!("{}{}", sign(credits), format::number(credits.abs().normalize()));
    let in_usd = format!("({}{})", sign(usd), format::usd(usd.abs()));
    html! { <><span>{ in_credits }</span>{ " " }<span>{ in_usd }</span></> }
}

/// The price of an offer, or the reason why it has none.
fn figures(offer: &Offer, current: &Estimate, is_current: bool) -> Html {
    let estimate = match &offer.price {
        Ok(estimate) => estimate,
        Err(error) => return html! { <td class="why" colspan="3">{ reasons::offer(error) }</td> },
    };
    let difference = if is_current {
        html! { "current" }
    } else {
        difference(offer, current)
    };
    html! {
        <>
            <td>
                if offer.cheapest {
                    <span class="tag">{ "Cheapest" }</span>
                }
                { format::number(estimate.total.credits) }
            </td>
            <td>{ format::usd(estimate.total.usd) }</td>
            <td>{ difference }</td>
        </>
    }
}
