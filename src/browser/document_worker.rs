//! The worker that reads price lists and plans: a program in a thread of its own, loaded when it is first needed. The page
//! has no other use for all that it takes to read a document, and does not stand still while a long one is read.

use std::cell::RefCell;
use std::rc::Rc;

use gloo::timers::callback::Timeout;
use js_sys::Uint8Array;
use wasm_bindgen::prelude::*;
use web_sys::{MessageEvent, Worker};

use crate::pricing::written;
use crate::state::{ImportError, ParseJob, Parsed};

#[wasm_bindgen]
extern "C" {
    /// Starts the program, as `web/worker/start.js` and its like do.
    #[wasm_bindgen(js_name = startWorker, catch)]
    fn start_reader() -> Result<Worker, JsValue>;
}

const PATIENCE_MS: u32 = 30_000;

/// What became of a reading.
pub type Outcome = Result<Parsed, ImportError>;

/// A worker at work. Dropped, it ends, and says nothing any more.
pub struct DocumentWorker {
    worker: Option<Worker>,
    _listener: Closure<dyn FnMut(JsValue)>,
    _timeout: Timeout,
}

impl DocumentWorker {
    /// Has these read, and calls back once with what became of each.
    pub fn start(readings: Vec<ParseJob>, then: impl FnOnce(Vec<Outcome>) + 'static) -> Self {
        let worker = start_reader().ok();
        let count = readings.len();
        let then = Rc::new(RefCell::new(Some(then)));
        let end = {
            let worker = worker.clone();
            move |read: Option<Vec<Outcome>>| {
                let Some(then) = then.borrow_mut().take() else { return };
                if let Some(worker) = &worker {
                    worker.terminate();
                }
                then(read.unwrap_or_else(|| vec![Err(ImportError::NoWorker); count]));
            }
        };
        let listener = {
            let end = end.clone();
            // What has no data is an error.
            Closure::new(move |event: JsValue| {
                let data = event.dyn_ref::<MessageEvent>().map(MessageEvent::data);
                end(data.and_then(|data| answered(&data)));
            })
        };
        if let Some(worker) = &worker {
            worker.set_onmessage(Some(listener.as_ref().unchecked_ref()));
            worker.set_onerror(Some(listener.as_ref().unchecked_ref()));
            let _refused = worker.post_message(&asked(&readings));
        }
        // At once, where the browser has refused it.
        let patience = if worker.is_some() { PATIENCE_MS } else { 0 };
        let timeout = Timeout::new(patience, move || end(None));
        Self { worker, _listener: listener, _timeout: timeout }
    }

    /// Lets it work to its end, which comes by itself.
    pub fn forget(self) {
        std::mem::forget(self);
    }
}

impl Drop for DocumentWorker {
    fn drop(&mut self) {
        if let Some(worker) = &self.worker {
            worker.terminate();
        }
    }
}

fn asked(readings: &[ParseJob]) -> Uint8Array {
    Uint8Array::from(written(borsh::to_vec(readings)).as_slice())
}

fn answered(data: &JsValue) -> Option<Vec<Outcome>> {
    borsh::from_slice(&data.dyn_ref::<Uint8Array>()?.to_vec()).ok()
}
