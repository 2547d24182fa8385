//! The components that a change renders anew: those that show it, and no others. Yew reports each render as a span of
//! tracing.
#![cfg(target_arch = "wasm32")]
#![allow(clippy::unwrap_used, reason = "a test may fail by a panic")]

mod common;

use std::sync::atomic::{AtomicU32, Ordering};

use tracing::span::{Attributes, Id, Record};
use tracing::{Event, Metadata, Subscriber};
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

use crate::common::calculator::Page;

wasm_bindgen_test_configure!(run_in_browser);

static RENDERS: AtomicU32 = AtomicU32::new(0);

/// Counts the spans of components that render.
struct Counter;

impl Subscriber for Counter {
    fn enabled(&self, metadata: &Metadata<'_>) -> bool {
        metadata.is_span() && metadata.name() == "render"
    }

    fn new_span(&self, _: &Attributes<'_>) -> Id {
        RENDERS.fetch_add(1, Ordering::Relaxed);
        Id::from_u64(1)
    }

    fn record(&self, _: &Id, _: &Record<'_>) {}
    fn record_follows_from(&self, _: &Id, _: &Id) {}
    fn event(&self, _: &Event<'_>) {}
    fn enter(&self, _: &Id) {}
    fn exit(&self, _: &Id) {}
}

/// The two that are around the page, which render whatever changes, and the page itself with its results, which pass it on.
const PAGE: u32 = 4;

#[wasm_bindgen_test]
async fn a_change_renders_what_shows_it_and_nothing_else() {
    tracing::subscriber::set_global_default(Counter).unwrap();
    let page = Page::open("steps=60").await;
    let renders = || RENDERS.swap(0, Ordering::Relaxed);
    assert!(renders() > PAGE + 15, "the whole page");

    // The field, the bar and the figures; the notes on the estimate, what the balance buys, the addresses of other views,
    // and the comparison.
    page.give("#steps-slider", "61").await;
    assert_eq!(renders(), PAGE + 7, "a tick between the steps in print");

    // From one mark in the table to another.
    page.give("#steps-slider", "75").await;
    assert_eq!(renders(), PAGE + 8, "steps that are in print");

    // A size besides: the sliders of the aspect ratio and of the other sizes.
    page.give("#width-slider", "576").await;
    assert_eq!(renders(), PAGE + 10, "a tick of the width");

    // The card, its field and the text in it, and the addresses.
    page.give("#balance", "50").await;
    assert_eq!(renders(), PAGE + 4, "the credits in hand");

    page.click(".themes button:nth-child(2)").await;
    assert_eq!(renders(), PAGE + 2, "the choice of the theme, and the addresses");

    page.give("#steps-slider", "75").await;
    assert!(renders() < PAGE, "what is as it was");
}
