//! A visit after the site has changed: to a newer build, to half of one, or to another site.

use crate::Failure;
use crate::harness::deployment::Fate;
use crate::harness::{Options, Page, tests};

tests![
    a_newer_page_is_offered_and_never_mixed_with_the_older: Options::LOUD,
    a_page_of_half_a_build_is_not_kept: Options::LOUD,
    a_site_in_its_place_is_seen_on_the_next_visit: Options::LOUD,
];

async fn a_newer_page_is_offered_and_never_mixed_with_the_older(page: Page) -> Result<(), Failure> {
    let site = page.renewed_site("renewed");
    site.go_to("").await?;
    page.ready().await?;
    page.is_offline_ready().await?;
    let is_newer = "'newer' in document.documentElement.dataset";
    site.becomes(Fate::Newer);
    // The older one is shown until the reader takes the newer.
    site.go_to("?steps=75").await?;
    page.ready().await?;
    page.shows("#total-credits", "1.5").await?;
    page.comes_to(is_newer, "false").await?;
    page.says("#newer", "A newer version of this page is ready.").await?;
    // What it has not loaded yet is still there, though the site has it no more.
    page.click(".views a[href*='curves']").await?;
    page.says(".later", "Credits by steps").await?;
    page.click("#newer button").await?;
    page.comes_to(is_newer, "true").await?;
    page.ready().await?;
    page.shows("#total-credits", "1.5").await?;
    page.has_no("#newer").await
}

async fn a_page_of_half_a_build_is_not_kept(page: Page) -> Result<(), Failure> {
    let site = page.renewed_site("half");
    site.becomes(Fate::Half);
    site.go_to("").await?;
    page.ready().await?;
    let state = "window.left";
    page.run(
        "navigator.serviceWorker.register('service-worker.js').then(async registration => {
            const worker = registration.installing ?? registration.waiting ?? registration.active;
            if (worker?.state === 'redundant' || !worker) return window.left = 'redundant';
            worker.addEventListener('statechange', () => window.left = worker.state);
        }, () => window.left = 'redundant')",
    )
    .await?;
    page.comes_to(state, "redundant").await?;
    page.comes_to("navigator.serviceWorker.controller", "null").await
}

async fn a_site_in_its_place_is_seen_on_the_next_visit(page: Page) -> Result<(), Failure> {
    let site = page.renewed_site("gone");
    site.go_to("").await?;
    page.ready().await?;
    page.is_offline_ready().await?;
    site.becomes(Fate::Gone);
    site.go_to("").await?;
    page.ready().await?;
    page.run("setInterval(() => navigator.serviceWorker.getRegistration().then(found => window.isThere = Boolean(found)), 20)")
        .await?;
    page.comes_to("window.isThere", "false").await?;
    // Not what the browser keeps of this very address.
    site.go_to("?again").await?;
    page.shows("h1", "Another site").await
}
