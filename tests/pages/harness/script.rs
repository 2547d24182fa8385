//! JavaScript in a page.

use super::Page;
use super::browser::waiting::check;
use crate::Failure;

impl Page {
    /// Evaluates an expression, and returns its value as text.
    pub async fn evaluate(&self, expression: &str) -> Result<String, Failure> {
        let script = format!("return String({expression})");
        Ok(self.window.execute(script, vec![]).await?.convert()?)
    }

    /// Waits until the expression has this value as text.
    pub async fn evaluates_to(&self, expression: &str, text: &str) -> Result<(), Failure> {
        let what = format!("{text:?} as {expression}");
        self.eventually(&what, |page| async move {
            let found = page.evaluate(expression).await?;
            check(found == text, found)
        })
        .await
    }

    /// Runs a script of the driver, whatever the policy of the page.
    pub async fn run(&self, script: &str) -> Result<(), Failure> {
        self.window.execute(script, vec![]).await?;
        Ok(())
    }

    /// Adds a script to the page, which its policy has to allow. It runs as the page's own: drivers run
    /// theirs beside it.
    pub async fn add_script(&self, script: &str) -> Result<(), Failure> {
        let add = "document.head.append(Object.assign(document.createElement('script'), { textContent: arguments[0] }))";
        self.window.execute(add, vec![script.into()]).await?;
        Ok(())
    }
}
