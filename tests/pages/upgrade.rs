//! A visit after the site has changed: to a newer build, to half of one, or to another site.

use crate::Failure;
use crate::harness::deployment::Deployment;
use crate::harness::{Options, Page, tests};

tests![
    a_newer_page_is_offered_and_never_mixed_with_the_older: Options::IGNORE_CONSOLE,
    a_page_of_half_a_build_is_not_cached: Options::IGNORE_CONSOLE,
    another_site_at_the_address_is_seen_on_the_next_visit: Options::IGNORE_CONSOLE,
];

async fn a_newer_page_is_offered_and_never_mixed_with_the_older(page: Page) -> Result<(), Failure> {
    page.open_deployed("").await?;
    page.ready().await?;
    page.is_offline_ready().await?;
    let is_newer = "'newer' in document.documentElement.dataset";
    page.deploy(Deployment::Newer);
    // The older page is shown until the user takes the newer one.
    page.open_deployed("?steps=75").await?;
    page.ready().await?;
    page.shows("#total-credits", "1.5").await?;
    page.evaluates_to(is_newer, "false").await?;
    page.includes("#newer", "A newer version of this page is ready.").await?;
    // A part that it has not loaded yet is in the cache, though no longer on the site.
    page.click(".views a[href*='curves']").await?;
    page.includes(".later", "Credits by steps").await?;
    page.click("#newer button").await?;
    page.evaluates_to(is_newer, "true").await?;
    page.ready().await?;
    page.shows("#total-credits", "1.5").await?;
    page.has_no("#newer").await
}

async fn a_page_of_half_a_build_is_not_cached(page: Page) -> Result<(), Failure> {
    page.deploy(Deployment::HalfNewer);
    page.open_deployed("").await?;
    page.ready().await?;
    let state = "window.workerState";
    page.run(
        "navigator.serviceWorker.register('service-worker.js').then(async registration => {
            const worker = registration.installing ?? registration.waiting ?? registration.active;
            if (worker?.state === 'redundant' || !worker) return window.workerState = 'redundant';
            worker.addEventListener('statechange', () => window.workerState = worker.state);
        }, () => window.workerState = 'redundant')",
    )
    .await?;
    page.evaluates_to(state, "redundant").await?;
    page.evaluates_to("navigator.serviceWorker.controller", "null").await
}

async fn another_site_at_the_address_is_seen_on_the_next_visit(page: Page) -> Result<(), Failure> {
    page.open_deployed("").await?;
    page.ready().await?;
    page.is_offline_ready().await?;
    page.deploy(Deployment::Replaced);
    page.open_deployed("").await?;
    page.ready().await?;
    page.run("setInterval(() => navigator.serviceWorker.getRegistration().then(found => window.isThere = Boolean(found)), 20)")
        .await?;
    page.evaluates_to("window.isThere", "false").await?;
    // An address that the browser's own cache does not have.
    page.open_deployed("?again").await?;
    page.shows("h1", "Another site").await
}
