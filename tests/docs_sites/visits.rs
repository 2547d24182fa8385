//! Visits to a site, each a test.

use crate::Failure;
use crate::elements::{ON_PRICES, ON_START};
use crate::page::Page;

/// The elements have the published prices, and the page sends no requests to other sites.
pub async fn prices(page: Page) -> Result<(), Failure> {
    page.open_prices().await?;
    page.is_legible().await?;
    let others = "performance.getEntriesByType('resource').map(({ name }) => name)
        .filter((name) => name.startsWith('http') && !name.startsWith(`${location.origin}/`))";
    let asked = page.script(&format!("return {others};")).await?;
    if asked == serde_json::json!([]) { Ok(()) } else { Err(format!("asked for {asked}").into()) }
}

/// Elements work on a page that the visitor leaves and returns to, also where the site swaps pages without
/// loading them.
pub async fn links(page: Page) -> Result<(), Failure> {
    page.open_prices().await?;
    if let Some(begun) = page.site.generator.swaps_pages {
        page.is_true(begun).await?;
    }
    page.script("window.isTheSame = true").await?;
    page.follow("Getting started").await?;
    page.is_priced(ON_START).await?;
    page.follow("Credits and billing").await?;
    page.is_priced(ON_PRICES).await?;
    if page.site.generator.swaps_pages.is_some() {
        page.is_true("window.isTheSame === true").await?;
    }

    page.script("document.querySelector('[view=badge]').setAttribute('steps', '50')").await?;
    page.is_priced(&[("badge", "4.6"), ("table", "1.0"), ("panel", "4.8")]).await
}

/// Prices are legible after the site's own switch to its dark theme, and on the next page.
pub async fn dark(page: Page) -> Result<(), Failure> {
    page.open_prices().await?;
    // Furo logs its new theme. Warnings and errors still count.
    page.script("console.log = () => {}").await?;
    let scheme = "getComputedStyle(document.querySelector('credit-calculator').parentNode).colorScheme";
    let is_dark = format!("{scheme} === 'dark'");
    for _ in 0..2 {
        for switch in page.site.generator.dark {
            page.find(switch).await?.click().await?;
        }
        if page.is_true_now(&is_dark).await? {
            break;
        }
    }
    page.is_true(&is_dark).await?;
    page.is_priced(ON_PRICES).await?;
    page.is_legible().await?;

    page.follow("Getting started").await?;
    page.is_priced(ON_START).await?;
    page.is_true(&is_dark).await?;
    page.is_legible().await
}

/// The content of the elements is the published table, and the price in words.
pub async fn no_scripts(page: Page) -> Result<(), Failure> {
    page.open(page.site.generator.prices).await?;
    let content = page.site.generator.content;
    page.includes(content, "at 75 steps costs 6.9 credits.").await?;
    page.includes(&format!("{content} credit-calculator table"), "28.2").await?;
    page.includes(content, "at 100 steps costs 4.8 credits.").await
}

impl Page {
    async fn open_prices(&self) -> Result<(), Failure> {
        self.open(self.site.generator.prices).await?;
        self.is_priced(ON_PRICES).await
    }
}
