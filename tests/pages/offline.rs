//! The service worker, which answers for the page without a network.

use crate::Failure;
use crate::harness::deployment::Deployment;
use crate::harness::other_site::DEZGO;
use crate::harness::{Options, Page, tests};

tests![
    after_one_visit_the_page_works_without_a_network: Options::IGNORE_CONSOLE,
    a_page_that_the_cache_cannot_give_comes_from_the_network: Options::IGNORE_CONSOLE,
    the_worker_of_an_enclosing_site_is_left_alone: Options::IGNORE_CONSOLE,
];

/// Published: 6.9 credits for 768 × 768 at 75 steps.
async fn after_one_visit_the_page_works_without_a_network(page: Page) -> Result<(), Failure> {
    page.open_deployed("").await?;
    page.ready().await?;
    page.is_offline_ready().await?;
    page.deploy(Deployment::Down);
    page.open_deployed("?width=768&height=768&steps=75&view=curves").await?;
    page.ready().await?;
    page.shows("#total-credits", "6.9").await?;
    page.includes(".later", "Credits by steps").await?;
    // The worker that reads documents is there as well: a list can be imported.
    page.open_deployed("").await?;
    page.ready().await?;
    page.import_list(DEZGO).await?;
    page.has_no("#newer").await
}

async fn a_page_that_the_cache_cannot_give_comes_from_the_network(page: Page) -> Result<(), Failure> {
    page.deploy(Deployment::CacheUnreadable);
    page.open_deployed("").await?;
    page.ready().await?;
    let active = "navigator.serviceWorker.ready.then(({active}) => window.active = active)";
    page.run(active).await?;
    page.evaluates_to("window.active?.state", "activated").await?;
    page.open_deployed("?steps=75&view=curves").await?;
    page.ready().await?;
    page.is_offline_ready().await?;
    page.shows("#total-credits", "1.5").await?;
    page.includes(".later", "Credits by steps").await
}

async fn the_worker_of_an_enclosing_site_is_left_alone(page: Page) -> Result<(), Failure> {
    page.deploy(Deployment::Nested);
    page.open_deployed("").await?;
    page.ready().await?;
    page.run("navigator.serviceWorker.register('outer-worker.js', { scope: '/' }).then(({scope}) => window.scope = scope)")
        .await?;
    page.evaluates_to("window.scope === `${location.origin}/`", "true").await?;
    page.open_deployed("?again").await?;
    page.ready().await?;
    // The page has found that it has no service worker of its own.
    page.evaluates_to(
        "performance.getEntriesByType('resource').some(({name}) => name.endsWith('service-worker.js'))",
        "true",
    )
    .await?;
    // The browser answers in turn: first the requests of the page, then those that follow from their answers.
    page.run(
        "const registration = () => navigator.serviceWorker.getRegistration();
        registration().then(registration).then(registration).then(found => window.found = found?.scope ?? 'none')",
    )
    .await?;
    page.evaluates_to("window.found === `${location.origin}/` || window.found", "true").await
}
