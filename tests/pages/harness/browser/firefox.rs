//! Firefox with geckodriver. WebDriver BiDi gives its console, and the screen of a phone.

use serde_json::json;
use thirtyfour::common::capabilities::firefox::FirefoxPreferences;
use thirtyfour::{CapabilitiesHelper, DesiredCapabilities, PageLoadStrategy, WebDriver};

use super::bidi::Bidi;
use super::{Browser, Console, Driver, Options};
use crate::Failure;

pub async fn open(options: Options) -> Result<Browser, Failure> {
    let mut capabilities = DesiredCapabilities::firefox();
    for argument in ["-headless", "--width=1440", "--height=1000"] {
        capabilities.add_arg(argument)?;
    }
    let mut preferences = FirefoxPreferences::new();
    if options.phone.is_some() {
        preferences.set("dom.w3c_touch_events.enabled", 1)?;
        // Pointers are coarse, and scroll bars take no room.
        preferences.set("ui.primaryPointerCapabilities", 1)?;
        preferences.set("ui.allPointerCapabilities", 1)?;
        preferences.set("ui.useOverlayScrollbars", 1)?;
    }
    if options.refuse_storage {
        // All cookies, and with them all storage.
        preferences.set("network.cookie.cookieBehavior", 2)?;
    }
    if options.no_scripts {
        preferences.set("javascript.enabled", false)?;
    }
    capabilities.set_preferences(preferences)?;
    if options.no_load_wait {
        capabilities.set_page_load_strategy(PageLoadStrategy::None)?;
    }
    capabilities.set("webSocketUrl", true)?;
    // A driver has one Firefox at a time: each window has a driver of its own.
    let arguments = ["--port=0", "--websocket-port=0"];
    let driver = Driver::start("geckodriver", &arguments, "Listening on 127.0.0.1:").await?;
    let window = WebDriver::new(&driver.address, capabilities).await?;
    let mut bidi = Bidi::connect(&window).await?;
    if let Some((width, height)) = options.phone {
        let screen = json!({
            "context": window.window().await?.to_string(),
            "viewport": { "width": width, "height": height },
            "devicePixelRatio": 2.0,
        });
        bidi.send("browsingContext.setViewport", screen).await?;
    }
    Ok(Browser { window, console: Console::Bidi(Box::new(bidi)), _driver: driver })
}

/// The entries of the console.
pub async fn console(window: &WebDriver, bidi: Bidi) -> Result<Vec<String>, Failure> {
    // Firefox has the entries of a page before it has the page's answer.
    for page in window.windows().await? {
        window.switch_to_window(page).await?;
        window.execute("return 0", vec![]).await?;
    }
    bidi.console().await
}
