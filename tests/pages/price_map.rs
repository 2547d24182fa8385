//! The price map, on the page and exported.
//!
//! Prices are cells of the published tables: `tests/common/published.rs`.

use crate::Failure;
use crate::harness::{Page, tests};

tests![a_map_has_the_rows_and_columns_that_were_chosen, a_map_goes_into_a_document,];

async fn a_map_has_the_rows_and_columns_that_were_chosen(page: Page) -> Result<(), Failure> {
    page.open("?view=map&images=10").await?;
    page.includes("#map-legend", "200 credits pay for 10 images").await?;
    page.fill("rows", "75, 150").await?;
    page.fill("columns", "768x768, 640x512").await?;
    page.eventually("two rows of two", |page| async move { Ok(page.count(".map td").await? == 4) }).await?;
    // 768 × 768: 6.9 credits at 75 steps, a published price within the budget, and 13.8 at 150.
    let cell = "[aria-label='6.9 credits: 768 × 768, 75 steps, published, within the budget']";
    page.click(cell).await?;
    page.shows("#total-credits", "6.9").await?;
    page.eventually("the mark", |page| async move {
        Ok(page.text(".map [aria-pressed=true]").await?.starts_with("6.9"))
    })
    .await?;
    page.fill("rows", "75, many").await?;
    page.includes("#rows-error", "“many” is not allowed").await?;
    page.holds("rows", "75, many").await?;
    page.fill("rows", "").await?;
    // Again the published rows, the current settings among them.
    page.eventually("six rows", |page| async move { Ok(page.count(".map tbody tr").await? == 6) }).await
}

async fn a_map_goes_into_a_document(page: Page) -> Result<(), Failure> {
    page.open("?view=map&rows=75&columns=768x768").await?;
    page.capture_exports().await?;
    page.click_button("Copy").await?;
    let markdown = page.copied().await?;
    assert!(markdown.contains("| Steps | 768 × 768 |\n| --: | --: |\n| 75 | 6.9 |\n"), "{markdown}");
    page.click("#map-form option[value=csv]").await?;
    page.click_button("Download").await?;
    assert_eq!(page.saved().await?, "prices-stable-diffusion-v1.csv: Steps,768 × 768\r\n75,6.9\r\n");
    page.click("#map-form option[value=csv-with-decimal-commas]").await?;
    page.click_button("Download").await?;
    assert_eq!(page.saved().await?, "prices-stable-diffusion-v1.csv: Steps;768 × 768\r\n75;6,9\r\n");
    page.click("#map-form option[value=html]").await?;
    page.click_button("Copy").await?;
    let html = page.copied().await?;
    assert!(html.contains("<tr><th scope=\"row\">75</th><td>6.9</td></tr>"), "{html}");
    page.includes("#map-said", "in the clipboard").await
}
