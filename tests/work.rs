//! The work of one key: parses, look-ups, checks and clones in the whole page, its effects included.
#![cfg(target_arch = "wasm32")]
#![allow(clippy::unwrap_used, reason = "a test may fail by a panic")]

mod common;

use dream_credits::app::{App, AppProps};
use dream_credits::state::State;
use dream_credits::work::{Work, take_counts};
use gloo::timers::callback::Timeout;
use js_sys::Promise;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

use crate::common::calculator::Page;

wasm_bindgen_test_configure!(run_in_browser);

/// The whole page, as it opens with this query.
async fn open(query: &str) -> Page {
    let root = gloo::utils::document().create_element("div").unwrap();
    gloo::utils::body().append_child(&root).unwrap();
    let props = AppProps { state: State::from_link(query) };
    yew::Renderer::<App>::with_root_and_props(root.clone(), props).render();
    let page = Page(root);
    settle(&page, ".views").await;
    page
}

/// Lets the page work until it shows this, and all of its clocks have come to it.
async fn settle(page: &Page, selector: &str) {
    loop {
        let turn = Promise::new(&mut |resolve, _| {
            Timeout::new(0, move || drop(resolve.call0(&JsValue::NULL))).forget();
        });
        JsFuture::from(turn).await.unwrap();
        page.settle().await;
        if page.find(selector).is_some() {
            return;
        }
    }
}

/// The work from a key in the field of the steps until every part of the page shows it.
async fn of_a_key(page: &Page) -> impl Fn(Work) -> usize + use<> {
    take_counts();
    page.give("#steps", "76").await;
    settle(page, ".views a[href*='steps=76']").await;
    let counts = take_counts();
    move |work| *counts.get(work as usize).unwrap()
}

const SETTINGS: &str = "width=768&height=768&steps=75";

#[wasm_bindgen_test]
async fn a_key_parses_each_setting_once_looks_the_model_up_once_and_clones_the_document_once() {
    let page = open(&format!("{SETTINGS}&view=plan")).await;
    let work = of_a_key(&page).await;
    assert_eq!(work(Work::NumberParse), 3, "width, height and steps");
    assert_eq!(work(Work::ModelLookup), 1);
    assert_eq!(work(Work::Check), 1);
    assert_eq!(work(Work::DocumentClone), 1);
}

#[wasm_bindgen_test]
async fn a_key_checks_the_request_once_for_each_compared_model() {
    let page = open(SETTINGS).await;
    let work = of_a_key(&page).await;
    let compared = usize::try_from(page.count(".comparison tbody tr")).unwrap();
    assert!(compared > 10, "{compared} models");
    assert_eq!(work(Work::Check), 1 + compared);
    assert_eq!(work(Work::ModelLookup), 1);
    assert_eq!(work(Work::DocumentClone), 1);
}
