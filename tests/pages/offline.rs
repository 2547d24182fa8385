//! The service worker, which answers for the page without a network.

use crate::Failure;
use crate::harness::deployment::Fate;
use crate::harness::other_lists::DEZGO;
use crate::harness::{Options, Page, tests};

tests![
    after_one_visit_the_page_works_without_a_network: Options::LOUD,
    what_the_browser_cannot_read_comes_from_the_network: Options::LOUD,
    the_worker_of_the_site_around_it_is_left_alone: Options::LOUD,
];

/// Published: 6.9 credits for 768 × 768 at 75 steps.
async fn after_one_visit_the_page_works_without_a_network(page: Page) -> Result<(), Failure> {
    let site = page.renewed_site("offline");
    site.go_to("").await?;
    page.ready().await?;
    page.is_offline_ready().await?;
    site.becomes(Fate::Lost);
    site.go_to("?width=768&height=768&steps=75&view=curves").await?;
    page.ready().await?;
    page.shows("#total-credits", "6.9").await?;
    page.says(".later", "Credits by steps").await?;
    // The reader of documents as well: a list of the reader's own.
    site.go_to("").await?;
    page.ready().await?;
    page.import_list(DEZGO).await?;
    page.has_no("#newer").await
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
    page.is_offline_ready().await?;
    page.shows("#total-credits", "1.5").await?;
    page.says(".later", "Credits by steps").await
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
