//! WebKit: WebKitGTK's MiniBrowser with WebKitWebDriver, on a screen in memory.

use std::process::Stdio;
use std::time::Duration;

use serde_json::json;
use thirtyfour::{CapabilitiesHelper, DesiredCapabilities, PageLoadStrategy, WebDriver, WebElement};
use tokio::net::TcpStream;
use tokio::process::Command;

use super::{Browser, Console, Driver, Options, driver};
use crate::Failure;

pub async fn open(options: Options) -> Result<Browser, Failure> {
    let mut arguments = vec!["--automation"];
    if options.refuse_storage {
        arguments.extend(["--enable-html5-local-storage=false", "--cookies-policy=never"]);
    }
    if options.no_scripts {
        arguments.push("--enable-javascript=false");
    }
    let mut capabilities = DesiredCapabilities::safari();
    capabilities.set("browserName", "MiniBrowser")?;
    let browser = json!({ "binary": mini_browser()?, "args": arguments });
    capabilities.set("webkitgtk:browserOptions", browser)?;
    if options.no_load_wait {
        capabilities.set_page_load_strategy(PageLoadStrategy::None)?;
    }
    let driver = start().await?;
    let window = WebDriver::new(&driver.address, capabilities).await?;
    let (width, height) = options.phone.unwrap_or((1440, 900));
    resize(&window, width, height).await?;
    Ok(Browser { window, console: Console::PageScript, _driver: driver })
}

/// The path of the browser: beside WebKit's libraries, in a folder named after the machine.
fn mini_browser() -> Result<String, Failure> {
    let machines = std::fs::read_dir("/usr/lib")?.filter_map(Result::ok);
    let mut paths = machines.map(|machine| machine.path().join("webkit2gtk-4.1/MiniBrowser"));
    let path = paths.find(|path| path.exists());
    let path = path.ok_or("there is no MiniBrowser of webkit2gtk-4.1: `make test-pages` installs it")?;
    Ok(path.display().to_string())
}

/// Starts a driver. It has one browser at a time: each window has a driver of its own, and a screen, so that
/// no other window takes the focus.
async fn start() -> Result<Driver, Failure> {
    let mut screen = Command::new("Xvfb");
    screen.args(["-displayfd", "1", "-screen", "0", "1440x1000x24", "-nolisten", "tcp"]);
    let (screen, display) = driver::start(&mut screen, "").await?;

    let port = driver::free_port().await?;
    let mut process = Command::new("WebKitWebDriver")
        .arg(format!("--port={port}"))
        .env("DISPLAY", format!(":{display}"))
        // Toolbars that are narrower than a phone.
        .env("XDG_CONFIG_HOME", concat!(env!("CARGO_MANIFEST_DIR"), "/tests/pages/harness/browser/webkit"))
        .env("GDK_BACKEND", "x11")
        .env("GSETTINGS_BACKEND", "memory")
        // The processor draws the same each time.
        .env("WEBKIT_SKIA_ENABLE_CPU_RENDERING", "1")
        .env("LIBGL_ALWAYS_SOFTWARE", "1")
        // No service on the bus is needed, and answers from it may take long.
        .env("DBUS_SESSION_BUS_ADDRESS", "disabled:")
        .env("NO_AT_BRIDGE", "1")
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .kill_on_drop(true)
        .spawn()
        .map_err(|error| {
            format!("WebKitWebDriver does not start ({error}): `make test-pages` installs it")
        })?;
    // It does not print when it is ready.
    let ready = tokio::time::timeout(Duration::from_secs(30), async {
        while TcpStream::connect(("127.0.0.1", port)).await.is_err() {
            if let Some(status) = process.try_wait()? {
                return Err(Failure::from(format!("WebKitWebDriver ended before it was ready: {status}")));
            }
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
        Ok(())
    });
    ready.await??;
    Ok(Driver { address: format!("http://127.0.0.1:{port}"), _processes: vec![process, screen] })
}

/// Resizes the window so that the page in it has this size.
async fn resize(window: &WebDriver, width: u32, height: u32) -> Result<(), Failure> {
    let toolbars = window.execute("return outerHeight - innerHeight", vec![]).await?.convert::<u32>()?;
    Ok(window.set_window_rect(0, 0, width, height + toolbars).await?)
}

/// Waits until an element stays in its position: parts of the page that scroll into view are drawn in the
/// next frames and move what is below them, and the driver clicks where the element was.
pub async fn wait_until_still(window: &WebDriver, element: &WebElement) -> Result<(), Failure> {
    let script = "const [element, done] = arguments;
        element.scrollIntoView({ block: 'nearest' });
        let [position, frames] = ['', 0];
        const look = () => {
          const { x, y } = element.getBoundingClientRect();
          [position, frames] = position === `${x} ${y}` ? [position, frames + 1] : [`${x} ${y}`, 0];
          if (frames < 3) requestAnimationFrame(look);
          else done();
        };
        look();";
    window.execute_async(script, vec![element.to_json()?]).await?;
    Ok(())
}
