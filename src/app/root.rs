//! The page with its memory: the state, the reducer, and what follows from them in the browser.

use std::rc::Rc;

use yew::prelude::*;

use super::Calculator;
use super::settled::{use_rested, use_settled};
use super::surroundings::Surroundings;
use crate::browser;
use crate::state::{Action, History, Quote, State};

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
    let settled = use_settled(now);
    let rested = use_rested(&settled, now);
    // Once everything that it shows is in place, and answers.
    use_effect_with((), |()| browser::say_loaded());
    html! {
        <ContextProvider<Rc<Quote>> context={now.quote.clone()}>
            <Calculator settings={settled.clone()} shown={rested.clone()} on_action={on_action.clone()} />
            <Surroundings kept={settled} shown={rested} {on_action} />
        </ContextProvider<Rc<Quote>>>
    }
}
