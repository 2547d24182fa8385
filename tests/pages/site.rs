//! The built site, served from `dist/` on a port of its own.

use std::path::Path;

use axum::Router;
use tokio::net::TcpListener;
use tower_http::services::ServeDir;

use crate::Failure;

pub struct Site {
    address: String,
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
        let router = Router::new().fallback_service(ServeDir::new(dist));
        tokio::spawn(async move { axum::serve(listener, router).await });
        Ok(Self { address })
    }

    pub fn address(&self) -> String {
        self.address.clone()
    }
}
