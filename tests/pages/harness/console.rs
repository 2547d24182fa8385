//! The console of a browser that does not report it: WebKit keeps it to itself in a window without a history,
//! such as those of its driver. The site serves its pages with a script before their own, which sends the
//! entries to the site.

use std::sync::{Arc, Mutex, PoisonError};

use axum::Router;
use axum::body::{Body, Bytes};
use axum::extract::Request;
use axum::http::header::{ACCEPT, CONTENT_LENGTH, CONTENT_TYPE};
use axum::middleware::{Next, from_fn};
use axum::response::Response;
use axum::routing::post;
use futures_util::StreamExt;

/// Sends calls of the console, errors that nobody caught, and files that are missing. The page waits until
/// the site has them.
const SCRIPT: &str = "<script>{
    const send = (...entry) => {
      const request = new XMLHttpRequest();
      request.open('POST', '/console', false);
      request.send(entry.map(String).join(' '));
    };
    for (const level of ['debug', 'log', 'info', 'warn', 'error', 'assert', 'trace']) console[level] = send;
    addEventListener('error', ({ message, target }) => send(message ?? `${target.src ?? target.href} is missing`), true);
    addEventListener('unhandledrejection', ({ reason }) => send('Unhandled rejection:', reason));
  }</script>";

/// What comes before the script in a page.
const BEFORE: &str = "<meta charset=utf-8>";

/// The entries that pages have sent.
#[derive(Clone, Default)]
pub struct ConsoleLog(Arc<Mutex<Vec<String>>>);

impl ConsoleLog {
    pub fn entries(&self) -> Vec<String> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// The site, with the script in its pages.
    pub fn layer(&self, site: Router) -> Router {
        let log = self.clone();
        let receive = async move |entry: String| {
            log.0.lock().unwrap_or_else(PoisonError::into_inner).push(entry);
        };
        site.layer(from_fn(with_script)).route("/console", post(receive))
    }
}

async fn with_script(request: Request, next: Next) -> Response {
    // The service worker stores pages as they were built: its requests accept anything.
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
    // A part of a page that comes late is passed on late.
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
