//! The site where a file is missing, or comes late, each fault under a path of its own.

use std::collections::HashSet;
use std::convert::Infallible;
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use axum::Router;
use axum::body::Body;
use axum::extract::{Path as Captures, Request};
use axum::http::StatusCode;
use axum::middleware::{Next, from_fn};
use axum::response::{Html, IntoResponse};
use axum::routing::get;
use futures_util::{StreamExt, stream};
use tokio::sync::watch;
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
        .merge(cut_off(dist))
}

impl Page {
    /// Opens the page where this is missing: `wasm` or `js` of the calculator, its `views` at the first
    /// request, or the `worker` that reads price lists.
    pub async fn open_without(&self, what: &str) -> Result<(), Failure> {
        Ok(self.window.goto(format!("{}/without-{what}/", self.site.address)).await?)
    }

    /// Opens the page where the programs of the calculator are missing, cut off before the element of the
    /// calculator, and waits until the browser knows that they are missing. `release_rest` sends the rest.
    pub async fn open_cut_off(&self) -> Result<(), Failure> {
        self.window.goto(format!("{}/cut-off/", self.site.address)).await?;
        for program in [".wasm", ".js"] {
            let answered = format!(
                "performance.getEntriesByType('resource').some(({{ name }}) => name.endsWith('{program}'))"
            );
            self.evaluates_to(&answered, "true").await?;
        }
        Ok(())
    }

    /// Sends the rest of a page that was cut off.
    pub async fn release_rest(&self) -> Result<(), Failure> {
        self.run("fetch('release')").await
    }

    /// Opens the page with this query, and holds the calculator back until [`release`](Self::release). A test
    /// that holds it several times gives each time a name.
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

/// The site without the files whose paths have this part, until one is requested again. There is no service
/// worker, which would store them.
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

/// The page alone, up to the element of the calculator; the rest comes once `release` was requested.
fn cut_off(dist: &Path) -> Router {
    let (released, _) = watch::channel(false);
    let released = Arc::new(released);
    let index = dist.join("index.html");
    let page = {
        let released = Arc::clone(&released);
        move || {
            released.send_replace(false);
            let mut released = released.subscribe();
            let html = std::fs::read_to_string(&index).unwrap_or_default();
            let (first, rest) = html.split_at(html.find("<div id=\"app\">").unwrap_or_default());
            let (first, rest) = (first.to_owned(), rest.to_owned());
            let rest = async move {
                drop(released.wait_for(|released| *released).await);
                rest
            };
            let parts = stream::once(async { first }).chain(stream::once(rest)).map(Ok::<_, Infallible>);
            async move { Html(Body::from_stream(parts)) }
        }
    };
    let release = move || {
        released.send_replace(true);
        async { StatusCode::OK }
    };
    Router::new().route("/cut-off/", get(page)).route("/cut-off/release", get(release))
}
