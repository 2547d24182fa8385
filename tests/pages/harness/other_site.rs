//! Pages of another site, which show a calculator of this one. A test says what is in them.

use std::collections::HashMap;

use axum::Router;
use axum::http::Uri;
use axum::http::header::CONTENT_SECURITY_POLICY;
use axum::response::{Html, IntoResponse};
use axum::routing::get;

use super::browser::waiting::check;
use super::page::Page;
use crate::Failure;

/// Answers with the page and the policy that the query gives.
pub fn router() -> Router {
    let page = async |uri: Uri| {
        let query = form_urlencoded::parse(uri.query().unwrap_or_default().as_bytes());
        let query: HashMap<_, _> = query.into_owned().collect();
        let given = |name| query.get(name).cloned().unwrap_or_default();
        let html = format!("<!doctype html><meta charset=utf-8><link rel=icon href=data:,>{}", given("html"));
        let policy = given("policy");
        // An empty one allows everything.
        ([(CONTENT_SECURITY_POLICY, policy)], Html(html)).into_response()
    };
    Router::new().route("/page-of-others", get(page))
}

impl Page {
    /// Opens a page of another site with this content and this policy. `SITE` in them stands for the address of this site, and `OTHER` for
    /// that of the other.
    pub async fn open_elsewhere(&self, html: &str, policy: &str) -> Result<(), Failure> {
        let meant = |text: &str| text.replace("SITE", &self.site.address).replace("OTHER", &self.site.lists);
        let query = form_urlencoded::Serializer::new(String::new())
            .extend_pairs([("html", meant(html)), ("policy", meant(policy))])
            .finish();
        Ok(self.window.goto(format!("{}/page-of-others?{query}", self.site.lists)).await?)
    }

    /// What this expression is in the page, as text.
    pub async fn ask(&self, expression: &str) -> Result<String, Failure> {
        let script = format!("return String({expression})");
        Ok(self.window.execute(script, vec![]).await?.convert()?)
    }

    /// Waits until this expression is this text.
    pub async fn comes_to(&self, expression: &str, text: &str) -> Result<(), Failure> {
        let what = format!("{text:?} as {expression}");
        self.eventually(&what, |page| async move {
            let found = page.ask(expression).await?;
            check(found == text, found)
        })
        .await
    }

    /// Does this as a script of the page, where its policy allows that: drivers run theirs beside the page's.
    pub async fn run_inside(&self, script: &str) -> Result<(), Failure> {
        let inside = "document.head.append(Object.assign(document.createElement('script'), { textContent: arguments[0] }))";
        self.window.execute(inside, vec![script.into()]).await?;
        Ok(())
    }

    /// Does this in the page.
    pub async fn run(&self, script: &str) -> Result<(), Failure> {
        self.window.execute(script, vec![]).await?;
        Ok(())
    }
}
