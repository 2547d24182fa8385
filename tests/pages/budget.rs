//! Budgets: the images that fit into one, and the credits that a number of images needs.
//!
//! Prices are cells of the published tables: `tests/common/published.rs`.

use crate::Failure;
use crate::harness::{Page, tests};

tests![
    what_fits_is_shown_and_applied,
    the_credits_that_a_number_of_images_needs_are_shown,
    nothing_fits_a_budget_of_zero,
    a_bad_budget_is_explained_and_stays,
];

/// 1024 × 1024 at 150 steps costs 28.2 credits, the dearest of the list: 7 of them fit into 200.
async fn what_fits_is_shown_and_applied(page: Page) -> Result<(), Failure> {
    page.open("?view=budget&images=7").await?;
    page.includes("#dearest", "200 credits pay for: 7 images at 1024 × 1024, 150 steps, 28.2 credits each")
        .await?;
    page.click_button("Use these settings").await?;
    page.shows("#total-credits", "28.2").await?;
    page.fill("images", "100").await?;
    // 2.0 credits each: published for 512 × 512 at 100 steps, and rounded to up to 102 steps.
    page.eventually("102 steps", |page| async move {
        Ok(page.text(".grid tbody tr:first-child td:nth-child(2)").await?.starts_with("102"))
    })
    .await?;
    page.click(".grid tbody tr:first-child td:nth-child(2) button").await?;
    page.shows("#total-credits", "2.0").await?;
    page.is_at("rate_card=dreamstudio-2022&steps=102&view=budget").await
}

/// 768 × 768 at 75 steps costs 6.9 credits; credits are bought for $10 at a time.
async fn the_credits_that_a_number_of_images_needs_are_shown(page: Page) -> Result<(), Failure> {
    page.open("?width=768&height=768&steps=75&view=budget&budget=$2&images=250").await?;
    page.includes("#needed", "25 of 10").await?;
    page.includes("#needed", "1,725 credits ($17.25)").await?;
    page.includes("#needed", "1,525 credits ($15.25)").await?;
    page.includes("#needed", "$20.00 buys 2,000 credits").await
}

async fn nothing_fits_a_budget_of_zero(page: Page) -> Result<(), Failure> {
    page.open("?view=budget&budget=0").await?;
    page.includes(
        "#dearest",
        "Nothing fits: 0 credits do not pay for 100 images: the cheapest take 20 credits.",
    )
    .await
}

async fn a_bad_budget_is_explained_and_stays(page: Page) -> Result<(), Failure> {
    page.open("?view=budget").await?;
    for (text, offered) in [("-1", "Use 0"), ("1e30", "Use 1000000000"), ("20 USD", "Use $20"), ("a lot", "")]
    {
        page.fill("budget", text).await?;
        page.includes("#budget-error", "such as 500").await?;
        page.includes("#budget-error", offered).await?;
        page.holds("budget", text).await?;
        page.has_no("#dearest").await?;
    }
    page.fill("budget", "20 USD").await?;
    page.includes("#budget-error", "Use $20").await?;
    page.click("#budget-error button").await?;
    page.includes("#dearest", "The most that $20.00 pay for").await?;
    page.fill("images", "0").await?;
    page.includes("#images-error", "from 1 to 1000000").await
}
