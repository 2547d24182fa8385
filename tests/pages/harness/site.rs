//! The site under test, served from `dist/` on a port of its own, and another site on another port.

use std::path::Path;

use axum::Router;
use tokio::net::TcpListener;
use tower_http::cors::CorsLayer;
use tower_http::services::ServeDir;

use super::console::ConsoleLog;
use super::{deployment, faults, other_site};
use crate::Failure;

#[derive(Clone)]
pub struct Site {
    pub address: String,
    /// The address of the other site.
    pub other_address: String,
    /// The state of the copy of the site that changes.
    pub deployment: deployment::Current,
    /// The entries that its pages send, where they have the script for that.
    pub console: ConsoleLog,
}

impl Site {
    pub async fn start(needs_console_script: bool) -> Result<Self, Failure> {
        let dist = Path::new(env!("CARGO_MANIFEST_DIR")).join("dist");
        if !dist.join("index.html").exists() {
            return Err(format!(
                "There is no site in {}: `make test-pages` builds it first.",
                dist.display()
            )
            .into());
        }
        let deployment = deployment::Current::default();
        let router = faults::router(&dist)
            .merge(deployment::router(&dist, &deployment))
            .fallback_service(ServeDir::new(dist))
            // As `_headers` has it.
            .layer(CorsLayer::permissive());
        let console = ConsoleLog::default();
        let router = if needs_console_script { console.layer(router) } else { router };
        Ok(Self {
            address: serve(router).await?,
            other_address: serve(other_site::router()).await?,
            deployment,
            console,
        })
    }
}

/// Serves on a free port, and returns its address.
async fn serve(router: Router) -> Result<String, Failure> {
    let listener = TcpListener::bind("127.0.0.1:0").await?;
    let address = format!("http://{}", listener.local_addr()?);
    tokio::spawn(async move { axum::serve(listener, router).await });
    Ok(address)
}
