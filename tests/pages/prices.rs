//! Published prices, reached by every control of the page.

use thirtyfour::Key;

use crate::Failure;
use crate::harness::{Page, tests};
use crate::published::{DREAMSTUDIO_2022, POINTS, SIZES, TABLES};

tests![
    every_published_cell_through_the_fields,
    every_published_cell_through_the_table,
    every_published_cell_through_size_choices_and_slider,
    every_published_point_and_service,
    a_price_between_published_ones_is_called_interpolated_and_explained,
    several_images_cost_several_times_as_much,
    a_field_that_is_clicked_is_ready_to_be_overwritten,
    the_provenance_is_beside_the_price,
    the_page_for_no_scripts_has_the_same_table,
];

async fn shows_price(
    page: &Page,
    (width, height): (u32, u32),
    steps: u32,
    credits: &str,
) -> Result<(), Failure> {
    page.includes(".dream-bar .what", &format!("{width} × {height}, {steps} steps")).await?;
    page.shows("#total-credits", credits).await?;
    page.shows(".dream-bar .price strong", &format!("{credits} credits")).await?;
    page.shows("#basis", "Published").await
}

async fn every_published_cell_through_the_fields(page: Page) -> Result<(), Failure> {
    for table in TABLES {
        page.open(&format!("?rate_card={}&model={}", table.rate_card, table.model)).await?;
        for (column, (width, height)) in SIZES.into_iter().enumerate() {
            // Landscape costs the same as portrait: every other column is entered as landscape.
            let (width, height) = if column % 2 == 1 { (height, width) } else { (width, height) };
            page.fill("width", &width.to_string()).await?;
            page.fill("height", &height.to_string()).await?;
            for (steps, credits) in table.rows {
                page.fill("steps", &steps.to_string()).await?;
                shows_price(&page, (width, height), *steps, credits[column]).await?;
            }
        }
    }
    Ok(())
}

async fn every_published_cell_through_the_table(page: Page) -> Result<(), Failure> {
    for table in TABLES {
        page.open(&format!("?rate_card={}&model={}", table.rate_card, table.model)).await?;
        for (row, (steps, credits)) in table.rows.iter().enumerate() {
            for (column, size) in SIZES.into_iter().enumerate() {
                let cell =
                    format!(".prices tbody tr:nth-child({}) td:nth-of-type({}) button", row + 1, column + 1);
                page.shows(&cell, credits[column]).await?;
                page.click(&cell).await?;
                shows_price(&page, size, *steps, credits[column]).await?;
                page.shows(".prices [aria-pressed=true]", credits[column]).await?;
            }
        }
    }
    Ok(())
}

async fn every_published_cell_through_size_choices_and_slider(page: Page) -> Result<(), Failure> {
    page.open("").await?;
    for (column, size) in SIZES.into_iter().enumerate() {
        page.click(&format!(".size-choices button:nth-child({})", column + 1)).await?;
        let slider = page.find("#steps-slider").await?;
        slider.send_keys(Key::Home + "").await?;
        let mut at = 10;
        for (steps, credits) in DREAMSTUDIO_2022.rows {
            let ticks: String = (at..*steps).map(|_| Key::Right.value()).collect();
            if !ticks.is_empty() {
                slider.send_keys(ticks).await?;
            }
            at = *steps;
            shows_price(&page, size, *steps, credits[column]).await?;
        }
    }
    Ok(())
}

async fn every_published_point_and_service(page: Page) -> Result<(), Failure> {
    for (rate_card, model, settings, credits, basis) in POINTS {
        let settings: String = settings.iter().map(|(name, number)| format!("&{name}={number}")).collect();
        page.open(&format!("?rate_card={rate_card}&model={model}{settings}")).await?;
        page.shows("#total-credits", credits).await?;
        let shown = page.text("#basis").await?.to_lowercase();
        assert_eq!(shown, basis, "{model}{settings}");
    }
    Ok(())
}

/// 832 × 896 at 150 steps is 18.55 exactly, an example of the estimate's public interface.
async fn a_price_between_published_ones_is_called_interpolated_and_explained(
    page: Page,
) -> Result<(), Failure> {
    page.open("?width=832&height=896&steps=150").await?;
    page.shows("#total-credits", "18.6").await?;
    page.shows("#basis", "Interpolated").await?;
    page.click("summary").await?;
    page.includes("#explanation", "18.55 credits for one image, rounded to 18.6").await
}

/// Published: 6.9 credits for 768 × 768 at 75 steps; a credit cost $0.01.
async fn several_images_cost_several_times_as_much(page: Page) -> Result<(), Failure> {
    page.open("?width=768&height=768&steps=75").await?;
    page.fill("samples", "4").await?;
    page.shows("#total-credits", "27.6").await?;
    page.shows("#total-usd", "$0.276").await?;
    page.shows("#image-credits", "6.9").await?;
    page.shows("#image-usd", "$0.0690").await?;
    let title = "27.6 credits: 4 images, 768 × 768, 75 steps – Dream Credits";
    page.eventually("the title", |page| async move { Ok(page.window.title().await? == title) }).await
}

/// Published: 1.5 credits for 512 × 512 at 75 steps.
async fn a_field_that_is_clicked_is_ready_to_be_overwritten(page: Page) -> Result<(), Failure> {
    page.open("").await?;
    page.click("#steps").await?;
    // Keys of the window, as from a keyboard: keys sent to an element go to the end of its text.
    page.window.action_chain().send_keys("75").perform().await?;
    page.holds("steps", "75").await?;
    page.shows("#total-credits", "1.5").await
}

async fn the_provenance_is_beside_the_price(page: Page) -> Result<(), Failure> {
    page.open("").await?;
    page.includes(".provenance", "Price list DreamStudio 2022, in force: August 2022 to 30 November 2022")
        .await?;
    page.includes(".provenance", "The next list is DreamStudio 2023, from 1 December 2022").await
}

async fn the_page_for_no_scripts_has_the_same_table(page: Page) -> Result<(), Failure> {
    page.open("").await?;
    let script = "const page = new DOMParser().parseFromString(document.querySelector('noscript').textContent, 'text/html');
         return [...page.querySelectorAll('tbody tr')].map(row => [...row.cells].map(cell => cell.textContent));";
    let rows: Vec<Vec<String>> = page.window.execute(script, vec![]).await?.convert()?;
    let published: Vec<Vec<String>> = DREAMSTUDIO_2022
        .rows
        .iter()
        .map(|(steps, credits)| [steps.to_string()].into_iter().chain(credits.map(str::to_owned)).collect())
        .collect();
    assert_eq!(rows, published);
    Ok(())
}
