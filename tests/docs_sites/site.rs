//! A built site, served in a folder on a port of its own, as documentation mostly is.

use std::path::Path;

use axum::Router;
use axum::http::StatusCode;
use axum::routing::get;
use tokio::net::TcpListener;
use tower_http::services::ServeDir;

use crate::Failure;
use crate::generators::Generator;

/// The address that the sites are built for.
const HOME: &str = "https://example.org/docs";

#[derive(Clone)]
pub struct Site {
    pub address: String,
    pub generator: &'static Generator,
}

impl Site {
    pub async fn start(generator: &'static Generator) -> Result<Self, Failure> {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join(generator.site);
        if !folder.join("index.html").exists() {
            let folder = folder.display();
            let remedy = "`make test-docs-sites` builds it first";
            return Err(format!("There is no site in {folder}: {remedy}.").into());
        }
        let listener = TcpListener::bind("127.0.0.1:0").await?;
        let address = format!("http://{}/docs", listener.local_addr()?);
        // The browser requests it from every host, whatever the page says.
        let icon = get(|| async { StatusCode::NO_CONTENT });
        let mut router =
            Router::new().route("/favicon.ico", icon).nest_service("/docs/", ServeDir::new(&folder));
        // Material swaps the pages in the site map itself, on any host, but only on the port in it.
        if let Ok(map) = std::fs::read_to_string(folder.join("sitemap.xml")) {
            let map = map.replace(HOME, &address);
            router = router.route("/docs/sitemap.xml", get(|| async { map }));
        }
        tokio::spawn(async move { axum::serve(listener, router).await });
        Ok(Self { address, generator })
    }
}
