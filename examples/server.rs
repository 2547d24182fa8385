//! A server that prices images, as JSON. It starts with `cargo run --example server`, and is asked with
//! `curl 'http://127.0.0.1:3000/estimate?width=768&height=768&steps=75'`.
//!
//! Settings that cannot be priced are answered with status 422, and names that are no settings with 400: a user who asks
//! for `step=75` must not get the price of `steps=50`.

use axum::Router;
use axum::extract::RawQuery;
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use dream_credits::pricing::{self, EstimateError, Request, Setting, SettingsError};
use serde_json::{Value, json};
use tokio::net::TcpListener;

#[tokio::main]
async fn main() -> std::io::Result<()> {
    let address = std::env::args().nth(1).unwrap_or_else(|| "127.0.0.1:3000".to_owned());
    let listener = TcpListener::bind(address).await?;
    println!("http://{}/estimate", listener.local_addr()?);
    axum::serve(listener, routes()).await
}

fn routes() -> Router {
    Router::new().route("/estimate", get(estimate))
}

async fn estimate(RawQuery(query): RawQuery) -> Response {
    let request = match settings(&query.unwrap_or_default()) {
        Ok(request) => request,
        Err(error) => return answer(StatusCode::BAD_REQUEST, json!({ "errors": [error] })),
    };
    match pricing::estimate(&request) {
        Ok(estimate) => answer(StatusCode::OK, json!(estimate)),
        Err(error) => answer(StatusCode::UNPROCESSABLE_ENTITY, json!({ "errors": errors(&error) })),
    }
}

/// The settings of a query: each once, and nothing else.
fn settings(query: &str) -> Result<Request, Value> {
    let mut request = Request::default();
    for (name, value) in form_urlencoded::parse(query.as_bytes()) {
        let Some(setting) = Setting::from_name(&name) else {
            let names = Setting::ALL.map(Setting::name).join(", ");
            let message = format!("There is no such setting: give {names}.");
            return Err(json!({ "field": name, "value": value, "message": message }));
        };
        if request.get(setting).is_some() {
            return Err(json!({ "field": name, "value": value, "message": "It is given twice: give one." }));
        }
        request.set(setting, value);
    }
    Ok(request)
}

/// What is wrong, field by field.
fn errors(error: &EstimateError) -> Vec<Value> {
    match error {
        EstimateError::Settings(errors) => errors
            .iter()
            .map(|SettingsError { setting, refusal }| {
                json!({
                    "field": setting.name(),
                    "value": refusal.value,
                    "allowed": refusal.allowed.to_string(),
                    "nearest": refusal.nearest(),
                    "message": refusal.to_string(),
                })
            })
            .collect(),
        EstimateError::TooManyDigits => vec![json!({ "message": error.to_string() })],
    }
}

fn answer(status: StatusCode, body: Value) -> Response {
    (status, [(header::CONTENT_TYPE, "application/json")], body.to_string()).into_response()
}

#[cfg(test)]
mod tests {
    use std::io::{Read, Write};
    use std::net::TcpStream;

    use super::*;

    /// The status and the JSON that a running server answers with, each in a connection of its own.
    async fn answers<const N: usize>(paths: [&str; N]) -> [(u16, Value); N] {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = listener.local_addr().unwrap();
        tokio::spawn(async { axum::serve(listener, routes()).await });
        paths.map(|path| {
            let mut stream = TcpStream::connect(address).unwrap();
            write!(stream, "GET {path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n").unwrap();
            let mut response = String::new();
            stream.read_to_string(&mut response).unwrap();
            let (head, body) = response.split_once("\r\n\r\n").unwrap();
            assert!(head.contains("content-type: application/json"), "{head}");
            (head.split(' ').nth(1).unwrap().parse().unwrap(), body.parse().unwrap())
        })
    }

    /// "Credits + Billing" of 2022 prints 6.9 credits for 768 × 768 at 75 steps.
    #[tokio::test(flavor = "multi_thread")]
    async fn settings_are_answered_with_their_estimate() {
        let [given, default] = answers(["/estimate?width=768&height=768&steps=75", "/estimate"]).await;
        assert_eq!((given.0, &given.1["total"]["credits"]), (200, &json!("6.9")));
        assert_eq!(given.1["settings"]["rateCard"], "dreamstudio-2022");
        assert_eq!((default.0, &default.1["total"]["credits"]), (200, &json!("1.0")));
    }

    #[tokio::test(flavor = "multi_thread")]
    async fn what_cannot_be_priced_is_answered_with_what_is_allowed() {
        let [wrong, unknown, twice] =
            answers(["/estimate?steps=151&samples=%ff", "/estimate?step=75", "/estimate?steps=10&steps=75"])
                .await;
        let errors = &wrong.1["errors"];
        assert_eq!(
            (wrong.0, &errors[0]["field"], &errors[0]["value"]),
            (422, &json!("steps"), &json!("151"))
        );
        assert_eq!(errors[0]["allowed"], "a whole number from 10 to 150");
        assert_eq!((&errors[0]["nearest"], &errors[1]["field"]), (&json!("150"), &json!("samples")));
        assert_eq!((unknown.0, &unknown.1["errors"][0]["field"]), (400, &json!("step")));
        assert_eq!((twice.0, &twice.1["errors"][0]["field"]), (400, &json!("steps")));
    }
}
