//! The page without a network, and when a newer one is there.

use crate::Failure;
use crate::harness::deployment::Fate;
use crate::harness::other_lists::DEZGO;
use crate::harness::{Options, Page, tests};
use crate::own_lists::bring;

tests![
    after_one_visit_the_page_works_without_a_network: Options::LOUD,
    a_newer_page_is_offered_and_never_mixed_with_the_older: Options::LOUD,
    a_page_of_half_a_build_is_not_kept: Options::LOUD,
    what_the_browser_cannot_read_comes_from_the_network: Options::LOUD,
    a_site_in_its_place_is_seen_on_the_next_visit: Options::LOUD,
    the_worker_of_the_site_around_it_is_left_alone: Options::LOUD,
];

/// The worker has kept the page, and answers for it.
const KEPT: &str = "navigator.serviceWorker.controller?.state";

/// Published: 6.9 credits for 768 × 768 at 75 steps.
async fn after_one_visit_the_page_works_without_a_network(page: Page) -> Result<(), Failure> {
    let site = page.renewed_site("offline");
    site.go_to("").await?;
    page.ready().await?;
    page.comes_to(KEPT, "activated").await?;
    site.becomes(Fate::Lost);
    site.go_to("?width=768&height=768&steps=75&view=curves").await?;
    page.ready().await?;
    page.shows("#total-credits", "6.9").await?;
    page.says(".later", "Credits by steps").await?;
    // The reader of documents as well: a list of the reader's own.
    site.go_to("").await?;
    page.ready().await?;
    bring(&page, DEZGO).await?;
    page.has_no("#newer").await
}

async fn a_newer_page_is_offered_and_never_mixed_with_the_older(page: Page) -> Result<(), Failure> {
    let site = page.renewed_site("renewed");
    site.go_to("").await?;
    page.ready().await?;
    page.comes_to(KEPT, "activated").await?;
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

async fn what_the_browser_cannot_read_comes_from_the_network(page: Page) -> Result<(), Failure> {
    let site = page.renewed_site("damaged");
    site.becomes(Fate::Damaged);
    site.go_to("").await?;
    page.ready().await?;
    let active = "navigator.serviceWorker.ready.then(({active}) => window.active = active)";
    page.run(active).await?;
    page.comes_to("window.active?.state", "activated").await?;
    site.go_to("?steps=75&view=curves").await?;
    page.ready().await?;
    page.comes_to(KEPT, "activated").await?;
    page.shows("#total-credits", "1.5").await?;
    page.says(".later", "Credits by steps").await
}

async fn a_site_in_its_place_is_seen_on_the_next_visit(page: Page) -> Result<(), Failure> {
    let site = page.renewed_site("gone");
    site.go_to("").await?;
    page.ready().await?;
    page.comes_to(KEPT, "activated").await?;
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

async fn the_worker_of_the_site_around_it_is_left_alone(page: Page) -> Result<(), Failure> {
    let site = page.renewed_site("within");
    site.becomes(Fate::Within);
    site.go_to("").await?;
    page.ready().await?;
    page.run("navigator.serviceWorker.register('around.js', { scope: '/' }).then(({scope}) => window.scope = scope)")
        .await?;
    page.comes_to("window.scope === `${location.origin}/`", "true").await?;
    site.go_to("?again").await?;
    page.ready().await?;
    // The page has seen that its own is not there.
    page.comes_to(
        "performance.getEntriesByType('resource').some(({name}) => name.endsWith('service-worker.js'))",
        "true",
    )
    .await?;
    // The browser answers in turn: what the page has asked meanwhile, and then what it makes of the answer.
    page.run(
        "const registration = () => navigator.serviceWorker.getRegistration();
        registration().then(registration).then(registration).then(found => window.found = found?.scope ?? 'none')",
    )
    .await?;
    page.comes_to("window.found === `${location.origin}/` || window.found", "true").await
}
