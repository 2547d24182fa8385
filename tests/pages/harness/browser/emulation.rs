//! Emulation of Chromium's developer tools by scripts in the page, for engines without such tools.

use thirtyfour::WebDriver;

use crate::Failure;

async fn run(window: &WebDriver, script: &str) -> Result<(), Failure> {
    window.execute(script, vec![]).await?;
    Ok(())
}

/// Takes three quarters of the page's time, as on a machine that is four times slower.
pub async fn slow_down(window: &WebDriver) -> Result<(), Failure> {
    let busy = "const work = () => { for (const end = performance.now() + 30; performance.now() < end; ); };
        window.busy = setInterval(work, 40);";
    run(window, busy).await
}

pub async fn speed_up(window: &WebDriver) -> Result<(), Failure> {
    run(window, "clearInterval(window.busy)").await
}

/// Holds back the events of other windows.
pub async fn hold_storage_events(window: &WebDriver) -> Result<(), Failure> {
    let hold = "window.heldEvents = [];
        window.holdEvent = (event) => { event.stopImmediatePropagation(); heldEvents.push(event); };
        addEventListener('storage', holdEvent, true);";
    run(window, hold).await
}

/// Dispatches the events that were held back, in their order.
pub async fn release_storage_events(window: &WebDriver) -> Result<(), Failure> {
    let go = "removeEventListener('storage', holdEvent, true);
        for (const event of heldEvents) dispatchEvent(new StorageEvent('storage', event));";
    run(window, go).await
}
