//! Own price lists, imported on the page.

use serde_json::Value;

use super::Page;
use crate::Failure;

impl Page {
    pub async fn open_own_lists(&self, query: &str) -> Result<(), Failure> {
        self.open(query).await?;
        self.unfold_own_lists().await
    }

    async fn unfold_own_lists(&self) -> Result<(), Failure> {
        let summary = self.find("#own-lists > summary").await?;
        summary.scroll_into_view().await?;
        self.click_element(&summary).await
    }

    /// Puts a text into the field at once: to type a long one takes its time.
    pub async fn paste_list(&self, document: &str) -> Result<(), Failure> {
        let script = "document.getElementById('list-text').value = arguments[0]";
        self.window.execute(script, vec![Value::from(document)]).await?;
        let read = self.find("#list-text + button").await?;
        read.scroll_into_view().await?;
        self.click_element(&read).await
    }

    /// Brings a list along on the page that is open, and waits for its prices.
    pub async fn import_list(&self, document: &str) -> Result<(), Failure> {
        self.eventually("the user's own lists", |page| async move {
            Ok(page.count("#own-lists > summary").await? == 1)
        })
        .await?;
        self.unfold_own_lists().await?;
        self.paste_list(document).await?;
        self.eventually("a list of the user's own", |page| async move {
            Ok(page.count(".not-built-in").await? > 0)
        })
        .await
    }
}
