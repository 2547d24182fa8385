//! The process that drives a browser.

use std::process::Stdio;
use std::time::Duration;

use tokio::io::{AsyncBufReadExt, BufReader};
use tokio::process::{Child, Command};

use crate::Failure;

/// A running driver; it ends with this value.
pub struct Driver {
    pub address: String,
    _process: Child,
}

impl Driver {
    /// Starts a driver that takes a free port, and says which behind these words.
    pub async fn start(program: &str, arguments: &[&str], ready: &str) -> Result<Self, Failure> {
        let mut process = Command::new(program)
            .args(arguments)
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .kill_on_drop(true)
            .spawn()
            .map_err(|error| format!("{program} does not start ({error}): `make test-pages` installs it"))?;
        let output = process.stdout.take().ok_or_else(|| format!("{program} has no output"))?;
        let mut lines = BufReader::new(output).lines();
        let port = tokio::time::timeout(Duration::from_secs(30), async {
            while let Some(line) = lines.next_line().await? {
                if let Some((_, port)) = line.split_once(ready) {
                    return Ok(port.trim_end_matches('.').to_owned());
                }
            }
            Err(Failure::from(format!("{program} ended before it was ready")))
        });
        let port = port.await??;
        // The driver stops at a full pipe.
        tokio::spawn(async move { while let Ok(Some(_)) = lines.next_line().await {} });
        Ok(Self { address: format!("http://127.0.0.1:{port}"), _process: process })
    }
}
