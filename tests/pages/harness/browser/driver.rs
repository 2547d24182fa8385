//! The driver of a browser, a process.

use std::process::Stdio;
use std::sync::atomic::{AtomicU16, Ordering};
use std::time::Duration;

use tokio::io::{AsyncBufReadExt, BufReader};
use tokio::net::TcpListener;
use tokio::process::{Child, Command};

use crate::Failure;

/// A running driver and the processes that it needs; they end with this value.
pub struct Driver {
    pub address: String,
    pub _processes: Vec<Child>,
}

impl Driver {
    /// Starts a driver that prints these words, and then its port.
    pub async fn start(program: &str, arguments: &[&str], ready: &str) -> Result<Self, Failure> {
        let (process, port) = start(Command::new(program).args(arguments), ready).await?;
        let port = port.trim_end_matches('.');
        Ok(Self { address: format!("http://127.0.0.1:{port}"), _processes: vec![process] })
    }
}

/// Starts a process, waits until it prints these words, and returns the rest of that line.
pub async fn start(command: &mut Command, ready: &str) -> Result<(Child, String), Failure> {
    let program = command.as_std().get_program().display().to_string();
    command.stdout(Stdio::piped()).stderr(Stdio::null()).kill_on_drop(true);
    let mut process = command
        .spawn()
        .map_err(|error| format!("{program} does not start ({error}): `make test-pages` installs it"))?;
    let output = process.stdout.take().ok_or_else(|| format!("{program} has no output"))?;
    let mut lines = BufReader::new(output).lines();
    let rest = tokio::time::timeout(Duration::from_secs(30), async {
        let mut before = Vec::new();
        while let Some(line) = lines.next_line().await? {
            if let Some((_, rest)) = line.split_once(ready) {
                return Ok(rest.to_owned());
            }
            before.push(line);
        }
        let status = process.wait().await?;
        Err(Failure::from(format!("{program} ended before it was ready ({status}): {}", before.join("\n"))))
    });
    let rest = rest.await??;
    // A full pipe would stop it.
    tokio::spawn(async move { while let Ok(Some(_)) = lines.next_line().await {} });
    Ok((process, rest))
}

/// A free port for a driver that does not find one by itself. It is below the ports that systems assign, so
/// that no other process gets it before the driver takes it.
pub async fn free_port() -> Result<u16, Failure> {
    static TRIED: AtomicU16 = AtomicU16::new(0);
    // Other runs of these tests begin at another port.
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
