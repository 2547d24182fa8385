//! The site where a file is missing, or comes late, each fault under a path of its own.

use std::collections::HashSet;
use std::convert::Infallible;
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use axum::Router;
use axum::body::Body;
use axum::extract::{Path as Captures, Request};
use axum::http::StatusCode;
use axum::middleware::{Next, from_fn};
use axum::response::{Html, IntoResponse};
use futures_util::{StreamExt, stream};
use tokio::sync::watch;
use tokio::time::sleep;
use tower_http::services::ServeDir;

use super::Page;
use crate::Failure;

pub fn router(dist: &Path) -> Router {
    Router::new()
        .nest_service("/without-wasm/", without("/dream-credits-", ".wasm", dist))
        .nest_service("/without-js/", without("/dream-credits-", ".js", dist))
        .nest_service("/without-worker/", without("/worker", ".wasm", dist))
        .nest_service("/without-element/", without_until_found("/element-", dist))
        .nest_service("/without-views/", without_at_first("/views-", dist))
        .merge(held(dist))
        .nest_service("/without-torn/", torn(dist))
}

impl Page {
    /// Opens the page where this is missing: `wasm` or `js` of the calculator, its `views` at the first request, or the `worker`
    /// of price lists.
    pub async fn open_without(&self, what: &str) -> Result<(), Failure> {
        Ok(self.window.goto(format!("{}/without-{what}/", self.site.address)).await?)
    }

    /// Opens the page with this query, and holds the calculator back until [`release`](Self::release). A test that holds it
    /// several times gives each time a name.
    pub async fn open_held(&self, name: &str, query: &str) -> Result<(), Failure> {
        self.window.goto(format!("{}/held/{name}/{query}", self.site.address)).await?;
        self.eventually("the page", |page| async move { Ok(page.count("html[data-loading]").await? == 1) })
            .await
    }

    /// Sends the calculator, and waits for it.
    pub async fn release(&self) -> Result<(), Failure> {
        self.window.execute("return fetch('release')", vec![]).await?;
        self.ready().await
    }
}

/// The site without a file whose path has this part and this ending.
fn without(part: &'static str, ending: &'static str, dist: &Path) -> Router {
    site_where(dist, move |path| path.contains(part) && path.ends_with(ending))
}

/// The site without the files whose paths have this part, until one is requested again. There is no service worker, which
/// would store them.
fn without_at_first(part: &'static str, dist: &Path) -> Router {
    let is_requested = AtomicBool::new(false);
    site_where(dist, move |path| {
        let is_missing = path.contains(part) && !is_requested.swap(true, Ordering::Relaxed);
        is_missing || path.ends_with("/service-worker.js")
    })
}

/// The site without the files whose paths have this part, until `found` is requested.
fn without_until_found(part: &'static str, dist: &Path) -> Router {
    let is_found = AtomicBool::new(false);
    site_where(dist, move |path| {
        if path.ends_with("/found") {
            is_found.store(true, Ordering::Relaxed);
        }
        path.contains(part) && !is_found.load(Ordering::Relaxed)
    })
}

/// The site without the files that are missing by their paths.
fn site_where(dist: &Path, is_missing: impl Fn(&str) -> bool + Send + Sync + 'static) -> Router {
    let is_missing = Arc::new(is_missing);
    let answer = move |request: Request, next: Next| {
        let is_missing = is_missing(request.uri().path());
        async move { if is_missing { StatusCode::NOT_FOUND.into_response() } else { next.run(request).await } }
    };
    Router::new().fallback_service(ServeDir::new(dist)).layer(from_fn(answer))
}

/// The site under a name, whose WebAssembly comes once `release` was requested under that name.
fn held(dist: &Path) -> Router {
    let (released, _) = watch::channel(HashSet::<String>::new());
    let released = Arc::new(released);
    let hold = move |Captures(name): Captures<String>, request: Request, next: Next| {
        let released = Arc::clone(&released);
        async move {
            let path = request.uri().path();
            if path.ends_with("/release") {
                released.send_modify(|names| names.extend([name]));
                return StatusCode::OK.into_response();
            }
            if path.ends_with(".wasm") {
                let mut released = released.subscribe();
                drop(released.wait_for(|names| names.contains(&name)).await);
            }
            next.run(request).await
        }
    };
    Router::new().nest_service("/held/{name}/", ServeDir::new(dist)).route_layer(from_fn(hold))
}

/// The site as it is where the calculator's JavaScript has got lost, and the page breaks off before the calculator's place
/// until that was asked for.
fn torn(dist: &Path) -> Router {
    let (lost, _) = watch::channel(false);
    let (lost, dist) = (Arc::new(lost), dist.to_owned());
    Router::new().fallback(move |request: Request| {
        let (lost, page) = (Arc::clone(&lost), dist.join("index.html"));
        async move {
            if request.uri().path().ends_with(".js") {
                lost.send_replace(true);
            }
            if request.uri().path() != "/" {
                return StatusCode::NOT_FOUND.into_response();
            }
            let page = std::fs::read_to_string(page).unwrap_or_default();
            let (first, rest) = page.split_at(page.find("<div id=\"app\">").unwrap_or_default());
            let (first, rest) = (first.to_owned(), rest.to_owned());
            let mut lost = lost.subscribe();
            let rest = stream::once(async move {
                drop(lost.wait_for(|lost| *lost).await);
                // So that the browser knows of it before it reads on; if it does not, the page says the same.
                sleep(Duration::from_millis(200)).await;
                rest
            });
            let parts = stream::once(async { first }).chain(rest).map(Ok::<_, Infallible>);
            Html(Body::from_stream(parts)).into_response()
        }
    })
}
