//! The calculator as a single file, opened from a disk.

use crate::Failure;
use crate::harness::other_site::DEZGO;
use crate::harness::{Options, Page, tests};

tests![
    a_file_from_a_disk_is_the_whole_calculator,
    a_file_works_where_storage_is_refused: Options::REFUSE_STORAGE,
];

impl Page {
    async fn open_file(&self, query: &str) -> Result<(), Failure> {
        let file = concat!(env!("CARGO_MANIFEST_DIR"), "/dist/dream-credits.html");
        self.window.goto(format!("file://{file}{query}")).await?;
        self.ready().await
    }
}

/// Published: 6.9 credits for 768 × 768 at 75 steps, 9.2 at 100.
async fn a_file_from_a_disk_is_the_whole_calculator(page: Page) -> Result<(), Failure> {
    page.open_file("?width=768&height=768&steps=75").await?;
    page.shows("#total-credits", "6.9").await?;
    page.fill("steps", "100").await?;
    page.shows("#total-credits", "9.2").await?;
    // The parts that a site loads later are in the file as well.
    page.click(".views a[href*='curves']").await?;
    page.includes(".later", "Credits by steps").await?;
    page.click(".views a").await?;
    page.import_list(DEZGO).await?;
    // It sends no requests.
    page.evaluates_to(
        "performance.getEntriesByType('resource').filter(({name}) => name.startsWith('http')).length",
        "0",
    )
    .await
}

async fn a_file_works_where_storage_is_refused(page: Page) -> Result<(), Failure> {
    page.open_file("?width=768&height=768&steps=75").await?;
    page.shows("#total-credits", "6.9").await
}
