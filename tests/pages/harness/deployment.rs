//! A site that becomes another while it is visited: it is lost, or renewed, or renewed by half.

use std::collections::HashMap;
use std::path::Path;
use std::sync::{Arc, Mutex, PoisonError};

use axum::Router;
use axum::extract::{Path as Captures, Request};
use axum::http::StatusCode;
use axum::http::header::CONTENT_TYPE;
use axum::middleware::{Next, from_fn};
use axum::response::{Html, IntoResponse};
use tower_http::services::ServeDir;

use super::page::Page;
use crate::Failure;

/// What has become of the site.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fate {
    /// It answers nothing any more.
    Lost,
    /// It is another build, and the one before is gone.
    Newer,
    /// Its worker is of another build, and its page is not.
    Half,
    /// Another site is there, which answers everything with a page.
    Gone,
    /// The browser cannot read what it keeps of it.
    Damaged,
    /// It lies in another site, which has a worker of its own, and has none itself.
    Within,
}

/// What has become of the site under each name.
pub type Fates = Arc<Mutex<HashMap<String, Fate>>>;

/// The site under a name.
pub struct Renewed {
    page: Page,
    name: &'static str,
}

impl Page {
    /// The site under this name, each test's own.
    pub fn renewed_site(&self, name: &'static str) -> Renewed {
        Renewed { page: self.clone(), name }
    }

    /// Waits until the service worker has kept the page, and answers for it.
    pub async fn is_offline_ready(&self) -> Result<(), Failure> {
        self.comes_to("navigator.serviceWorker.controller?.state", "activated").await
    }
}

impl Renewed {
    /// Opens the page with this query.
    pub async fn go_to(&self, query: &str) -> Result<(), Failure> {
        let Self { page, name } = self;
        Ok(page.window.goto(format!("{}/renewed/{name}/{query}", page.site.address)).await?)
    }

    /// What becomes of the site now.
    pub fn becomes(&self, fate: Fate) {
        let mut fates = self.page.site.fates.lock().unwrap_or_else(PoisonError::into_inner);
        fates.insert(self.name.to_owned(), fate);
    }
}

pub fn router(dist: &Path, fates: &Fates) -> Router {
    let (fates, folder) = (Arc::clone(fates), dist.to_owned());
    let answer = move |Captures(captures): Captures<HashMap<String, String>>,
                       request: Request,
                       next: Next| {
        let name = captures.get("name").cloned().unwrap_or_default();
        let fate = fates.lock().unwrap_or_else(PoisonError::into_inner).get(&name).copied();
        let folder = folder.clone();
        async move {
            let path = request.uri().path();
            let file = path.rsplit('/').next().unwrap_or_default();
            match fate {
                Some(Fate::Lost) => StatusCode::BAD_GATEWAY.into_response(),
                Some(Fate::Gone) => Html("<!doctype html><h1>Another site</h1>").into_response(),
                Some(Fate::Within) if file == "around.js" => {
                    let headers =
                        [(CONTENT_TYPE.as_str(), "text/javascript"), ("service-worker-allowed", "/")];
                    (headers, "").into_response()
                }
                Some(Fate::Within) if file == "service-worker.js" => StatusCode::NOT_FOUND.into_response(),
                Some(Fate::Damaged) if file == "service-worker.js" => {
                    let damage = "caches.match = caches.keys = () => Promise.reject(new Error('damaged'));";
                    let worker = format!("{damage}{}", read(&folder, file));
                    ([(CONTENT_TYPE, "text/javascript")], worker).into_response()
                }
                Some(Fate::Newer) if file.is_empty() => Html(newer_page(&folder)).into_response(),
                Some(Fate::Newer) if file.starts_with("views-") && !is_of_worker(&request) => {
                    StatusCode::NOT_FOUND.into_response()
                }
                Some(Fate::Newer | Fate::Half) if file == "service-worker.js" => {
                    ([(CONTENT_TYPE, "text/javascript")], newer_worker(&folder, fate)).into_response()
                }
                _ => next.run(request).await,
            }
        }
    };
    Router::new().nest_service("/renewed/{name}/", ServeDir::new(dist)).route_layer(from_fn(answer))
}

/// Whether the worker asks, for what it keeps.
pub fn is_of_worker(request: &Request) -> bool {
    let from = request.headers().get(axum::http::header::REFERER);
    from.is_some_and(|from| from.as_bytes().ends_with(b"/service-worker.js"))
}

/// The page of another build: it differs in this alone.
fn newer_page(dist: &Path) -> String {
    read(dist, "index.html").replace("<html ", "<html data-newer ")
}

/// The worker of that build. Of half a build, it looks for another page than there is.
fn newer_worker(dist: &Path, fate: Option<Fate>) -> String {
    let worker = read(dist, "service-worker.js");
    let is_version = |part: &&str| part.len() == 16 && part.bytes().all(|byte| byte.is_ascii_hexdigit());
    let version = worker.split('"').find(is_version).unwrap_or_default();
    let page = worker.split("\"./\":\"").nth(1).and_then(|rest| rest.split('"').next()).unwrap_or_default();
    let other = if fate == Some(Fate::Half) { "sha384-AAAA" } else { "" };
    worker.replace(version, "newer").replace(page, other)
}

fn read(dist: &Path, file: &str) -> String {
    std::fs::read_to_string(dist.join(file)).unwrap_or_default()
}
