//! The built site, served from `dist/` on a port of its own, and on another one a site that it has nothing to do with.

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
use tokio::net::TcpListener;
use tokio::sync::watch;
use tokio::time::sleep;
use tower_http::cors::CorsLayer;
use tower_http::services::ServeDir;

use super::console::Overheard;
use super::deployment::{self, Fates};
use super::{other_lists, other_site};
use crate::Failure;

#[derive(Clone)]
pub struct Site {
    pub address: String,
    /// Where another site has price lists: good ones, and what only looks like one.
    pub lists: String,
    /// What has become of the site that becomes another.
    pub fates: Fates,
    /// What its pages have said in the console, where they are overheard.
    pub overheard: Overheard,
}

/// The site as it is where the program's file of this ending has got lost.
fn without(program: &'static str, ending: &'static str, dist: &Path) -> Router {
    let lose = move |request: Request, next: Next| async move {
        let path = request.uri().path();
        let lost = path.contains(program) && path.ends_with(ending);
        if lost { StatusCode::NOT_FOUND.into_response() } else { next.run(request).await }
    };
    Router::new().fallback_service(ServeDir::new(dist)).layer(from_fn(lose))
}

/// The site as it is where what the program's name stands for has got lost, until it is asked for again. Nothing of it is kept
/// for later visits: it would not be asked for.
fn without_at_first(program: &'static str, dist: &Path) -> Router {
    let asked = Arc::new(AtomicBool::new(false));
    let lose = move |request: Request, next: Next| {
        let path = request.uri().path();
        let is_lost = path.contains(program) && !asked.swap(true, Ordering::Relaxed);
        let is_lost = is_lost || path.ends_with("/service-worker.js");
        async move { if is_lost { StatusCode::NOT_FOUND.into_response() } else { next.run(request).await } }
    };
    Router::new().fallback_service(ServeDir::new(dist)).layer(from_fn(lose))
}

/// The site as it is where what the program's name stands for has got lost, until somebody asks for `found`.
fn without_until_found(program: &'static str, dist: &Path) -> Router {
    let found = Arc::new(AtomicBool::new(false));
    let lose = move |request: Request, next: Next| {
        let path = request.uri().path();
        if path.ends_with("/found") {
            found.store(true, Ordering::Relaxed);
        }
        let is_lost = path.contains(program) && !found.load(Ordering::Relaxed);
        async move { if is_lost { StatusCode::NOT_FOUND.into_response() } else { next.run(request).await } }
    };
    Router::new().fallback_service(ServeDir::new(dist)).layer(from_fn(lose))
}

/// The site as it is where the calculator takes its time: what WebAssembly is asked for under a name comes once that name
/// was let.
fn held(dist: &Path) -> Router {
    let (lets, _) = watch::channel(HashSet::<String>::new());
    let lets = Arc::new(lets);
    let hold = move |Captures(name): Captures<String>, request: Request, next: Next| {
        let lets = Arc::clone(&lets);
        async move {
            let path = request.uri().path();
            if path.ends_with("/release") {
                lets.send_modify(|names| names.extend([name]));
                return StatusCode::OK.into_response();
            }
            if path.ends_with(".wasm") {
                let mut let_through = lets.subscribe();
                drop(let_through.wait_for(|names| names.contains(&name)).await);
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

impl Site {
    pub async fn start(is_overheard: bool) -> Result<Self, Failure> {
        let dist = Path::new(env!("CARGO_MANIFEST_DIR")).join("dist");
        if !dist.join("index.html").exists() {
            return Err(format!(
                "There is no site in {}: `make test-pages` builds it first.",
                dist.display()
            )
            .into());
        }
        let fates = Fates::default();
        let router = Router::new()
            .nest_service("/without-wasm/", without("/dream-credits-", ".wasm", &dist))
            .nest_service("/without-js/", without("/dream-credits-", ".js", &dist))
            .nest_service("/without-worker/", without("/worker", ".wasm", &dist))
            .nest_service("/without-element/", without_until_found("/element-", &dist))
            .nest_service("/without-views/", without_at_first("/views-", &dist))
            .nest_service("/without-torn/", torn(&dist))
            .merge(held(&dist))
            .merge(deployment::router(&dist, &fates))
            .fallback_service(ServeDir::new(dist))
            // As `_headers` has it.
            .layer(CorsLayer::permissive());
        let overheard = Overheard::default();
        let router = if is_overheard { overheard.layer(router) } else { router };
        Ok(Self {
            address: serve(router).await?,
            lists: serve(other_lists::router().merge(other_site::router())).await?,
            fates,
            overheard,
        })
    }
}

/// Serves on a free port, and says at which address.
async fn serve(router: Router) -> Result<String, Failure> {
    let listener = TcpListener::bind("127.0.0.1:0").await?;
    let address = format!("http://{}", listener.local_addr()?);
    tokio::spawn(async move { axum::serve(listener, router).await });
    Ok(address)
}
