//! The page in a browser, with a memory, but with nothing that follows from it around the page.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test may fail by a panic")]

use std::rc::Rc;

use dream_credits::app::Calculator;
use dream_credits::state::{Action, Quote, Snapshot, State};
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, EventInit, HtmlElement, HtmlInputElement};
use yew::prelude::*;

#[component]
fn Host(props: &HostProps) -> Html {
    let query = props.query;
    let store = use_reducer(|| Store(State::from_link(query)));
    let dispatcher = store.dispatcher();
    let on_action = use_callback((), move |action, ()| dispatcher.dispatch(action));
    let now = Rc::new(Snapshot::from(store.0.clone()));
    html! {
        <ContextProvider<Rc<Quote>> context={now.quote.clone()}>
            <Calculator deferred={now.clone()} debounced={now} {on_action} />
        </ContextProvider<Rc<Quote>>>
    }
}

#[derive(Properties, PartialEq)]
struct HostProps {
    query: &'static str,
}

struct Store(State);

impl Reducible for Store {
    type Action = Action;

    fn reduce(self: Rc<Self>, action: Action) -> Rc<Self> {
        Rc::new(Self(self.0.after(action)))
    }
}

pub struct Page(pub Element);

impl Page {
    pub async fn open(query: &'static str) -> Self {
        let root = gloo::utils::document().create_element("div").unwrap();
        gloo::utils::body().append_child(&root).unwrap();
        yew::Renderer::<Host>::with_root_and_props(root.clone(), HostProps { query }).render();
        let page = Self(root);
        page.settle().await;
        page
    }

    pub async fn settle(&self) {
        yew::scheduler::flush().await;
    }

    pub fn find(&self, selector: &str) -> Option<Element> {
        self.0.query_selector(selector).unwrap()
    }

    pub fn text(&self, selector: &str) -> String {
        self.find(selector).and_then(|element| element.text_content()).unwrap_or_default()
    }

    pub fn count(&self, selector: &str) -> u32 {
        self.0.query_selector_all(selector).unwrap().length()
    }

    pub fn value(&self, selector: &str) -> String {
        self.find(selector).unwrap().unchecked_into::<HtmlInputElement>().value()
    }

    pub async fn give(&self, selector: &str, text: &str) {
        let input: HtmlInputElement = self.find(selector).unwrap().unchecked_into();
        input.set_value(text);
        let bubbling = EventInit::new();
        bubbling.set_bubbles(true);
        input.dispatch_event(&Event::new_with_event_init_dict("input", &bubbling).unwrap()).unwrap();
        self.settle().await;
    }

    pub async fn click(&self, selector: &str) {
        self.find(selector)
            .unwrap_or_else(|| panic!("no {selector}"))
            .unchecked_into::<HtmlElement>()
            .click();
        self.settle().await;
    }
}

impl Drop for Page {
    fn drop(&mut self) {
        self.0.remove();
    }
}
