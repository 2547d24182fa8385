//! Own price lists, imported on the page.

use serde_json::Value;
use thirtyfour::Key;

use super::Page;
use crate::Failure;

impl Page {
    /// Opens the page with this query, and in it the section for own lists.
    pub async fn open_own_lists(&self, query: &str) -> Result<(), Failure> {
        self.open(query).await?;
        self.unfold_own_lists().await
    }

    async fn unfold_own_lists(&self) -> Result<(), Failure> {
        // With a key: banners and rows for lists that are still being read move it, and a click would miss it.
        self.find("#own-lists > summary").await?.send_keys(Key::Enter + "").await?;
        // They are loaded when they are opened.
        self.eventually(
            "the fields for own lists",
            |page| async move { Ok(page.count("#list-text").await? == 1) },
        )
        .await
    }

    /// Puts a text into the field in one step, since typing a long one takes long, and has it read.
    pub async fn paste_list(&self, document: &str) -> Result<(), Failure> {
        let script = "document.getElementById('list-text').value = arguments[0]";
        self.window.execute(script, vec![Value::from(document)]).await?;
        let button = self.find("#list-text + button").await?;
        button.scroll_into_view().await?;
        self.click_element(&button).await
    }

    /// Imports a list on the page that is open, and waits for its prices.
    pub async fn import_list(&self, document: &str) -> Result<(), Failure> {
        self.eventually("the section for own lists", |page| async move {
            Ok(page.count("#own-lists > summary").await? == 1)
        })
        .await?;
        self.unfold_own_lists().await?;
        self.paste_list(document).await?;
        self.eventually("the mark of an own list", |page| async move {
            Ok(page.count(".not-built-in").await? > 0)
        })
        .await
    }
}
