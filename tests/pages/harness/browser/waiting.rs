//! Waiting for what a page will show.

use std::future::Future;
use std::time::{Duration, Instant};

use thirtyfour::{By, WebDriver};

use crate::Failure;

/// How long a page may take to show what it will.
const PATIENCE: Duration = Duration::from_secs(15);

/// Waits until `holds`.
pub async fn eventually<R>(what: &str, window: &WebDriver, holds: impl Fn() -> R) -> Result<(), Failure>
where
    R: Future<Output = Result<bool, Failure>>,
{
    let start = Instant::now();
    while start.elapsed() < PATIENCE {
        // What was found may be replaced before it is asked: then it is looked for again.
        if holds().await.unwrap_or(false) {
            return Ok(());
        }
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
    let text = window.find(By::Css("body")).await?.text().await?;
    Err(format!("{what} did not come to be. The page says:\n{text}").into())
}
