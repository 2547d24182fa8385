//! The views of the page, each with an address of its own, and loaded when it is first opened.

use thirtyfour::By;

use crate::Failure;
use crate::harness::{Options, Page, tests};

tests![
    every_view_has_an_address,
    a_view_that_does_not_load_can_be_tried_again: Options::IGNORE_CONSOLE,
];

async fn every_view_has_an_address(page: Page) -> Result<(), Failure> {
    page.open("?steps=75").await?;
    let views = [("What fits", "budget"), ("Price map", "map"), ("Curves", "curves"), ("Plan", "plan")];
    for (label, name) in views {
        page.click_element(&page.window.find(By::LinkText(label)).await?).await?;
        page.is_at(&format!("rate_card=dreamstudio-2022&steps=75&view={name}")).await?;
        page.shows(".views [aria-current]", label).await?;
    }
    for (label, _) in [("Curves", ""), ("Price map", ""), ("What fits", ""), ("Prices", "")] {
        page.window.back().await?;
        page.shows(".views [aria-current]", label).await?;
    }
    page.window.forward().await?;
    page.shows(".views [aria-current]", "What fits").await?;
    // Firefox reports in the console the files that a page was still loading when it was left.
    page.has(".later .card").await?;
    page.window.refresh().await?;
    page.ready().await?;
    page.shows(".views [aria-current]", "What fits").await?;
    page.holds("steps", "75").await
}

async fn a_view_that_does_not_load_can_be_tried_again(page: Page) -> Result<(), Failure> {
    page.open_without("views").await?;
    page.ready().await?;
    page.click_element(&page.window.find(By::LinkText("Plan")).await?).await?;
    page.includes(".later [role=alert]", "could not be loaded").await?;
    page.shows("#total-credits", "1.0").await?;
    // The second attempt succeeds.
    page.click_button("Try again").await?;
    page.includes(".plan", "No jobs yet").await
}
