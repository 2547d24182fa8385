//! The page: its memory, its three clocks, and the arrangement of its parts in each view.

use std::rc::Rc;

use yew::prelude::*;

use crate::app::banners::banners;
use crate::app::components::header::Header;
use crate::app::hooks::{use_debounced, use_deferred};
use crate::app::page_effects::PageEffects;
use crate::app::results::{DreamBar, Results};
use crate::app::settings::settings_panel;
use crate::browser;
use crate::state::{Action, History, Quote, Snapshot, State, View};

/// What the page opens with.
#[derive(Properties, PartialEq, Clone, Debug)]
pub struct AppProps {
    /// The state at first.
    pub state: State,
}

#[derive(PartialEq)]
struct Store(History);

impl Reducible for Store {
    type Action = Action;

    fn reduce(self: Rc<Self>, action: Action) -> Rc<Self> {
        Rc::new(Self(self.0.after(action)))
    }
}

/// The whole page.
#[component]
pub fn App(props: &AppProps) -> Html {
    let initial = props.state.clone();
    let store = use_reducer_eq(|| Store(initial.into()));
    let on_action = {
        let dispatcher = store.dispatcher();
        use_callback((), move |action, ()| dispatcher.dispatch(action))
    };
    let now = store.0.now();
    let settled = use_deferred(now);
    let rested = use_debounced(&settled, now);
    // Once everything that it shows is in place, and answers.
    use_effect_with((), |()| browser::say_loaded());
    html! {
        <ContextProvider<Rc<Quote>> context={now.quote.clone()}>
            <Calculator settings={settled.clone()} shown={rested.clone()} on_action={on_action.clone()} />
            <PageEffects kept={settled} shown={rested} {on_action} />
        </ContextProvider<Rc<Quote>>>
    }
}

/// What the page shows, and where its actions go. The price itself is that of the [`Quote`](crate::state::Quote) in the
/// context.
#[derive(Properties, PartialEq, Clone, Debug)]
pub struct CalculatorProps {
    /// What the settings show.
    pub settings: Rc<Snapshot>,
    /// What all else shows, which may be behind.
    pub shown: Rc<Snapshot>,
    /// Takes what the reader does.
    pub on_action: Callback<Action>,
}

/// The page without its memory.
#[component]
pub fn Calculator(props: &CalculatorProps) -> Html {
    let CalculatorProps { settings, shown, on_action } = props;
    let view = shown.state.document.view;
    html! {
        <div class={classes!("calculator", format!("view-{}", if view.is_page() { View::Full } else { view }.name()))}>
            if !view.is_page() {
                <h1 class="visually-hidden">{ "Dream Credits" }</h1>
            }
            { banners(shown, on_action) }
            if view.is_page() || view == View::Panel {
                <aside class="panel" aria-label="Settings">
                    if view.is_page() {
                        <Header theme={shown.state.document.theme} on_action={on_action} />
                    }
                    { settings_panel(settings, on_action) }
                    <DreamBar />
                </aside>
            }
            <Results {shown} on_action={on_action} />
        </div>
    }
}
