//! WebDriver BiDi, as far as the tests need it: commands, and entries of the console.

use futures_util::{SinkExt, StreamExt};
use serde_json::{Value, json};
use thirtyfour::WebDriver;
use tokio::net::TcpStream;
use tokio_tungstenite::tungstenite::Message;
use tokio_tungstenite::{MaybeTlsStream, WebSocketStream, connect_async};

use crate::Failure;

/// A connection to a browser, which reports each entry of its console.
pub struct Bidi {
    socket: WebSocketStream<MaybeTlsStream<TcpStream>>,
    sent: u64,
    console: Vec<String>,
}

impl Bidi {
    /// Connects to the window's browser, which was started with `webSocketUrl`.
    pub async fn connect(window: &WebDriver) -> Result<Self, Failure> {
        let url = window.capabilities().get("webSocketUrl").and_then(Value::as_str);
        let (socket, _) = connect_async(url.ok_or("the browser has no WebDriver BiDi")?).await?;
        let mut bidi = Self { socket, sent: 0, console: Vec::new() };
        bidi.send("session.subscribe", json!({ "events": ["log.entryAdded"] })).await?;
        Ok(bidi)
    }

    /// Sends a command, and reads up to its answer.
    pub async fn send(&mut self, method: &str, params: Value) -> Result<(), Failure> {
        self.sent += 1;
        let command = json!({ "id": self.sent, "method": method, "params": params });
        self.socket.send(Message::text(command.to_string())).await?;
        while let Some(message) = self.socket.next().await {
            let message: Value = match message? {
                Message::Text(text) => serde_json::from_str(&text)?,
                _ => continue,
            };
            if message["method"] == "log.entryAdded" {
                let entry = &message["params"];
                self.console.push(format!("{}: {}", entry["level"], entry["text"]));
            }
            if message["id"] == self.sent {
                return match &message["error"] {
                    Value::Null => Ok(()),
                    _ => Err(format!("{method}: {message}").into()),
                };
            }
        }
        Err(format!("{method}: the browser has gone").into())
    }

    /// The entries of the console so far.
    pub async fn console(mut self) -> Result<Vec<String>, Failure> {
        // Entries come in order, and before the answer to a later command.
        self.send("session.status", json!({})).await?;
        Ok(self.console)
    }
}
