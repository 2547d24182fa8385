//! A test of the site, in a window of its own.

use std::future::Future;
use std::pin::Pin;

use libtest_mimic::{Failed, Trial};
use tokio::runtime::Handle;

use super::browser::{Browser, Engine, Options};
use super::page::Page;
use super::site::Site;
use crate::Failure;

type Outcome = Pin<Box<dyn Future<Output = Result<(), Failure>> + Send>>;

/// A test that is given a page.
pub struct Test {
    pub name: &'static str,
    pub options: Options,
    pub run: fn(Page) -> Outcome,
}

impl Test {
    /// The test in a window of its own. Whatever it tests, nothing may appear in the console.
    pub fn trial(self, engine: Engine, runtime: Handle) -> Trial {
        let name = self.name.split_once("::").map_or(self.name, |(_, name)| name);
        let name = format!("{}{name}", engine.prefix());
        Trial::test(name, move || {
            runtime.block_on(async {
                let browser = Browser::open(engine, self.options).await.map_err(Failed::from)?;
                let site = Site::start(engine.is_overheard()).await.map_err(Failed::from)?;
                let page = Page { window: browser.window.clone(), engine, site: site.clone() };
                // In a task, so that the window is closed after a panic as well.
                let outcome = tokio::spawn((self.run)(page)).await;
                let console = browser.close().await;
                outcome??;
                let console = [console?, site.overheard.said()].concat();
                if console.is_empty() || self.options.loud {
                    Ok(())
                } else {
                    Err(Failed::from(console.join("\n")))
                }
            })
        })
    }
}

/// Names the tests of a module, as `tests![one, two]`, or with options of the browser, as `tests![one: options]`.
macro_rules! tests {
    (@options) => { crate::harness::Options::default() };
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
