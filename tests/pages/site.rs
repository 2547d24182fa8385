//! The built site, served from `dist/` on a port of its own.

use std::path::Path;

use axum::Router;
use axum::extract::Request;
use axum::http::StatusCode;
use axum::middleware::{Next, from_fn};
use axum::response::IntoResponse;
use tokio::net::TcpListener;
use tower_http::services::ServeDir;

use crate::Failure;

pub struct Site {
    address: String,
}

/// The site as it is where the calculator's file of this ending has got lost.
fn without(ending: &'static str, dist: &Path) -> Router {
    let lose = move |request: Request, next: Next| async move {
        let path = request.uri().path();
        let lost = path.contains("/dream-credits-") && path.ends_with(ending);
        if lost { StatusCode::NOT_FOUND.into_response() } else { next.run(request).await }
    };
    Router::new().fallback_service(ServeDir::new(dist)).layer(from_fn(lose))
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
        let router = Router::new()
            .nest_service("/without-wasm/", without(".wasm", &dist))
            .nest_service("/without-js/", without(".js", &dist))
            .fallback_service(ServeDir::new(dist));
        tokio::spawn(async move { axum::serve(listener, router).await });
        Ok(Self { address })
    }

    pub fn address(&self) -> String {
        self.address.clone()
    }
}
