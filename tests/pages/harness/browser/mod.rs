//! Browsers, each engine in a file of its own.

mod bidi;
mod chromium;
pub mod driver;
mod emulation;
mod firefox;
mod options;
pub mod waiting;
mod webkit;

use thirtyfour::{WebDriver, WebElement, WindowHandle};

use crate::Failure;
use bidi::Bidi;
use driver::Driver;
pub use options::Options;

/// A browser engine.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Engine {
    Chromium,
    Firefox,
    Webkit,
}

impl Engine {
    pub fn named(name: &str) -> Result<Self, Failure> {
        match name {
            "chromium" => Ok(Self::Chromium),
            "firefox" => Ok(Self::Firefox),
            "webkit" => Ok(Self::Webkit),
            other => Err(format!("BROWSERS names {other:?}; there are: chromium, firefox, webkit").into()),
        }
    }

    /// The prefix of its tests' names: none for the default engine.
    pub fn prefix(self) -> &'static str {
        match self {
            Self::Chromium => "",
            Self::Firefox => "firefox::",
            Self::Webkit => "webkit::",
        }
    }

    /// Whether entries of the console can only be had by a script in the page.
    pub fn needs_console_script(self) -> bool {
        self == Self::Webkit
    }

    /// Opens another window: a tab, unless the engine stops drawing a tab that is covered.
    pub async fn open_window(self, window: &WebDriver) -> Result<WindowHandle, Failure> {
        Ok(match self {
            Self::Chromium | Self::Firefox => window.new_tab().await?,
            Self::Webkit => window.new_window().await?,
        })
    }

    /// Waits until an element can be clicked, where the driver does not.
    pub async fn wait_until_clickable(self, window: &WebDriver, element: &WebElement) -> Result<(), Failure> {
        match self {
            Self::Chromium | Self::Firefox => Ok(()),
            Self::Webkit => webkit::wait_until_still(window, element).await,
        }
    }

    /// Slows the page down: four times where the engine can, and about as much where it cannot.
    pub async fn slow_down(self, window: &WebDriver) -> Result<(), Failure> {
        match self {
            Self::Chromium => chromium::throttle(window, 4).await,
            Self::Firefox | Self::Webkit => emulation::slow_down(window).await,
        }
    }

    /// Ends `slow_down`.
    pub async fn speed_up(self, window: &WebDriver) -> Result<(), Failure> {
        match self {
            Self::Chromium => chromium::throttle(window, 1).await,
            Self::Firefox | Self::Webkit => emulation::speed_up(window).await,
        }
    }

    /// Freezes the window, as browsers do with one in the background: it receives no events of other windows.
    pub async fn freeze(self, window: &WebDriver) -> Result<(), Failure> {
        match self {
            Self::Chromium => chromium::set_lifecycle(window, "frozen").await,
            Self::Firefox | Self::Webkit => emulation::hold_storage_events(window).await,
        }
    }

    /// Ends `freeze`: the window receives the events that it has missed.
    pub async fn unfreeze(self, window: &WebDriver) -> Result<(), Failure> {
        match self {
            Self::Chromium => chromium::set_lifecycle(window, "active").await,
            Self::Firefox | Self::Webkit => emulation::release_storage_events(window).await,
        }
    }
}

/// A window with a profile of its own. Its driver ends with this value.
pub struct Browser {
    pub window: WebDriver,
    console: Console,
    _driver: Driver,
}

/// The source of the console's entries.
enum Console {
    /// The log of the driver.
    DriverLog,
    /// Events of the browser.
    Bidi(Box<Bidi>),
    /// [A script in the page](Engine::needs_console_script), which sends them to the site.
    PageScript,
}

impl Browser {
    pub async fn open(engine: Engine, options: Options) -> Result<Self, Failure> {
        match engine {
            Engine::Chromium => chromium::open(options).await,
            Engine::Firefox => firefox::open(options).await,
            Engine::Webkit => webkit::open(options).await,
        }
    }

    /// Closes the window, and returns the entries of its console.
    pub async fn close(self) -> Result<Vec<String>, Failure> {
        let entries = match self.console {
            Console::DriverLog => chromium::console(&self.window).await,
            Console::Bidi(bidi) => firefox::console(&self.window, *bidi).await,
            Console::PageScript => Ok(Vec::new()),
        };
        self.window.quit().await?;
        entries
    }
}
