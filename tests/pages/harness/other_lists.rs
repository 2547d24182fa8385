//! Price lists as another site may have them.

use std::convert::Infallible;

use axum::Router;
use axum::body::Body;
use axum::http::StatusCode;
use axum::response::{Html, Redirect};
use axum::routing::get;
use futures_util::{StreamExt, stream};
use tower_http::cors::CorsLayer;

/// Published at 30 steps: 512 × 512 for $0.0019, 768 × 768 for $0.0087, 1024 × 1024 for $0.0181, and linear in steps
/// (dev.dezgo.com/pricing/sd1).
pub const DEZGO: &str = include_str!("../../../docs/rate-cards/dezgo-sd1.json");

pub fn router() -> Router {
    // It begins and never ends.
    let slow =
        || Body::from_stream(stream::once(async { Ok::<_, Infallible>("{") }).chain(stream::pending()));
    Router::new()
        .route("/dezgo.json", get(|| async { DEZGO }))
        .route("/page", get(|| async { Html("<!doctype html><title>Prices</title>") }))
        .route("/huge.json", get(|| async { " ".repeat(10_000_000) }))
        .route("/slow.json", get(move || async move { slow() }))
        .route("/elsewhere.json", get(|| async { Redirect::temporary("/dezgo.json") }))
        .route("/missing.json", get(|| async { StatusCode::NOT_FOUND }))
        .layer(CorsLayer::permissive())
        .route("/not-for-others.json", get(|| async { DEZGO }))
}
