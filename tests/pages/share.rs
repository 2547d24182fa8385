//! Settings shared as text, as an element and as a frame.
//!
//! Prices are cells of the published tables: `tests/common/published.rs`.

use serde_json::Value;

use crate::Failure;
use crate::harness::{Page, tests};

tests![settings_are_shared,];

async fn settings_are_shared(page: Page) -> Result<(), Failure> {
    page.open("?width=768&height=768&steps=75&balance=3").await?;
    page.capture_exports().await?;
    page.click(".sharing summary").await?;
    page.click_button("Copy as text").await?;
    let text = page.copied().await?;
    let address = page.site.address.clone();
    assert_eq!(
        text,
        format!(
            "1 image, 768 × 768, 75 steps, Stable Diffusion v1: 6.9 credits ($0.0690) by DreamStudio 2022. \
             {address}/?rate_card=dreamstudio-2022&width=768&height=768&steps=75&balance=3"
        )
    );
    page.click_button("Copy HTML for a page").await?;
    let element = page.copied().await?;
    page.click_button("Copy HTML without scripts").await?;
    let html = page.copied().await?;
    page.open_other_site(&element, "").await?;
    page.evaluates_to("document.querySelector('credit-calculator').estimate?.total.credits", "6.9").await?;
    // The source is read, and the frame not shown: leaving a page that is still loading may add entries to
    // the console.
    let script =
        "return new DOMParser().parseFromString(arguments[0], 'text/html').querySelector('iframe').src";
    let source: String = page.window.execute(script, vec![Value::from(html)]).await?.convert()?;
    page.window.goto(source).await?;
    page.ready().await?;
    page.shows("#total-credits", "6.9").await?;
    page.has_no(".views").await
}
