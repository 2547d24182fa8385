//! The results beside the settings: the estimate, and what follows from it.

mod credits_card;
mod dream_bar;
mod estimate_card;
mod estimate_notes;
mod hints;
mod undo_buttons;
mod view_links;

pub use dream_bar::DreamBar;

use std::rc::Rc;
use std::sync::Arc;

use yew::prelude::*;

use crate::app::banners::words;
use crate::app::components::lazy::Lazy;
use crate::app::components::no_price::{no_price, no_price_for};
use crate::app::components::provenance;
use crate::app::views::LazyPart;
use crate::app::views::prices::{prices_view, tables};
use crate::pricing::{Field, RateCard};
use crate::state::{Action, Quote, Snapshot, View};
use credits_card::CreditsCard;
use estimate_card::EstimateCard;
use estimate_notes::EstimateNotes;
use view_links::ViewLinks;

#[derive(Properties, PartialEq)]
pub struct ResultsProps {
    pub shown: Rc<Snapshot>,
    pub on_action: Callback<Action>,
}

#[component]
pub fn Results(props: &ResultsProps) -> Html {
    let ResultsProps { shown, on_action } = props;
    let Snapshot { state, quote, .. } = &**shown;
    let results = match state.view {
        View::Full | View::Budget | View::Map | View::Curves | View::Plan => html! {
            <>
                <div class="cards">
                    { estimate(shown, on_action) }
                    if let Ok(card) = &quote.card {
                        { credits(card, shown, on_action) }
                    }
                </div>
                <ViewLinks {shown} on_action={on_action} />
                if state.view == View::Full {
                    { prices_view(shown, on_action) }
                } else {
                    <Lazy part={LazyPart::View} {shown} on_action={on_action} />
                }
            </>
        },
        View::Panel => estimate(shown, on_action),
        View::Table => html! {
            <>
                if quote.estimate.is_err() {
                    { no_price(quote) }
                }
                { tables(shown, on_action) }
                if let Ok(card) = &quote.card {
                    { provenance::stated(card, shown.source(), quote.standing) }
                }
            </>
        },
        View::Badge => {
            let slips: Vec<_> = state.notices.iter().filter(|notice| notice.is_of_address()).collect();
            html! {
                <>
                    // A badge has no place to say it beside the price, which may be that of other settings.
                    if slips.is_empty() {
                        <DreamBar />
                    } else {
                        { no_price_for(slips.into_iter().map(words)) }
                    }
                    if quote.estimate.is_err() {
                        { no_price(quote) }
                    }
                </>
            }
        }
    };
    let class = if state.view == View::Badge { "badge" } else { "results" };
    html! { <main {class} id="results" tabindex="-1">{ results }</main> }
}

/// The estimate, and where it comes from.
pub fn estimate(shown: &Snapshot, on_action: &Callback<Action>) -> Html {
    let Snapshot { state, quote, .. } = shown;
    let explanation = quote.estimate.as_ref().ok().map(|estimate| estimate.explanation.clone());
    html! {
        <section class="card estimate" aria-labelledby="estimate-heading">
            <EstimateCard />
            <EstimateNotes {explanation} hints={quote.hints(&state.request)} card={quote.card.clone().ok()}
                source={shown.source().cloned()} standing={quote.standing} on_action={on_action} />
        </section>
    }
}

/// The credits in hand, and what they pay for.
pub fn credits(card: &Arc<RateCard>, shown: &Snapshot, on_action: &Callback<Action>) -> Html {
    let Quote { origin, estimate, .. } = &*shown.quote;
    let model = shown.model().map(|model| model.id.clone());
    let given = shown.state.request.get(Field::Balance).map(str::to_owned);
    html! {
        <CreditsCard card={card.clone()} origin={origin.clone()} {model} {given} balance={card.balance(&shown.state.request)}
            estimate={estimate.clone().ok()} on_action={on_action} />
    }
}
