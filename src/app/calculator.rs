//! The arrangement of the page: which parts each view has.

use std::rc::Rc;
use std::sync::Arc;

use yew::prelude::*;

use super::credits_card::CreditsCard;
use super::dream_bar::DreamBar;
use super::estimate_card::EstimateCard;
use super::estimate_notes::EstimateNotes;
use super::following::{following, tables};
use super::header::Header;
use super::no_price::no_price;
use super::opening::opening;
use super::provenance;
use super::settings_panel::settings_panel;
use crate::pricing::{Field, RateCard};
use crate::state::{Action, Quote, Snapshot, View};

/// What the page shows, and where its actions go.
#[derive(Properties, PartialEq, Clone, Debug)]
pub struct CalculatorProps {
    /// What was given, and what follows from it. It may be a moment behind: the price itself is that of the
    /// [`Quote`] in the context, which is not.
    pub shown: Rc<Snapshot>,
    /// Takes what the reader does.
    pub on_action: Callback<Action>,
}

/// The page without its memory.
#[component]
pub fn Calculator(props: &CalculatorProps) -> Html {
    let CalculatorProps { shown, on_action } = props;
    let Snapshot { state, quote } = &**shown;
    let parts = match state.view {
        View::Full => html! {
            <>
                { panel(shown, on_action) }
                <main class="results" id="results" tabindex="-1">
                    <div class="cards">
                        { estimate(shown, on_action) }
                        if let Ok(card) = &quote.card {
                            { credits(card, shown, on_action) }
                        }
                    </div>
                    { following(shown, on_action) }
                </main>
            </>
        },
        View::Panel => html! {
            <>
                { panel(shown, on_action) }
                <main class="results" id="results" tabindex="-1">{ estimate(shown, on_action) }</main>
            </>
        },
        View::Table => html! {
            <main class="results" id="results" tabindex="-1">
                if quote.estimate.is_err() {
                    { no_price(quote) }
                }
                { tables(shown, on_action) }
                if let Ok(card) = &quote.card {
                    { provenance::stated(card, shown.source(), quote.standing) }
                }
            </main>
        },
        View::Badge => html! {
            <main class="badge" id="results" tabindex="-1">
                <DreamBar />
                if quote.estimate.is_err() {
                    { no_price(quote) }
                }
            </main>
        },
    };
    html! {
        <div class={classes!("calculator", format!("view-{}", state.view.name()))}>
            if state.view != View::Full {
                <h1 class="visually-hidden">{ "Dream Credits" }</h1>
            }
            { opening(shown, on_action) }
            { parts }
        </div>
    }
}

fn panel(shown: &Snapshot, on_action: &Callback<Action>) -> Html {
    html! {
        <aside class="panel" aria-label="Settings">
            if shown.state.view == View::Full {
                <Header theme={shown.state.theme} on_action={on_action} />
            }
            { settings_panel(shown, on_action) }
            <DreamBar />
        </aside>
    }
}

fn estimate(shown: &Snapshot, on_action: &Callback<Action>) -> Html {
    let Snapshot { state, quote } = shown;
    let explanation = quote.estimate.as_ref().ok().map(|estimate| estimate.explanation.clone());
    html! {
        <section class="card estimate" aria-labelledby="estimate-heading">
            <EstimateCard />
            <EstimateNotes {explanation} hints={quote.hints(&state.request)} card={quote.card.clone().ok()}
                source={shown.source().cloned()} standing={quote.standing} on_action={on_action} />
        </section>
    }
}

fn credits(card: &Arc<RateCard>, shown: &Snapshot, on_action: &Callback<Action>) -> Html {
    let Quote { origin, estimate, .. } = &*shown.quote;
    let model = shown.model().map(|model| model.id.clone());
    let given = shown.state.request.get(Field::Balance).map(str::to_owned);
    html! {
        <CreditsCard card={card.clone()} origin={origin.clone()} {model} {given} balance={card.balance(&shown.state.request)}
            estimate={estimate.clone().ok()} on_action={on_action} />
    }
}
