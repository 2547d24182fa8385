//! The built site, served from `dist/` on a port of its own.

use std::path::Path;

use axum::Router;
use axum::extract::Request;
use axum::http::StatusCode;
use axum::middleware::{Next, from_fn};
use axum::response::{IntoResponse, Response};
use tokio::net::TcpListener;
use tower_http::services::ServeDir;

use crate::Failure;

pub struct Site {
    address: String,
}

/// The site under `/broken/` has lost its WebAssembly.
async fn without_wasm(request: Request, next: Next) -> Response {
    if request.uri().path().ends_with(".wasm") {
        return StatusCode::NOT_FOUND.into_response();
    }
    next.run(request).await
}

impl Site {
    pub async fn start() -> Result<Self, Failure> {
        let dist = Path::new(env!("CARGO_MANIFEST_DIR")).join("dist");
        if !dist.join("index.html").exists() {
            return Err(format!(
                "There is no site in {}: `make test-pages` builds it first.",
                dist.display()
            )
            .into());
        }
        let listener = TcpListener::bind("127.0.0.1:0").await?;
        let address = format!("http://{}", listener.local_addr()?);
        let broken = Router::new().fallback_service(ServeDir::new(&dist)).layer(from_fn(without_wasm));
        let router = Router::new().nest_service("/broken/", broken).fallback_service(ServeDir::new(dist));
        tokio::spawn(async move { axum::serve(listener, router).await });
        Ok(Self { address })
    }

    pub fn address(&self) -> String {
        self.address.clone()
    }
}
