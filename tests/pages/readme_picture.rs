//! The picture in the README, a screenshot of the page: `make picture`.

use std::path::Path;

use crate::Failure;
use crate::harness::{Page, tests};

tests![the_readme_shows_the_page];

async fn the_readme_shows_the_page(page: Page) -> Result<(), Failure> {
    page.open("?width=768&height=768&steps=75&samples=4&theme=dark").await?;
    page.shows("#total-credits", "27.6").await?;
    let picture = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/calculator.png");
    Ok(page.window.screenshot(&picture).await?)
}
