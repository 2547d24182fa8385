//! A part of the page as an element in somebody else's page: without address, memory and history, and with the settings of
//! its attributes.

use std::rc::Rc;

use yew::prelude::*;

use crate::app::banners::FailedList;
use crate::app::banners::Notices;
use crate::app::components::no_price::no_price;
use crate::app::components::provenance;
use crate::app::hooks::use_announcement;
use crate::app::hooks::use_deferred;
use crate::app::hooks::{use_fetch, use_worker};
use crate::app::results::DreamBar;
use crate::app::results::{credits, estimate};
use crate::app::settings::settings_panel;
use crate::app::views::prices::tables;
use crate::app::words::en::{imports, notices, reasons::reasons};
use crate::browser;
use crate::pricing::{Estimate, format};
use crate::state::{Action, Field, Import, Parsed, Quote, Snapshot, State, View};

/// The attributes of the element, and who hears of its price.
#[derive(Properties, PartialEq, Clone, Debug)]
pub struct EmbeddedProps {
    /// The attributes in the form of a query.
    pub attributes: AttrValue,
    /// Hears of each price, the first one included.
    pub on_priced: Callback<Priced>,
}

/// The price of an element's settings, or why there is none.
#[derive(Debug, Clone, PartialEq)]
pub struct Priced {
    /// The price, or the reason; no reason while a price list is on its way.
    pub estimate: Result<Estimate, Option<String>>,
    /// Whether the settings are those of the attributes: the user has changed none.
    pub is_as_given: bool,
}

enum Change {
    Does(Action),
    Attributes(AttrValue),
}

/// What the element remembers: what its attributes say, and what became of it.
#[derive(PartialEq)]
struct Store {
    given: State,
    now: Rc<Snapshot>,
}

impl Store {
    fn open(attributes: &str) -> Self {
        let mut given = State::of_element(attributes);
        given.session.today = browser::today();
        Self { now: Rc::new(given.clone().into()), given }
    }
}

impl Reducible for Store {
    type Action = Change;

    fn reduce(self: Rc<Self>, change: Change) -> Rc<Self> {
        let state = self.now.state.clone();
        let (given, state) = match change {
            Change::Does(action) => (self.given.clone(), state.after(action)),
            Change::Attributes(attributes) => {
                let given = State::of_element(&attributes);
                (given.clone(), state.with_attributes(&self.given, given))
            }
        };
        Rc::new(Self { given, now: Rc::new(state.into()) })
    }
}

/// The content of the element.
#[component]
pub fn Embedded(props: &EmbeddedProps) -> Html {
    let store = {
        let attributes = props.attributes.clone();
        use_reducer_eq(move || Store::open(&attributes))
    };
    let on_action = {
        let dispatcher = store.dispatcher();
        use_callback((), move |action, ()| dispatcher.dispatch(Change::Does(action)))
    };
    {
        let (dispatcher, opened) = (store.dispatcher(), use_mut_ref(|| true));
        use_effect_with(props.attributes.clone(), move |attributes| {
            // The store has opened with the first ones.
            if !opened.replace(false) {
                dispatcher.dispatch(Change::Attributes(attributes.clone()));
            }
        });
    }
    let deferred = use_deferred(&store.now);
    use_list(&deferred, &on_action);
    use_priced(&deferred, deferred.state.document.request == store.given.document.request, &props.on_priced);
    let (state, quote) = (&deferred.state, &deferred.quote);
    let content = match state.document.view {
        View::Badge => badge(&deferred),
        // It is not known what was meant: the element's own content is right, and there is no price beside it.
        _ if !state.session.notices.is_empty() => html! {
            <>
                <div class="first" key="first">
                    <Notices notices={state.session.notices.clone()} can_go=false on_action={&on_action} />
                </div>
                <div class="results" key="results" id="results" tabindex="-1"></div>
            </>
        },
        View::Table => table(&deferred, &on_action),
        // There is no other view of an element.
        _ => panel(&deferred, &store.now, &on_action),
    };
    let announcement = use_announcement(quote);
    let class = classes!("calculator", "embedded", format!("view-{}", state.document.view.name()));
    html! {
        <ContextProvider<Rc<Quote>> context={store.now.quote.clone()}>
            <div {class} data-theme={state.document.theme.name()} lang="en" dir="ltr" part="calculator">
                { content }
                if state.document.view != View::Badge {
                    <output class="visually-hidden" aria-live="polite">{ announcement }</output>
                }
            </div>
        </ContextProvider<Rc<Quote>>>
    }
}

/// Fetches the list that the attributes name by its address: whoever wrote them asked for it.
#[hook]
fn use_list(deferred: &Rc<Snapshot>, on_action: &Callback<Action>) {
    let import = deferred.state.session.import.as_ref();
    let wanted = deferred.quote.foreign.clone().filter(|_| import.is_none());
    use_effect_with((wanted, on_action.clone()), |(wanted, on_action)| {
        wanted.iter().for_each(|url| on_action.emit(Action::Fetch(url.clone())));
    });
    use_fetch(import, on_action);
    use_worker(
        import.and_then(Import::job).cloned(),
        |read| Action::ListParsed(read.and_then(Parsed::list)),
        on_action,
    );
}

/// Says each price, and each reason why there is none, once it is settled.
#[hook]
fn use_priced(deferred: &Rc<Snapshot>, is_as_given: bool, on_priced: &Callback<Priced>) {
    let estimate = estimated(deferred).map_err(|reason| awaited(deferred).is_none().then_some(reason));
    let priced = Priced { estimate, is_as_given };
    use_effect_with((priced, on_priced.clone()), |(priced, on_priced)| on_priced.emit(priced.clone()));
}

/// The price, or why there is none.
fn estimated(deferred: &Snapshot) -> Result<Estimate, String> {
    let Snapshot { state, quote, .. } = deferred;
    if !state.session.notices.is_empty() {
        return Err(notices::all_of_address(&state.session.notices.iter().collect::<Vec<_>>()).join(" "));
    }
    match (&quote.estimate, &state.session.import) {
        (Ok(estimate), _) => Ok(estimate.clone()),
        (Err(_), Some(Import::Refused(_, error))) => Err(imports::own_list_not_taken(error)),
        (Err(_), _) => Err(awaited(deferred).unwrap_or_else(|| reasons(quote).join(" "))),
    }
}

/// That a price list is on its way.
fn awaited(deferred: &Snapshot) -> Option<String> {
    let url = deferred.quote.foreign.as_ref()?;
    let is_refused = matches!(deferred.state.session.import, Some(Import::Refused(..)));
    (!is_refused).then(|| imports::fetching(url))
}

fn panel(deferred: &Rc<Snapshot>, now: &Rc<Snapshot>, on_action: &Callback<Action>) -> Html {
    html! {
        <>
            { first(deferred, on_action) }
            <div class="panel" key="panel" role="group" aria-label="Settings" part="settings">
                { settings_panel(now, on_action) }
                <DreamBar />
            </div>
            <div class="results" key="results" id="results" tabindex="-1">
                if awaited(deferred).is_none() {
                    { estimate(deferred, on_action) }
                }
                if let (Some(_), Ok(card)) = (deferred.document().get(Field::Balance), &deferred.quote.card) {
                    { credits(card, deferred, on_action) }
                }
            </div>
        </>
    }
}

fn table(deferred: &Rc<Snapshot>, on_action: &Callback<Action>) -> Html {
    let quote = &deferred.quote;
    html! {
        <>
            { first(deferred, on_action) }
            <div class="results" key="results" id="results" tabindex="-1">
                if awaited(deferred).is_none() {
                    if quote.estimate.is_err() {
                        { no_price(quote) }
                    } else {
                        { tables(deferred, on_action) }
                    }
                }
                if let Ok(card) = &quote.card {
                    { provenance::stated(card, deferred.source(), quote.standing) }
                }
            </div>
        </>
    }
}

/// What comes before: a list that is on its way, or could not be had.
fn first(deferred: &Rc<Snapshot>, on_action: &Callback<Action>) -> Html {
    html! {
        <div class="first" key="first">
            if let Some(awaited) = awaited(deferred) {
                <p class="hint" role="status">{ awaited }</p>
            }
            if let (Some(url), Some(Import::Refused(_, error))) = (&deferred.quote.foreign, &deferred.state.session.import) {
                <FailedList url={url.clone()} error={error.clone()} {on_action} />
            }
        </div>
    }
}

/// A figure in running text. Until there is one, the element's own content is shown in place of it.
fn badge(deferred: &Snapshot) -> Html {
    let (title, text) = match estimated(deferred) {
        Ok(Estimate { total, .. }) => {
            let settings = deferred.quote.settings_in_words().unwrap_or_default().join(", ");
            let list = deferred.quote.card.as_ref().map(|card| card.marked_name()).unwrap_or_default();
            let title = format!("{settings}: {} ({list})", format::usd(total.usd));
            (title, format::price(total.credits))
        }
        Err(reason) => (reason, "no price".to_owned()),
    };
    html! { <span class="in-text" part="price" {title}>{ text }</span> }
}
