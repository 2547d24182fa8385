//! Price curves, read with the keyboard and saved as pictures.
//!
//! Prices are cells of the published tables: `tests/common/published.rs`.

use thirtyfour::Key;

use crate::Failure;
use crate::harness::{Page, tests};

tests![a_price_is_read_off_a_curve_with_the_keyboard, a_curve_is_saved_as_a_picture,];

async fn a_price_is_read_off_a_curve_with_the_keyboard(page: Page) -> Result<(), Failure> {
    page.open("?width=768&height=768&steps=74&view=curves&compare=settings").await?;
    page.eventually("the slider", |page| async move { Ok(page.count("#read-off-steps").await? == 1) })
        .await?;
    let slider = page.find("#read-off-steps").await?;
    slider.send_keys(Key::Right + "").await?;
    page.includes(".read-off li:first-child", "768 × 768, 75 steps: 6.9 credits, published").await?;
    page.includes(".read-off li:last-child", "1024 × 1024, 75 steps: 14.1 credits, published").await?;
    assert_eq!(
        slider.attr("aria-valuetext").await?.as_deref(),
        Some("768 × 768, 75 steps: 6.9 credits, published")
    );
    page.click_button("Use 75 steps").await?;
    page.shows("#total-credits", "6.9").await?;
    // The text alternative says the same.
    let summary = page.find(".curve details summary").await?;
    summary.scroll_into_view().await?;
    page.click_element(&summary).await?;
    page.includes(".curve details", "768 × 768: from 0.9 credits at 10 steps to 13.8 credits at 150 steps.")
        .await
}

async fn a_curve_is_saved_as_a_picture(page: Page) -> Result<(), Failure> {
    page.open("?view=curves").await?;
    page.capture_exports().await?;
    page.click_button("Save as SVG").await?;
    let svg = page.saved().await?;
    assert!(svg.starts_with("credits-by-steps.svg: <svg xmlns=\"http://www.w3.org/2000/svg\""), "{svg}");
    page.click_button("Save as PNG").await?;
    assert!(page.saved().await?.starts_with("credits-by-steps.png: "));
    Ok(())
}
