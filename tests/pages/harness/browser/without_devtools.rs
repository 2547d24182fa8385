//! What Chromium's tools for developers do to a page, for the engines that have no such tools: done from within the page.

use thirtyfour::WebDriver;

use crate::Failure;

async fn run(window: &WebDriver, script: &str) -> Result<(), Failure> {
    window.execute(script, vec![]).await?;
    Ok(())
}

/// Takes three quarters of the page's time, as a machine that is four times slower does.
pub async fn keep_busy(window: &WebDriver) -> Result<(), Failure> {
    let busy = "const work = () => { for (const end = performance.now() + 30; performance.now() < end; ); };
        window.busy = setInterval(work, 40);";
    run(window, busy).await
}

pub async fn leave_alone(window: &WebDriver) -> Result<(), Failure> {
    run(window, "clearInterval(window.busy)").await
}

/// Keeps from the page what it would hear of other windows.
pub async fn hold_storage_events(window: &WebDriver) -> Result<(), Failure> {
    let hold = "window.heldEvents = [];
        window.holdEvent = (event) => { event.stopImmediatePropagation(); heldEvents.push(event); };
        addEventListener('storage', holdEvent, true);";
    run(window, hold).await
}

/// Lets the page hear of it, in the order in which it happened.
pub async fn let_storage_events_go(window: &WebDriver) -> Result<(), Failure> {
    let go = "removeEventListener('storage', holdEvent, true);
        for (const event of heldEvents) dispatchEvent(new StorageEvent('storage', event));";
    run(window, go).await
}
