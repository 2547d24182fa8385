//! The work of the page, its effects included: of one key, and of opening with the largest lists.
#![cfg(target_arch = "wasm32")]
#![allow(clippy::unwrap_used, reason = "a test may fail by a panic")]

mod common;

use dream_credits::app::{App, AppProps};
use dream_credits::state::{Catalog, Origin, OwnList, State};
use dream_credits::work::{Work, take_counts};
use gloo::timers::callback::Timeout;
use js_sys::Promise;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

use crate::common::calculator::Page;
use crate::common::reading::with_catalog;

wasm_bindgen_test_configure!(run_in_browser);

/// The whole page, as it opens with this query.
async fn open(query: &str) -> Page {
    open_with(State::from_link(query)).await
}

async fn open_with(state: State) -> Page {
    let root = gloo::utils::document().create_element("div").unwrap();
    gloo::utils::body().append_child(&root).unwrap();
    let props = AppProps { state };
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

/// The page with a list of 100 models, each with a curve of 100 numbers of steps and one of 45 numbers of pixels.
async fn open_with_many_models(view: &str) -> Page {
    let sides = serde_json::json!({ "min": 512, "max": 1024, "increment": 64 });
    let model = |number: usize| {
        serde_json::json!({
            "id": format!("m{number}"), "name": "M", "rounding": [{ "decimals": 2, "direction": "up" }],
            "defaults": { "width": 512, "height": 512, "steps": 50, "samples": 1 },
            "limits": { "width": sides, "height": sides, "steps": { "min": 1, "max": 100, "increment": 1 },
                "samples": { "min": 1, "max": 10, "increment": 1 } },
            "price": { "pixels": { "above_pixels": 0, "credits_per_pixel": "0.000001", "per_steps": 50 } },
        })
    };
    let document = serde_json::json!({
        "version": 1, "id": "many", "name": "Many", "free_credits": "1000", "credit_usd": "0.01",
        "source": { "title": "t", "url": "https://example.org/", "checked": "2026-11-23" },
        "models": (0..100).map(model).collect::<Vec<_>>(),
    });
    let document = document.to_string();
    let card = std::sync::Arc::new(document.parse().unwrap());
    let mut catalog = Catalog::default();
    catalog.take(OwnList { card, origin: Origin::Pasted, document: document.into() }).unwrap();
    let state = State::from_link(&format!("rate_card=many&view={view}"));
    take_counts();
    open_with(with_catalog(state, &catalog)).await
}

fn prices() -> usize {
    *take_counts().get(Work::Price as usize).unwrap()
}

/// The prices of a curve by steps and of one by pixels.
const CURVES: usize = 100 + 45;

#[wasm_bindgen_test]
async fn no_more_curves_are_computed_than_are_shown() {
    for (compare, curves) in [("nothing", 1), ("settings", 1 + 4), ("lists", 1 + 6)] {
        let page = open_with_many_models(&format!("curves&compare={compare}")).await;
        let computed = prices();
        settle(&page, ".curve").await;
        assert!(page.count(".curve svg .line") >= 2, "{compare}");
        // Besides, the page shows a price, hints and the ends of prices.
        let beside = 150 * 3;
        assert!(computed + prices() <= curves * CURVES + beside, "{compare}: {computed}");
    }
}

#[wasm_bindgen_test]
async fn of_many_models_fifty_are_compared() {
    let page = open_with_many_models("full").await;
    assert_eq!(page.count(".comparison tbody tr"), 50);
    assert!(page.text(".comparison .hint").contains("These are the first of very many models."));
}
