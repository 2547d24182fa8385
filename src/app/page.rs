//! The page: its memory, its three clocks, and the arrangement of its parts in each view.

use std::rc::Rc;

use yew::prelude::*;

use crate::app::banners::banners;
use crate::app::components::header::Header;
use crate::app::hooks::{Clocks, use_clocks};
use crate::app::page_effects::PageEffects;
use crate::app::results::{DreamBar, Results};
use crate::app::settings::settings_panel;
use crate::browser;
use crate::state::{Action, History, Quote, Snapshot, State, View};

/// The state with which the page opens.
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
    let Clocks { now, deferred, debounced } = use_clocks(store.0.now());
    // Once everything that it shows is in place, and answers.
    use_effect_with((), |()| browser::say_loaded());
    html! {
        <ContextProvider<Rc<Quote>> context={now.quote.clone()}>
            <Calculator deferred={deferred.clone()} debounced={debounced.clone()} on_action={on_action.clone()} />
            <PageEffects {deferred} {debounced} {on_action} />
        </ContextProvider<Rc<Quote>>>
    }
}

/// The states that the page shows, and where its actions go. The price itself is that of the [`Quote`](crate::state::Quote) in the
/// context.
#[derive(Properties, PartialEq, Clone, Debug)]
pub struct CalculatorProps {
    /// The state of the settings panel.
    pub deferred: Rc<Snapshot>,
    /// The state of all else.
    pub debounced: Rc<Snapshot>,
    /// Takes what the user does.
    pub on_action: Callback<Action>,
}

/// The page without its memory.
#[component]
pub fn Calculator(props: &CalculatorProps) -> Html {
    let CalculatorProps { deferred, debounced, on_action } = props;
    let document = debounced.document();
    let view = document.view;
    html! {
        <div class={classes!("calculator", format!("view-{}", if view.is_page() { View::Full } else { view }.name()))}>
            if !view.is_page() {
                <h1 class="visually-hidden">{ "Dream Credits" }</h1>
            }
            { banners(debounced, on_action) }
            if view.is_page() || view == View::Panel {
                <aside class="panel" aria-label="Settings">
                    if view.is_page() {
                        <Header theme={document.theme} on_action={on_action} />
                    }
                    { settings_panel(deferred, on_action) }
                    <DreamBar />
                </aside>
            }
            <Results shown={debounced} on_action={on_action} />
        </div>
    }
}
