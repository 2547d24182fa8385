//! A site that changes between two visits: it goes down, is upgraded, or is replaced by another.

use std::path::Path;
use std::sync::{Arc, Mutex, PoisonError};

use axum::Router;
use axum::extract::Request;
use axum::http::StatusCode;
use axum::http::header::{CONTENT_TYPE, REFERER};
use axum::middleware::{Next, from_fn};
use axum::response::{Html, IntoResponse};
use tower_http::services::ServeDir;

use super::Page;
use crate::Failure;

/// The state of the site.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Deployment {
    /// It is served as it was built.
    #[default]
    AsBuilt,
    /// It does not answer.
    Down,
    /// It is a newer build, and the files of the previous one are gone.
    Newer,
    /// The service worker is of a newer build, and the page is not.
    HalfNewer,
    /// Another site is at its address, which answers every request with a page.
    Replaced,
    /// The browser cannot read its cache of the site.
    CacheUnreadable,
    /// It is in a folder of another site with a service worker, and has none of its own.
    Nested,
}

/// The state of the site now.
pub type Current = Arc<Mutex<Deployment>>;

impl Page {
    /// Opens the page of the site that changes, with this query.
    pub async fn open_deployed(&self, query: &str) -> Result<(), Failure> {
        Ok(self.window.goto(format!("{}/deployed/{query}", self.site.address)).await?)
    }

    /// Changes the state of the site.
    pub fn deploy(&self, deployment: Deployment) {
        *self.site.deployment.lock().unwrap_or_else(PoisonError::into_inner) = deployment;
    }

    /// Waits until the service worker has stored the page, and answers for it.
    pub async fn is_offline_ready(&self) -> Result<(), Failure> {
        self.evaluates_to("navigator.serviceWorker.controller?.state", "activated").await
    }
}

pub fn router(dist: &Path, current: &Current) -> Router {
    let (current, dist) = (Arc::clone(current), dist.to_owned());
    let site = ServeDir::new(&dist);
    let answer = move |request: Request, next: Next| {
        let deployment = *current.lock().unwrap_or_else(PoisonError::into_inner);
        let dist = dist.clone();
        async move {
            let file = request.uri().path().rsplit('/').next().unwrap_or_default();
            let script = |text: String| ([(CONTENT_TYPE, "text/javascript")], text).into_response();
            match (deployment, file) {
                (Deployment::Down, _) => StatusCode::BAD_GATEWAY.into_response(),
                (Deployment::Replaced, _) => Html("<!doctype html><h1>Another site</h1>").into_response(),
                (Deployment::Nested, "outer-worker.js") => {
                    ([("service-worker-allowed", "/")], script(String::new())).into_response()
                }
                (Deployment::Nested, "service-worker.js") => StatusCode::NOT_FOUND.into_response(),
                (Deployment::CacheUnreadable, "service-worker.js") => {
                    let damage = "caches.match = caches.keys = () => Promise.reject(new Error('damaged'));";
                    script(format!("{damage}{}", read(&dist, file)))
                }
                (Deployment::Newer, "") => Html(newer_page(&dist)).into_response(),
                (Deployment::Newer, _) if file.starts_with("views-") && !is_of_worker(&request) => {
                    StatusCode::NOT_FOUND.into_response()
                }
                (Deployment::Newer | Deployment::HalfNewer, "service-worker.js") => {
                    script(newer_worker(&dist, deployment))
                }
                _ => next.run(request).await,
            }
        }
    };
    Router::new().nest_service("/deployed/", site).route_layer(from_fn(answer))
}

/// Whether the service worker sends the request, to store the answer.
fn is_of_worker(request: &Request) -> bool {
    let referer = request.headers().get(REFERER);
    referer.is_some_and(|referer| referer.as_bytes().ends_with(b"/service-worker.js"))
}

/// The page of a newer build, which differs in this alone.
fn newer_page(dist: &Path) -> String {
    read(dist, "index.html").replace("<html ", "<html data-newer ")
}

/// The service worker of a newer build. That of half a build expects another page than there is.
fn newer_worker(dist: &Path, deployment: Deployment) -> String {
    let worker = read(dist, "service-worker.js");
    let is_version = |part: &&str| part.len() == 16 && part.bytes().all(|byte| byte.is_ascii_hexdigit());
    let version = worker.split('"').find(is_version).unwrap_or_default();
    let page = worker.split("\"./\":\"").nth(1).and_then(|rest| rest.split('"').next()).unwrap_or_default();
    let other = if deployment == Deployment::HalfNewer { "sha384-AAAA" } else { "" };
    worker.replace(version, "newer").replace(page, other)
}

fn read(dist: &Path, file: &str) -> String {
    std::fs::read_to_string(dist.join(file)).unwrap_or_default()
}
