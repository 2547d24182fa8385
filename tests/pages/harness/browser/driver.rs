//! The process that drives a browser.

use std::process::Stdio;
use std::sync::atomic::{AtomicU16, Ordering};
use std::time::Duration;

use tokio::io::{AsyncBufReadExt, BufReader};
use tokio::net::TcpListener;
use tokio::process::{Child, Command};

use crate::Failure;

/// A running driver, and what runs with it; they end with this value.
pub struct Driver {
    pub address: String,
    pub _processes: Vec<Child>,
}

impl Driver {
    /// Starts a driver that says which port it has taken behind these words.
    pub async fn start(program: &str, arguments: &[&str], ready: &str) -> Result<Self, Failure> {
        let (process, port) = start(Command::new(program).args(arguments), ready).await?;
        let port = port.trim_end_matches('.');
        Ok(Self { address: format!("http://127.0.0.1:{port}"), _processes: vec![process] })
    }
}

/// Starts a process, and gives what it says behind these words once it is ready.
pub async fn start(command: &mut Command, ready: &str) -> Result<(Child, String), Failure> {
    let program = command.as_std().get_program().display().to_string();
    command.stdout(Stdio::piped()).stderr(Stdio::null()).kill_on_drop(true);
    let mut process = command
        .spawn()
        .map_err(|error| format!("{program} does not start ({error}): `make test-pages` installs it"))?;
    let output = process.stdout.take().ok_or_else(|| format!("{program} has no output"))?;
    let mut lines = BufReader::new(output).lines();
    let said = tokio::time::timeout(Duration::from_secs(30), async {
        let mut before = Vec::new();
        while let Some(line) = lines.next_line().await? {
            if let Some((_, said)) = line.split_once(ready) {
                return Ok(said.to_owned());
            }
            before.push(line);
        }
        let status = process.wait().await?;
        Err(Failure::from(format!("{program} ended before it was ready ({status}): {}", before.join("\n"))))
    });
    let said = said.await??;
    // It stops at a full pipe.
    tokio::spawn(async move { while let Ok(Some(_)) = lines.next_line().await {} });
    Ok((process, said))
}

/// A free port for a driver that does not find one by itself. It is below those that systems give to whoever asks for any, so
/// that nobody is given it before the driver takes it.
pub async fn free_port() -> Result<u16, Failure> {
    static TRIED: AtomicU16 = AtomicU16::new(0);
    // Other runs of these tests begin elsewhere.
    let first = std::process::id() % 10_000;
    for _ in 0..10_000 {
        let tried = TRIED.fetch_add(1, Ordering::Relaxed);
        let port = 20_000 + u16::try_from((first + u32::from(tried)) % 10_000)?;
        if TcpListener::bind(("127.0.0.1", port)).await.is_ok() {
            return Ok(port);
        }
    }
    Err("no port is free for a driver".into())
}
