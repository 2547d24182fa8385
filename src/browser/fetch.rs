//! Fetches a document from another address: cut off when it takes too long or grows too large, and whenever it is dropped.

use std::cell::Cell;
use std::rc::Rc;

use gloo::timers::callback::Timeout;
use js_sys::{Reflect, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{
    AbortController, ReadableStreamDefaultReader, ReferrerPolicy, RequestCredentials, RequestInit,
    RequestRedirect, Response, Url,
};

use crate::state::FetchError;

const PATIENCE_SECONDS: u32 = 15;

/// How a fetch goes.
pub enum Fetched {
    /// So many bytes have come.
    Bytes(usize),
    /// The text, or why there is none.
    Text(Result<String, FetchError>),
}

/// A fetch that is under way; it ends with this value.
pub struct Fetch {
    controller: Option<AbortController>,
    _timeout: Timeout,
}

impl Fetch {
    /// Fetches `url`, of which at most `longest` bytes are read, without cookies and without saying from where.
    pub fn start(url: &str, longest: usize, on: impl Fn(Fetched) + 'static) -> Self {
        let controller = AbortController::new().ok();
        let late = Rc::new(Cell::new(false));
        let timeout = {
            let (controller, late) = (controller.clone(), Rc::clone(&late));
            Timeout::new(PATIENCE_SECONDS * 1000, move || {
                late.set(true);
                if let Some(controller) = controller {
                    controller.abort();
                }
            })
        };
        let (url, signal) = (url.to_owned(), controller.as_ref().map(AbortController::signal));
        spawn_local(async move {
            let init = RequestInit::new();
            init.set_credentials(RequestCredentials::Omit);
            init.set_referrer_policy(ReferrerPolicy::NoReferrer);
            // The user was asked about this address, and about no other.
            init.set_redirect(RequestRedirect::Error);
            init.set_signal(signal.as_ref());
            let text = text(&url, &init, longest, &on).await;
            // Aborted by the user: nobody waits for it any more.
            if signal.is_some_and(|signal| signal.aborted()) && !late.get() {
                return;
            }
            let is_late = FetchError::Late { seconds: PATIENCE_SECONDS };
            on(Fetched::Text(if late.get() { Err(is_late) } else { text }));
        });
        Self { controller, _timeout: timeout }
    }
}

impl Drop for Fetch {
    fn drop(&mut self) {
        if let Some(controller) = &self.controller {
            controller.abort();
        }
    }
}

async fn text(
    url: &str,
    init: &RequestInit,
    longest: usize,
    on: &impl Fn(Fetched),
) -> Result<String, FetchError> {
    match Url::new(url) {
        Err(_) => return Err(FetchError::NotAnAddress),
        Ok(url) if !url.username().is_empty() || !url.password().is_empty() => {
            return Err(FetchError::Credentials);
        }
        Ok(_) => {}
    }
    let response = gloo::utils::window().fetch_with_str_and_init(url, init);
    let response = JsFuture::from(response).await.and_then(JsCast::dyn_into);
    let response: Response = response.map_err(|_: JsValue| FetchError::Refused)?;
    if !response.ok() {
        return Err(FetchError::Status(response.status(), response.status_text()));
    }
    let mut bytes = Vec::new();
    let Some(body) = response.body() else { return Err(FetchError::Empty) };
    let reader: ReadableStreamDefaultReader = body.get_reader().unchecked_into();
    loop {
        let chunk = JsFuture::from(reader.read()).await.map_err(|_| FetchError::BrokenOff)?;
        let Ok(chunk) = Reflect::get(&chunk, &"value".into()).and_then(JsCast::dyn_into::<Uint8Array>) else {
            break;
        };
        bytes.extend(chunk.to_vec());
        if bytes.len() > longest {
            return Err(FetchError::TooLong { most: longest });
        }
        on(Fetched::Bytes(bytes.len()));
    }
    String::from_utf8(bytes).map_err(|_| FetchError::NotText)
}
