//! What a page says in the console of a browser that tells nobody: WebKit keeps it to itself in a window that leaves no
//! traces, as those that are driven do. The page is served with a script before its own, which tells the site.

use std::sync::{Arc, Mutex, PoisonError};

use axum::Router;
use axum::body::{Body, Bytes};
use axum::extract::Request;
use axum::http::header::{ACCEPT, CONTENT_LENGTH, CONTENT_TYPE};
use axum::middleware::{Next, from_fn};
use axum::response::Response;
use axum::routing::post;
use futures_util::StreamExt;

/// Calls of the console, what nobody caught, and files that are missing. The page waits until the site knows.
const SCRIPT: &str = "<script>{
    const tell = (...what) => {
      const request = new XMLHttpRequest();
      request.open('POST', '/overheard', false);
      request.send(what.map(String).join(' '));
    };
    for (const level of ['debug', 'log', 'info', 'warn', 'error', 'assert', 'trace']) console[level] = tell;
    addEventListener('error', ({ message, target }) => tell(message ?? `${target.src ?? target.href} is missing`), true);
    addEventListener('unhandledrejection', ({ reason }) => tell('Unhandled rejection:', reason));
  }</script>";

/// Where in the page it stands.
const BEFORE: &str = "<meta charset=utf-8>";

/// What was overheard so far.
#[derive(Clone, Default)]
pub struct Overheard(Arc<Mutex<Vec<String>>>);

impl Overheard {
    pub fn said(&self) -> Vec<String> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// The site, with pages that are overheard.
    pub fn layer(&self, site: Router) -> Router {
        let overheard = self.clone();
        let hear = async move |said: String| {
            overheard.0.lock().unwrap_or_else(PoisonError::into_inner).push(said);
        };
        site.layer(from_fn(with_script)).route("/overheard", post(hear))
    }
}

async fn with_script(request: Request, next: Next) -> Response {
    // What is kept of a page is kept as it is.
    let is_opened =
        request.headers().get(ACCEPT).is_some_and(|kinds| kinds.as_bytes().starts_with(b"text/html"));
    let response = next.run(request).await;
    let is_page = is_opened
        && response.headers().get(CONTENT_TYPE).is_some_and(|kind| kind.as_bytes().starts_with(b"text/html"));
    if !is_page {
        return response;
    }
    let (mut parts, body) = response.into_parts();
    parts.headers.remove(CONTENT_LENGTH);
    // What comes late of a page is passed on late.
    let body = body.into_data_stream().map(|chunk| chunk.map(insert));
    Response::from_parts(parts, Body::from_stream(body))
}

/// The beginning of a page with the script; any other part as it is.
fn insert(chunk: Bytes) -> Bytes {
    match std::str::from_utf8(&chunk).ok().and_then(|text| text.split_once(BEFORE)) {
        Some((doctype, rest)) => format!("{doctype}{BEFORE}{SCRIPT}{rest}").into(),
        None => chunk,
    }
}
