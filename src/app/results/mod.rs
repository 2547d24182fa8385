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

use crate::app::components::lazy::Lazy;
use crate::app::components::no_price::{no_price, no_price_for};
use crate::app::components::provenance;
use crate::app::views::LazyPart;
use crate::app::views::prices::{prices_view, tables};
use crate::app::words::en::notices;
use crate::pricing::RateCard;
use crate::state::{Action, Field, Quote, Snapshot, View};
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
    let results = match state.document.view {
        View::Full | View::Budget | View::Map | View::Curves | View::Plan => html! {
            <>
                <div class="cards">
                    { estimate(shown, on_action) }
                    if let Ok(card) = &quote.card {
                        { credits(card, shown, on_action) }
                    }
                </div>
                <ViewLinks {shown} on_action={on_action} />
                if state.document.view == View::Full {
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
            let slips: Vec<_> =
                state.session.notices.iter().filter(|notice| notice.is_of_address()).collect();
            html! {
                <>
                    // A badge has no place to say it beside the price, which may be that of other settings.
                    if slips.is_empty() {
                        <DreamBar />
                        if quote.estimate.is_err() {
                            { no_price(quote) }
                        }
                    } else {
                        { no_price_for(notices::all_of_address(&slips)) }
                    }
                </>
            }
        }
    };
    let class = if state.document.view == View::Badge { "badge" } else { "results" };
    html! { <main {class} id="results" tabindex="-1">{ results }</main> }
}

/// The estimate, and where it comes from.
pub fn estimate(shown: &Snapshot, on_action: &Callback<Action>) -> Html {
    let Snapshot { quote, .. } = shown;
    html! {
        <section class="card estimate" aria-labelledby="estimate-heading">
            <EstimateCard />
            <EstimateNotes estimate={quote.estimate.clone().ok()} hints={quote.hints()} card={quote.card.clone().ok()}
                source={shown.source().cloned()} standing={quote.standing} on_action={on_action} />
        </section>
    }
}

/// The credits in hand, and what they pay for.
pub fn credits(card: &Arc<RateCard>, shown: &Snapshot, on_action: &Callback<Action>) -> Html {
    let Quote { origin, estimate, .. } = &*shown.quote;
    let model = shown.quote.model().map(|model| model.id.clone());
    let given = shown.document().get(Field::Balance).map(str::to_owned);
    html! {
        <CreditsCard card={card.clone()} origin={origin.clone()} {model} {given} balance={shown.own.balance} error={shown.error(Field::Balance).cloned()}
            estimate={estimate.clone().ok()} on_action={on_action} />
    }
}
