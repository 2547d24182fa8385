//! A test: a page of the site in a window of its own, and a console without entries.

use std::future::Future;
use std::pin::Pin;

use libtest_mimic::{Failed, Trial};
use tokio::runtime::Handle;

use super::browser::{Browser, Engine, Options};
use super::page::Page;
use super::site::Site;
use crate::Failure;

type Outcome = Pin<Box<dyn Future<Output = Result<(), Failure>> + Send>>;

/// A test, which is called with a page.
pub struct Test {
    pub name: &'static str,
    pub options: Options,
    pub run: fn(Page) -> Outcome,
}

impl Test {
    /// The test in a window of its own. It fails for any entry in the console, whatever else it tests.
    pub fn trial(self, engine: Engine, runtime: Handle) -> Trial {
        let name = self.name.split_once("::").map_or(self.name, |(_, name)| name);
        let name = format!("{}{name}", engine.prefix());
        Trial::test(name, move || {
            runtime.block_on(async {
                let browser = Browser::open(engine, self.options).await.map_err(Failed::from)?;
                let site = Site::start(engine.needs_console_script()).await.map_err(Failed::from)?;
                let page = Page { window: browser.window.clone(), engine, site: site.clone() };
                // A task, so that a panic closes the window as well.
                let outcome = tokio::spawn((self.run)(page)).await;
                let console = browser.close().await;
                outcome??;
                let console = [console?, site.console.entries()].concat();
                if console.is_empty() || self.options.ignore_console {
                    Ok(())
                } else {
                    Err(Failed::from(console.join("\n")))
                }
            })
        })
    }
}

/// The tests of a module: `tests![one, two]`, or with options of the browser, `tests![one: options]`.
macro_rules! tests {
    (@options) => { crate::harness::Options::DEFAULT };
    (@options $options:expr) => { $options };
    ($($test:ident $(: $options:expr)?),* $(,)?) => {
        pub fn tests() -> Vec<crate::harness::Test> {
            vec![$(crate::harness::Test {
                name: concat!(module_path!(), "::", stringify!($test)),
                options: crate::harness::tests!(@options $($options)?),
                run: |page| Box::pin($test(page)),
            }),*]
        }
    };
}
pub(crate) use tests;
