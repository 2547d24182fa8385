//! Another site: pages with a content that a test gives, and price lists.

use std::collections::HashMap;
use std::convert::Infallible;

use axum::Router;
use axum::body::Body;
use axum::http::header::CONTENT_SECURITY_POLICY;
use axum::http::{StatusCode, Uri};
use axum::response::{Html, IntoResponse, Redirect, Response};
use axum::routing::get;
use futures_util::{StreamExt, stream};
use tower_http::cors::CorsLayer;

use super::Page;
use crate::Failure;

/// Published at 30 steps: 512 × 512 for $0.0019, 768 × 768 for $0.0087, 1024 × 1024 for $0.0181, and linear
/// in steps (dev.dezgo.com/pricing/sd1).
pub const DEZGO: &str = include_str!("../../../docs/rate-cards/dezgo-sd1.json");

pub fn router() -> Router {
    Router::new()
        .route("/dezgo.json", get(|| async { DEZGO }))
        .route("/page", get(|| async { Html("<!doctype html><title>Prices</title>") }))
        .route("/huge.json", get(|| async { " ".repeat(10_000_000) }))
        .route("/endless.json", get(|| async { endless() }))
        .route("/redirect.json", get(|| async { Redirect::temporary("/dezgo.json") }))
        .route("/missing.json", get(|| async { StatusCode::NOT_FOUND }))
        .layer(CorsLayer::permissive())
        .route("/without-cors.json", get(|| async { DEZGO }))
        .route("/given", get(given_page))
}

/// The beginning of a document, and nothing more.
fn endless() -> Body {
    Body::from_stream(stream::once(async { Ok::<_, Infallible>("{") }).chain(stream::pending()))
}

/// A page with the content and the policy in its query. An empty policy allows everything.
async fn given_page(uri: Uri) -> Response {
    let query = form_urlencoded::parse(uri.query().unwrap_or_default().as_bytes());
    let query: HashMap<_, _> = query.into_owned().collect();
    let given = |name| query.get(name).cloned().unwrap_or_default();
    let html = format!("<!doctype html><meta charset=utf-8><link rel=icon href=data:,>{}", given("html"));
    ([(CONTENT_SECURITY_POLICY, given("policy"))], Html(html)).into_response()
}

impl Page {
    /// Opens a page of the other site with this content and this policy. In both, `SITE` is replaced by the
    /// address of the site under test, and `OTHER` by that of the other one.
    pub async fn open_other_site(&self, html: &str, policy: &str) -> Result<(), Failure> {
        let site = &self.site;
        let filled = |text: &str| text.replace("SITE", &site.address).replace("OTHER", &site.other_address);
        let query = form_urlencoded::Serializer::new(String::new())
            .extend_pairs([("html", filled(html)), ("policy", filled(policy))])
            .finish();
        Ok(self.window.goto(format!("{}/given?{query}", site.other_address)).await?)
    }
}
