//! One page in one window, and what a user does with it.

use std::future::Future;

use thirtyfour::prelude::*;

use super::browser::Engine;
use super::browser::waiting::{self, check};
use super::site::Site;
use crate::Failure;

/// A page of the site in a window.
#[derive(Clone)]
pub struct Page {
    pub window: WebDriver,
    pub engine: Engine,
    pub site: Site,
}

impl Page {
    /// Opens the page with this query, once what is there has loaded its parts: Firefox complains of what it was loading when
    /// it left.
    pub async fn open(&self, query: &str) -> Result<(), Failure> {
        self.has_no(".later > [aria-busy=true]").await?;
        self.window.goto(format!("{}/{query}", self.site.address)).await?;
        self.ready().await
    }

    /// Waits for the calculator.
    pub async fn ready(&self) -> Result<(), Failure> {
        let loaded = "html:not([data-loading]) .calculator";
        self.eventually("the calculator", |page| async move { Ok(page.count(loaded).await? == 1) }).await
    }

    /// Waits until the condition is true.
    pub async fn eventually<F, R>(&self, what: &str, condition: F) -> Result<(), Failure>
    where
        F: Fn(Self) -> R,
        R: Future<Output = Result<bool, Failure>>,
    {
        waiting::eventually(what, &self.window, || condition(self.clone())).await
    }

    /// Waits until the element has this text.
    pub async fn shows(&self, selector: &str, text: &str) -> Result<(), Failure> {
        let what = format!("{text:?} at {selector}");
        self.eventually(&what, |page| async move {
            let found = page.text(selector).await?;
            check(found == text, found)
        })
        .await
    }

    /// Waits until the text of the element includes this part.
    pub async fn includes(&self, selector: &str, part: &str) -> Result<(), Failure> {
        let what = format!("{part:?} in {selector}");
        let includes = |page: Self| async move {
            let found = page.text(selector).await?;
            check(found.contains(part), found)
        };
        self.eventually(&what, includes).await
    }

    /// Waits until the field holds this text.
    pub async fn holds(&self, field: &str, text: &str) -> Result<(), Failure> {
        let what = format!("{text:?} in the field {field}");
        self.eventually(&what, |page| async move {
            let found = page.value(field).await?;
            check(found == text, found)
        })
        .await
    }

    /// Waits until the address has this query.
    pub async fn is_at(&self, query: &str) -> Result<(), Failure> {
        let what = format!("the address ?{query}");
        let at = |page: Self| async move {
            let found = page.window.current_url().await?;
            check(found.query() == Some(query), found.query())
        };
        self.eventually(&what, at).await
    }

    /// Waits until an element matches.
    pub async fn has(&self, selector: &str) -> Result<(), Failure> {
        let what = format!("an element at {selector}");
        self.eventually(&what, |page| async move { Ok(page.count(selector).await? > 0) }).await
    }

    /// Waits until no element matches.
    pub async fn has_no(&self, selector: &str) -> Result<(), Failure> {
        let what = format!("no element at {selector}");
        self.eventually(&what, |page| async move { Ok(page.count(selector).await? == 0) }).await
    }

    pub async fn find(&self, selector: &str) -> Result<WebElement, Failure> {
        Ok(self.window.find(By::Css(selector)).await?)
    }

    pub async fn count(&self, selector: &str) -> Result<usize, Failure> {
        Ok(self.window.find_all(By::Css(selector)).await?.len())
    }

    pub async fn text(&self, selector: &str) -> Result<String, Failure> {
        Ok(self.find(selector).await?.text().await?)
    }

    pub async fn value(&self, field: &str) -> Result<String, Failure> {
        Ok(self.find(&format!("#{field}")).await?.value().await?.unwrap_or_default())
    }

    /// Clicks an element, once it is there.
    pub async fn click(&self, selector: &str) -> Result<(), Failure> {
        self.has(selector).await?;
        self.click_element(&self.find(selector).await?).await
    }

    pub async fn click_element(&self, element: &WebElement) -> Result<(), Failure> {
        self.engine.wait_until_clickable(&self.window, element).await?;
        Ok(element.click().await?)
    }

    /// Clicks the button with this text, once it is there.
    pub async fn click_button(&self, text: &str) -> Result<(), Failure> {
        let selector = || By::XPath(format!("//button[normalize-space()='{text}']"));
        let is_there = |page: Self| async move { Ok(!page.window.find_all(selector()).await?.is_empty()) };
        self.eventually(&format!("a button {text}"), is_there).await?;
        let button = self.window.find(selector()).await?;
        button.scroll_into_view().await?;
        self.click_element(&button).await
    }

    /// Types a text into a field, once it is there, in place of its value.
    pub async fn fill(&self, field: &str, text: &str) -> Result<(), Failure> {
        let selector = format!("#{field}");
        self.has(&selector).await?;
        let input = self.find(&selector).await?;
        input.send_keys(Key::Control + "a").await?;
        input.send_keys(Key::Backspace + text).await?;
        self.holds(field, text).await
    }
}
