//! The arrangement of the page: which parts each view has.

use yew::prelude::*;

use super::about::About;
use super::announcement::Announcement;
use super::comparison::Comparison;
use super::credits_card::CreditsCard;
use super::dream_bar::DreamBar;
use super::estimate_card::EstimateCard;
use super::foreign_list::ForeignList;
use super::header::Header;
use super::model_table::ModelTable;
use super::no_price::no_price;
use super::notices::Notices;
use super::own_lists::OwnLists;
use super::price_table::PriceTable;
use super::provenance;
use super::settings_panel::SettingsPanel;
use crate::state::{Action, Quote, State, View};

/// What the page shows, and where its actions go.
#[derive(Properties, PartialEq, Clone, Debug)]
pub struct CalculatorProps {
    /// What was given.
    pub state: State,
    /// What follows from it.
    pub quote: Quote,
    /// Takes what the reader does.
    pub on_action: Callback<Action>,
}

/// The page without its memory.
#[component]
pub fn Calculator(props: &CalculatorProps) -> Html {
    let CalculatorProps { state, quote, on_action } = props;
    let (request, theme) = (&state.request, state.theme);
    let panel = html! {
        <aside class="panel" aria-label="Settings">
            if state.view == View::Full {
                <Header {theme} on_action={on_action} />
            }
            <SettingsPanel catalog={state.catalog.clone()} today={state.today} request={request.clone()} quote={quote.clone()}
                on_action={on_action} />
            <DreamBar quote={quote.clone()} />
        </aside>
    };
    let model = quote.card.as_ref().ok().and_then(|card| Some((card, card.requested_model(request).ok()?)));
    let source = model.and_then(|(_, model)| model.source.clone());
    let estimate = || {
        html! {
            <EstimateCard source={source.clone()} quote={quote.clone()} hints={quote.hints(request)}
                on_action={on_action} />
        }
    };
    let table = html! {
        if let Some((card, model)) = model {
            if !model.published.is_empty() {
                <PriceTable card={card.clone()} model={model.id.clone()} origin={quote.origin.clone()}
                    size={quote.size.and_then(|size| model.published.column(size))}
                    steps={quote.steps.filter(|steps| model.published.has_row(*steps))} on_action={on_action} />
            }
            // Of a single model, its printed table says it better.
            if card.models.len() > 1 || model.published.is_empty() {
                <ModelTable card={card.clone()} model={model.id.clone()} origin={quote.origin.clone()} on_action={on_action} />
            }
        }
    };
    let none = html! {
        if quote.estimate.is_err() {
            { no_price(quote) }
        }
    };
    // A document that the link asks for has its own place to say how it goes.
    let (asked, brought) = match &state.import {
        Some(import) if import.url().is_some() && import.url() == quote.foreign.as_deref() => {
            (Some(import.clone()), None)
        }
        import => (None, import.clone()),
    };
    let first = html! {
        <div class="first">
            if state.view != View::Badge && !state.notices.is_empty() {
                <Notices notices={state.notices.clone()} on_action={on_action} />
            }
            if let Some(url) = &quote.foreign {
                <ForeignList url={url.clone()} import={asked} on_action={on_action} />
            }
        </div>
    };
    let shown = match state.view {
        View::Full => html! {
            <>
                { first }
                { panel }
                <main class="results" id="results" tabindex="-1">
                    <div class="cards">
                        { estimate() }
                        if let Ok(card) = &quote.card {
                            <CreditsCard card={card.clone()} request={request.clone()} quote={quote.clone()}
                                on_action={on_action} />
                        }
                    </div>
                    { table }
                    if let (Some((_, model)), Ok(current)) = (model, &quote.estimate) {
                        <Comparison catalog={state.catalog.clone()} task={model.task} settings={quote.explicit(request)}
                            current={current.clone()} on_action={on_action} />
                    }
                    <OwnLists catalog={state.catalog.clone()} card={quote.card.clone().ok()} import={brought}
                        on_action={on_action} />
                    <About card={quote.card.clone().ok()} origin={quote.origin.clone()} />
                </main>
            </>
        },
        View::Panel => {
            html! {
                <>
                    { first }
                    { panel }
                    <main class="results" id="results" tabindex="-1">{ estimate() }</main>
                </>
            }
        }
        View::Table => html! {
            <>
                { first }
                <main class="results" id="results" tabindex="-1">
                    { none }
                    { table }
                    if let Ok(card) = &quote.card {
                        { provenance::stated(card, source.as_ref(), quote.standing) }
                    }
                </main>
            </>
        },
        View::Badge => html! {
            <>
                { first }
                <main class="badge" id="results" tabindex="-1">
                    <DreamBar quote={quote.clone()} />
                    { none }
                </main>
            </>
        },
    };
    html! {
        <div class={classes!("calculator", format!("view-{}", state.view.name()))}>
            if state.view != View::Full {
                <h1 class="visually-hidden">{ "Dream Credits" }</h1>
            }
            { shown }
            <Announcement quote={quote.clone()} />
        </div>
    }
}
