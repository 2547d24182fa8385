//! The page's components, rendered and used in a real browser.
#![cfg(target_arch = "wasm32")]
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test may fail by a panic")]

mod common;

use wasm_bindgen::JsCast;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};
use web_sys::Element;

use crate::common::calculator::Page;

wasm_bindgen_test_configure!(run_in_browser);

#[wasm_bindgen_test]
async fn slider_and_field_show_what_the_other_set() {
    let page = Page::open("").await;
    page.give("#steps-slider", "75").await;
    assert_eq!(page.value("#steps"), "75");
    page.give("#steps", "100").await;
    assert_eq!(page.value("#steps-slider"), "100");
}

// 1.5 and 2.0 credits: published for 512 × 512 at 75 and 100 steps.
#[wasm_bindgen_test]
async fn a_new_setting_changes_the_price_wherever_it_stands() {
    let page = Page::open("steps=75").await;
    assert_eq!(page.text("#total-credits"), "1.5");
    page.give("#steps", "100").await;
    assert_eq!(page.text("#total-credits"), "2.0");
    assert_eq!(page.text(".dream-bar .price strong"), "2.0 credits");
    assert_eq!(page.text("#basis"), "Published");
    assert_eq!(page.text(".prices [aria-pressed=true]"), "2.0");
}

#[wasm_bindgen_test]
async fn a_setting_that_cannot_be_priced_leaves_no_price_anywhere() {
    let page = Page::open("").await;
    page.give("#width", "513").await;
    assert_eq!(page.value("#width"), "513");
    assert!(page.text("#width-error").contains("“513” is not allowed: give a whole number from 512 to 1024"));
    assert!(page.text(".no-price").contains("Width: “513”"));
    assert_eq!(page.find("#total-credits"), None);
    assert_eq!(page.text(".dream-bar .price"), "No price");
    assert_eq!(page.find("#bought"), None);
    assert_eq!(page.count(".prices [aria-pressed=true]"), 0);
}

#[wasm_bindgen_test]
async fn the_offered_value_mends_the_field() {
    let page = Page::open("steps=abc").await;
    page.click("#steps-error button").await;
    assert_eq!(page.value("#steps"), "50");
    assert_eq!(page.text("#steps-error"), "");
    assert_eq!(page.text("#total-credits"), "1.0");
}

#[wasm_bindgen_test]
async fn a_published_size_is_one_click_and_a_cell_of_the_table_is_too() {
    let page = Page::open("").await;
    page.click(".size-choices button:nth-child(5)").await;
    assert_eq!((page.value("#width"), page.value("#height")), ("768".to_owned(), "1024".to_owned()));
    page.click(".prices tbody tr:nth-child(6) td:last-child button").await;
    assert_eq!((page.value("#width"), page.value("#steps")), ("1024".to_owned(), "150".to_owned()));
    // 28.2 credits: published for 1024 × 1024 at 150 steps.
    assert_eq!(page.text("#total-credits"), "28.2");
}

#[wasm_bindgen_test]
async fn the_aspect_ratio_sets_a_size_within_the_limits() {
    let page = Page::open("").await;
    page.give("#aspect-ratio", "0").await;
    assert_eq!((page.value("#width"), page.value("#height")), ("1024".to_owned(), "512".to_owned()));
    page.click(".aspect-ratio button[aria-label=Taller]").await;
    assert_eq!((page.value("#width"), page.value("#height")), ("960".to_owned(), "512".to_owned()));
    assert_eq!(page.text(".aspect-ratio strong"), "1.85:1");
}

#[wasm_bindgen_test]
async fn sliding_the_aspect_ratio_and_back_gives_the_size_that_it_began_with() {
    let page = Page::open("width=1024&height=1024").await;
    for place in ["8", "14", "0", "7"] {
        page.give("#aspect-ratio", place).await;
    }
    assert_eq!((page.value("#width"), page.value("#height")), ("1024".to_owned(), "1024".to_owned()));
}

#[wasm_bindgen_test]
async fn a_slider_that_waits_beside_a_bad_text_gives_its_place_when_it_is_clicked() {
    let page = Page::open("steps=5").await;
    assert_eq!(page.find("#steps-slider").unwrap().get_attribute("aria-valuetext").unwrap(), "not set");
    page.click("#steps-slider").await;
    assert_eq!(page.value("#steps"), "10");
    assert_eq!(page.text("#total-credits"), "0.2");
}

#[wasm_bindgen_test]
async fn every_view_says_why_there_is_no_price() {
    for query in
        ["view=panel&steps=abc", "view=table&steps=abc", "view=table&rate_card=x", "view=badge&steps=abc"]
    {
        let page = Page::open(query).await;
        assert!(page.text(".no-price").contains("is not allowed"), "{query}");
    }
}

#[wasm_bindgen_test]
async fn the_focus_stays_on_the_page_when_a_message_goes() {
    let page = Page::open("steps=abc").await;
    page.click("#steps-error button").await;
    assert_eq!(gloo::utils::document().active_element().unwrap().id(), "steps");
}

#[wasm_bindgen_test]
async fn reset_puts_the_settings_back_and_leaves_the_balance() {
    let page = Page::open("width=1024&steps=abc&samples=3&balance=50").await;
    page.click(".heading button").await;
    assert_eq!(page.text("#total-credits"), "1.0");
    assert_eq!(page.value("#balance"), "50");
}

// 200 free credits and 28.2 credits for 1024 × 1024 at 150 steps are published: 7 images, and 2.6 credits left.
#[wasm_bindgen_test]
async fn the_credits_card_says_what_the_balance_buys() {
    let page = Page::open("width=1024&height=1024&steps=150&samples=10").await;
    assert_eq!(page.text("#bought"), "≈ 7 images");
    assert_eq!(page.text("#left"), "2.6 credits");
    assert!(page.text("#extremes").starts_with("From 1,000 images"), "{}", page.text("#extremes"));
    assert!(
        page.text(".missing").contains("82 credits ($0.820); a purchase of $10.00"),
        "{}",
        page.text(".missing")
    );
}

#[wasm_bindgen_test]
async fn a_bad_balance_takes_nothing_but_its_own_figures() {
    let page = Page::open("balance=1,000").await;
    assert_eq!(page.value("#balance"), "1,000");
    assert_eq!(page.find("#bought"), None);
    assert_eq!(page.text("#total-credits"), "1.0");
    page.click("#balance-error button").await;
    assert_eq!(page.text("#bought"), "≈ 1,000 images");
}

#[wasm_bindgen_test]
async fn an_unknown_list_or_model_has_no_price_and_offers_one_that_is_known() {
    let page = Page::open("rate_card=nobody-2030&steps=75").await;
    assert_eq!(page.find("#total-credits"), None);
    page.click("#rate_card-error button").await;
    assert_eq!(page.text("#total-credits"), "1.5");

    let page = Page::open("model=nothing&steps=75").await;
    assert_eq!(page.find("#total-credits"), None);
    page.click("#model-error button").await;
    assert_eq!(page.text("#total-credits"), "1.5");
}

#[wasm_bindgen_test]
async fn a_view_shows_its_part_of_the_page() {
    for (query, shown, hidden) in [
        ("view=panel", "#steps", ".prices"),
        ("view=table", ".prices", "#steps"),
        ("view=badge", ".dream-bar", "#steps"),
    ] {
        let page = Page::open(query).await;
        assert!(page.find(shown).is_some(), "{query} shows {shown}");
        assert!(page.find(hidden).is_none(), "{query} hides {hidden}");
    }
}

#[wasm_bindgen_test]
async fn every_field_has_a_name_and_every_button_says_what_it_does() {
    let page = Page::open("steps=abc&stesp=3").await;
    let inputs = page.0.query_selector_all("input").unwrap();
    for index in 0..inputs.length() {
        let input: Element = inputs.get(index).unwrap().unchecked_into();
        let labelled = input.get_attribute("aria-label").is_some()
            || page.find(&format!("label[for='{}']", input.id())).is_some();
        assert!(labelled, "{}", input.outer_html());
    }
    let buttons = page.0.query_selector_all("button").unwrap();
    for index in 0..buttons.length() {
        let button: Element = buttons.get(index).unwrap().unchecked_into();
        let named =
            button.get_attribute("aria-label").is_some() || !button.text_content().unwrap().is_empty();
        assert!(named, "{}", button.outer_html());
    }
}

// A badge has no place for a notice: it would show the price of other settings without a word.
#[wasm_bindgen_test]
async fn a_badge_whose_address_has_a_slip_shows_no_price() {
    for query in ["view=badge&step=75", "view=badge&steps=75&steps=100", "view=badge&images=4"] {
        let page = Page::open(query).await;
        assert_eq!(page.text(".no-price strong"), "No price for these settings", "{query}");
        assert_eq!(page.count(".dream-bar"), 0, "{query}");
    }
}
