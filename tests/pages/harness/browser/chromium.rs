//! Chromium, or Chrome, with chromedriver.

use serde_json::json;
use thirtyfour::{
    CapabilitiesHelper, ChromiumLikeCapabilities, DesiredCapabilities, LoggingPrefsLogLevel,
    PageLoadStrategy, WebDriver,
};

use super::{Browser, Console, Driver, Options, driver};
use crate::Failure;

pub async fn open(options: Options) -> Result<Browser, Failure> {
    let mut capabilities = DesiredCapabilities::chrome();
    for argument in [
        "--headless=new",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-dev-shm-usage",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--no-first-run",
        "--window-size=1440,1000",
    ] {
        capabilities.add_arg(argument)?;
    }
    if let Some((width, height)) = options.phone {
        let metrics = json!({ "width": width, "height": height, "pixelRatio": 2.0, "touch": true });
        capabilities.add_experimental_option("mobileEmulation", json!({ "deviceMetrics": metrics }))?;
    }
    let settings = [("cookies", options.refuse_storage), ("javascript", options.no_scripts)];
    let blocked: serde_json::Map<_, _> = settings
        .into_iter()
        .filter(|(_, blocked)| *blocked)
        .map(|(kind, _)| (format!("profile.default_content_setting_values.{kind}"), 2.into()))
        .collect();
    capabilities.add_experimental_option("prefs", blocked)?;
    if options.no_load_wait {
        capabilities.set_page_load_strategy(PageLoadStrategy::None)?;
    }
    capabilities.set_browser_log_level(LoggingPrefsLogLevel::All)?;
    // A port of chromedriver's own choice is free under IPv6, and chromedriver ends where it is not free
    // under IPv4.
    let port = format!("--port={}", driver::free_port().await?);
    let driver = Driver::start("chromedriver", &[&port], "started successfully on port ").await?;
    let window = WebDriver::new(&driver.address, capabilities).await?;
    Ok(Browser { window, console: Console::DriverLog, _driver: driver })
}

/// The entries of the console.
pub async fn console(window: &WebDriver) -> Result<Vec<String>, Failure> {
    Ok(window.browser_log().await?.into_iter().map(|entry| entry.message).collect())
}

/// Slows the page down this many times.
pub async fn throttle(window: &WebDriver, rate: u32) -> Result<(), Failure> {
    window.cdp().send_raw("Emulation.setCPUThrottlingRate", json!({ "rate": rate })).await?;
    Ok(())
}

/// Sets whether the window is `frozen` or `active`.
pub async fn set_lifecycle(window: &WebDriver, state: &str) -> Result<(), Failure> {
    window.cdp().send_raw("Page.setWebLifecycleState", json!({ "state": state })).await?;
    Ok(())
}
