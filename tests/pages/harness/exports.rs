//! Exports of the page, captured: copied text and saved files.

use super::Page;
use crate::Failure;

impl Page {
    /// From now on copied text goes to `window.copied`, and saved files to `window.saved`, as `name: text`.
    pub async fn capture_exports(&self) -> Result<(), Failure> {
        let script = "window.saved = [];
            Object.defineProperty(navigator, 'clipboard', { value: { writeText: async (text) => { window.copied = text; } } });
            const made = new Map();
            const make = URL.createObjectURL;
            URL.createObjectURL = (blob) => { const url = make(blob); made.set(url, blob); return url; };
            HTMLAnchorElement.prototype.click = function () {
              const blob = made.get(this.href);
              blob.text().then((text) => window.saved.push(`${this.download}: ${text}`));
            };";
        self.window.execute(script, vec![]).await?;
        Ok(())
    }

    /// Waits until the page has copied a text, and returns it.
    pub async fn copied(&self) -> Result<String, Failure> {
        self.eventually("a copied text", |page| async move {
            Ok(page.window.execute("return window.copied != null", vec![]).await?.convert()?)
        })
        .await?;
        Ok(self
            .window
            .execute("const text = window.copied; window.copied = null; return text", vec![])
            .await?
            .convert()?)
    }

    /// Waits until the page has saved a file, and returns it as `name: text`.
    pub async fn saved(&self) -> Result<String, Failure> {
        self.eventually("a saved file", |page| async move {
            Ok(page.window.execute("return window.saved.length > 0", vec![]).await?.convert()?)
        })
        .await?;
        Ok(self.window.execute("return window.saved.pop()", vec![]).await?.convert()?)
    }
}
