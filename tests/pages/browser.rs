//! Browsers and their drivers.

use std::process::Stdio;
use std::time::Duration;

use thirtyfour::{
    CapabilitiesHelper, ChromiumLikeCapabilities, DesiredCapabilities, LoggingPrefsLogLevel,
    PageLoadStrategy, WebDriver,
};
use tokio::io::{AsyncBufReadExt, BufReader};
use tokio::process::{Child, Command};

use crate::{Failure, Options};

/// A browser engine.
#[derive(Debug, Clone, Copy)]
pub enum Engine {
    Chromium,
}

impl Engine {
    pub fn named(name: &str) -> Result<Self, Failure> {
        match name {
            "chromium" => Ok(Self::Chromium),
            other => Err(format!("BROWSERS names {other:?}; there is: chromium").into()),
        }
    }
}

/// A running driver; it ends with this value.
pub struct Driver {
    address: String,
    _process: Child,
}

impl Driver {
    pub async fn start(engine: Engine) -> Result<Self, Failure> {
        match engine {
            Engine::Chromium => Self::chromedriver().await,
        }
    }

    /// The driver takes a free port and says which.
    async fn chromedriver() -> Result<Self, Failure> {
        let mut process = Command::new("chromedriver")
            .arg("--port=0")
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .kill_on_drop(true)
            .spawn()
            .map_err(|error| {
                format!("chromedriver does not start ({error}): `make test-pages` installs it")
            })?;
        let output = process.stdout.take().ok_or("chromedriver has no output")?;
        let mut lines = BufReader::new(output).lines();
        let port = tokio::time::timeout(Duration::from_secs(30), async {
            while let Some(line) = lines.next_line().await? {
                if let Some((_, port)) = line.split_once("started successfully on port ") {
                    return Ok(port.trim_end_matches('.').to_owned());
                }
            }
            Err(Failure::from("chromedriver ended before it was ready"))
        });
        let port = port.await??;
        // The driver stops at a full pipe.
        tokio::spawn(async move { while let Ok(Some(_)) = lines.next_line().await {} });
        Ok(Self { address: format!("http://127.0.0.1:{port}"), _process: process })
    }

    pub fn address(&self) -> String {
        self.address.clone()
    }
}

/// Opens a window with a profile of its own.
pub async fn open(driver: &str, options: Options) -> Result<WebDriver, Failure> {
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
        let metrics =
            serde_json::json!({ "width": width, "height": height, "pixelRatio": 2.0, "touch": true });
        capabilities
            .add_experimental_option("mobileEmulation", serde_json::json!({ "deviceMetrics": metrics }))?;
    }
    let settings = [("cookies", options.refuse_storage), ("javascript", options.no_scripts)];
    let blocked: serde_json::Map<_, _> = settings
        .into_iter()
        .filter(|(_, blocked)| *blocked)
        .map(|(kind, _)| (format!("profile.default_content_setting_values.{kind}"), 2.into()))
        .collect();
    capabilities.add_experimental_option("prefs", blocked)?;
    if options.hasty {
        capabilities.set_page_load_strategy(PageLoadStrategy::None)?;
    }
    capabilities.set_browser_log_level(LoggingPrefsLogLevel::All)?;
    Ok(WebDriver::new(driver, capabilities).await?)
}
