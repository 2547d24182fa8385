//! One page in a window, and what a visitor does with it.

use std::future::Future;
use std::pin::Pin;

use libtest_mimic::{Failed, Trial};
use serde_json::Value;
use thirtyfour::prelude::*;
use tokio::runtime::Handle;

use crate::Failure;
use crate::harness::browser::{Browser, Engine, Options, waiting};
use crate::site::Site;

type Outcome = Pin<Box<dyn Future<Output = Result<(), Failure>> + Send>>;

/// A test, which is called with a page.
pub struct Test {
    pub name: &'static str,
    pub options: Options,
    pub run: fn(Page) -> Outcome,
}

impl Test {
    /// The test in a window of its own. It fails for any entry in the console, whatever else it tests.
    pub fn trial(self, site: Site, runtime: Handle) -> Trial {
        let generator = site.generator.name;
        let trial = Trial::test(self.name, move || {
            runtime.block_on(async {
                let browser = Browser::open(Engine::Chromium, self.options).await.map_err(Failed::from)?;
                let page = Page { window: browser.window.clone(), site };
                // A task, so that a panic closes the window as well.
                let outcome = tokio::spawn((self.run)(page)).await;
                let console = browser.close().await;
                outcome??;
                let console = console?;
                if console.is_empty() { Ok(()) } else { Err(Failed::from(console.join("\n"))) }
            })
        });
        trial.with_kind(generator)
    }
}

/// A page of the site in a window.
#[derive(Clone)]
pub struct Page {
    pub window: WebDriver,
    pub site: Site,
}

impl Page {
    /// Opens the page with this address within the site.
    pub async fn open(&self, address: &str) -> Result<(), Failure> {
        Ok(self.window.goto(format!("{}/{address}", self.site.address)).await?)
    }

    /// Waits until the condition is true.
    pub async fn eventually<F, R>(&self, what: &str, condition: F) -> Result<(), Failure>
    where
        F: Fn(Self) -> R,
        R: Future<Output = Result<bool, Failure>>,
    {
        waiting::eventually(what, &self.window, || condition(self.clone())).await
    }

    /// Waits until the text of the element includes this part.
    pub async fn includes(&self, selector: &str, part: &str) -> Result<(), Failure> {
        let what = format!("{part:?} in {selector}");
        let includes =
            |page: Self| async move { Ok(page.find(selector).await?.text().await?.contains(part)) };
        self.eventually(&what, includes).await
    }

    /// Waits until this JavaScript is true.
    pub async fn is_true(&self, expression: &str) -> Result<(), Failure> {
        self.eventually(expression, |page| async move { page.is_true_now(expression).await }).await
    }

    pub async fn is_true_now(&self, expression: &str) -> Result<bool, Failure> {
        Ok(self.script(&format!("return {expression};")).await? == true)
    }

    /// Runs JavaScript on the page.
    pub async fn script(&self, script: &str) -> Result<Value, Failure> {
        Ok(self.window.execute(script, vec![]).await?.json().clone())
    }

    pub async fn find(&self, selector: &str) -> Result<WebElement, Failure> {
        Ok(self.window.find(By::Css(selector)).await?)
    }

    /// Follows a link in the content to the page of that name.
    pub async fn follow(&self, name: &str) -> Result<(), Failure> {
        let content = self.site.generator.content;
        self.find(content).await?.find(By::LinkText(name)).await?.click().await?;
        self.includes(&format!("{content} h1"), name).await
    }
}
