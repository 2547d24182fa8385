//! Browsers: each engine is started, and gives what the tests need of it, in a file of its own.

mod bidi;
mod chromium;
pub mod driver;
mod firefox;
mod options;
pub mod waiting;
mod webkit;
mod without_devtools;

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

    /// What the names of its tests begin with: those of the default engine with nothing.
    pub fn prefix(self) -> &'static str {
        match self {
            Self::Chromium => "",
            Self::Firefox => "firefox::",
            Self::Webkit => "webkit::",
        }
    }

    /// Whether what the console says can only be overheard in the page.
    pub fn is_overheard(self) -> bool {
        self == Self::Webkit
    }

    /// Opens another window beside this one: a tab, where the one that it covers is drawn as well.
    pub async fn another_window(self, window: &WebDriver) -> Result<WindowHandle, Failure> {
        Ok(match self {
            Self::Chromium | Self::Firefox => window.new_tab().await?,
            Self::Webkit => window.new_window().await?,
        })
    }

    /// Waits until an element can be clicked, where the driver does not.
    pub async fn settle(self, window: &WebDriver, element: &WebElement) -> Result<(), Failure> {
        match self {
            Self::Chromium | Self::Firefox => Ok(()),
            Self::Webkit => webkit::settle(window, element).await,
        }
    }

    /// Makes the page's machine slow: four times where the engine can, and about as much where it cannot.
    pub async fn slow_down(self, window: &WebDriver) -> Result<(), Failure> {
        match self {
            Self::Chromium => chromium::throttle(window, 4).await,
            Self::Firefox | Self::Webkit => without_devtools::keep_busy(window).await,
        }
    }

    /// Makes the page's machine as fast as it is.
    pub async fn speed_up(self, window: &WebDriver) -> Result<(), Failure> {
        match self {
            Self::Chromium => chromium::throttle(window, 1).await,
            Self::Firefox | Self::Webkit => without_devtools::leave_alone(window).await,
        }
    }

    /// Lets the window sleep, as browsers do with one in the background: it hears nothing of the others.
    pub async fn send_to_sleep(self, window: &WebDriver) -> Result<(), Failure> {
        match self {
            Self::Chromium => chromium::set_lifecycle(window, "frozen").await,
            Self::Firefox | Self::Webkit => without_devtools::hold_storage_events(window).await,
        }
    }

    /// Wakes the window: now it hears of what the others have done.
    pub async fn wake(self, window: &WebDriver) -> Result<(), Failure> {
        match self {
            Self::Chromium => chromium::set_lifecycle(window, "active").await,
            Self::Firefox | Self::Webkit => without_devtools::let_storage_events_go(window).await,
        }
    }
}

/// A window with a profile of its own. Its driver ends with this value.
pub struct Browser {
    pub window: WebDriver,
    console: Console,
    _driver: Driver,
}

/// Where it can be read what the console says.
enum Console {
    /// The driver keeps it.
    Kept,
    /// The browser tells of each entry.
    Told(Box<Bidi>),
    /// The browser tells nobody: the page has to be [overheard](Engine::is_overheard).
    Silent,
}

impl Browser {
    pub async fn open(engine: Engine, options: Options) -> Result<Self, Failure> {
        match engine {
            Engine::Chromium => chromium::open(options).await,
            Engine::Firefox => firefox::open(options).await,
            Engine::Webkit => webkit::open(options).await,
        }
    }

    /// Closes the window, and gives what its console has said.
    pub async fn close(self) -> Result<Vec<String>, Failure> {
        let said = match self.console {
            Console::Kept => chromium::console(&self.window).await,
            Console::Told(bidi) => firefox::console(&self.window, *bidi).await,
            Console::Silent => Ok(Vec::new()),
        };
        self.window.quit().await?;
        said
    }
}
