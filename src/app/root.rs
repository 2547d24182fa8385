//! The page with its memory: the state, the reducer, and what follows from them in the browser.

use std::rc::Rc;

use yew::prelude::*;

use super::Calculator;
use super::effects::{use_address, use_document, use_fetch, use_memory, use_own_lists};
use crate::browser;
use crate::state::{Action, State};

/// What the page opens with.
#[derive(Properties, PartialEq, Clone, Debug)]
pub struct AppProps {
    /// The state at first.
    pub state: State,
}

#[derive(PartialEq)]
struct Store(State);

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
    let store = use_reducer_eq(|| Store(initial));
    let on_action = {
        let dispatcher = store.dispatcher();
        use_callback((), move |action, ()| dispatcher.dispatch(action))
    };
    let state = &store.0;
    let quote = state.quote();
    use_address(state, &on_action);
    use_memory(state);
    use_own_lists(&state.catalog, &on_action);
    use_fetch(state.import.as_ref(), &on_action);
    use_document(state, &quote);
    // Once everything that it shows is in place, and answers.
    use_effect_with((), |()| browser::say_loaded());
    html! { <Calculator state={state.clone()} {quote} {on_action} /> }
}
