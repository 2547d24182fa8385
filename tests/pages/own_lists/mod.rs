//! Own price lists: imported, copied, exported and stored.

mod addresses;
mod copies;
mod documents;
mod storage;

use crate::Failure;
use crate::harness::{Page, Test};

pub fn tests() -> Vec<Test> {
    let all = [documents::tests(), addresses::tests(), copies::tests(), storage::tests()];
    all.into_iter().flatten().collect()
}

const AT_75_STEPS: &str = "?rate_card=dreamstudio-2022&width=768&height=768&steps=75";

async fn is_dreamstudio_2022(page: &Page) -> Result<(), Failure> {
    // 6.9 credits: published for 768 × 768 at 75 steps.
    page.shows("#total-credits", "6.9").await?;
    page.shows("#total-usd", "$0.0690").await?;
    page.has_no(".not-built-in").await
}
