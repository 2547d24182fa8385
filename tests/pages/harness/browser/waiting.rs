//! Waiting for a condition on a page.

use std::fmt::Debug;
use std::future::Future;
use std::time::{Duration, Instant};

use thirtyfour::error::WebDriverResult;
use thirtyfour::{By, WebDriver};

use crate::Failure;

/// How long a condition may take to become true.
const PATIENCE: Duration = Duration::from_secs(15);

/// Waits until the condition is true. The failure names what was waited for, the last error on the way, and
/// the text of the page.
pub async fn eventually<R>(what: &str, window: &WebDriver, condition: impl Fn() -> R) -> Result<(), Failure>
where
    R: Future<Output = Result<bool, Failure>>,
{
    let start = Instant::now();
    let mut last_error = None;
    while start.elapsed() < PATIENCE {
        match condition().await {
            Ok(true) => return Ok(()),
            Ok(false) => {}
            // An element may be replaced after it was found and before it is read: the next attempt finds the
            // new one.
            Err(error) => last_error = Some((start.elapsed(), error)),
        }
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
    let mut message = format!("Waited {} s in vain for {what}.", PATIENCE.as_secs());
    if let Some((time, error)) = last_error {
        let error = error.to_string();
        // Drivers add where in them it happened.
        let (error, _) = error.split_once("Stacktrace:").unwrap_or((&error, ""));
        message += &format!("\nThe last error, after {:.1} s: {}", time.as_secs_f64(), error.trim_end());
    }
    message += &match text(window).await {
        Ok(text) => format!("\nThe text of the page:\n{text}"),
        Err(error) => format!("\nThe page has no text: {error}"),
    };
    Err(message.into())
}

/// `true` for the condition of a wait; otherwise an error that shows what was found, for the failure of the
/// wait.
pub fn check(is_right: bool, found: impl Debug) -> Result<bool, Failure> {
    if is_right { Ok(true) } else { Err(format!("found {found:?}").into()) }
}

async fn text(window: &WebDriver) -> WebDriverResult<String> {
    window.find(By::Css("body")).await?.text().await
}
