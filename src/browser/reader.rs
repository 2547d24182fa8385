//! The reader of price lists and plans: a program of its own, in a thread of its own, that is loaded when it is first needed. The page
//! has no other use for all that it takes to read a document, and does not stand still while a long one is read.

use std::cell::RefCell;
use std::rc::Rc;

use gloo::timers::callback::Timeout;
use js_sys::Uint8Array;
use wasm_bindgen::prelude::*;
use web_sys::{MessageEvent, Worker, WorkerOptions, WorkerType};

use crate::pricing::{EDITION, RateCardError};
use crate::state::{Read, Reading};

/// Where the build puts it.
const PROGRAM: &str = "./reader_loader.js";
const PATIENCE_MS: u32 = 30_000;

const MISSING: &str = "the reader of documents could not be loaded: check the connection, and try again";
/// A site can be renewed between the page and its reader.
const RENEWED: &str = "this page has been renewed since you opened it: reload it, and try again";

/// What became of a reading.
pub type Outcome = Result<Read, RateCardError>;

/// A reader at work. Dropped, it ends, and says nothing any more.
pub struct Reader {
    worker: Option<Worker>,
    _listener: Closure<dyn FnMut(JsValue)>,
    _timeout: Timeout,
}

impl Reader {
    /// Has these read, and calls back once with what became of each.
    pub fn start(readings: Vec<Reading>, then: impl FnOnce(Vec<Outcome>) + 'static) -> Self {
        let options = WorkerOptions::new();
        options.set_type(WorkerType::Module);
        let worker = Worker::new_with_options(PROGRAM, &options).ok();
        let count = readings.len();
        let then = Rc::new(RefCell::new(Some(then)));
        let end = {
            let worker = worker.clone();
            move |read: Result<Vec<Outcome>, &str>| {
                let Some(then) = then.borrow_mut().take() else { return };
                if let Some(worker) = &worker {
                    worker.terminate();
                }
                then(read.unwrap_or_else(|reason| vec![Err(RateCardError::at("", reason)); count]));
            }
        };
        let listener = {
            let (worker, end, mut readings) = (worker.clone(), end.clone(), Some(readings));
            Closure::new(move |event: JsValue| {
                let data = event.dyn_ref::<MessageEvent>().map(MessageEvent::data);
                match (data, &worker) {
                    // It says that it is there by its edition.
                    (Some(edition), Some(worker)) if edition.as_f64() == Some(EDITION.into()) => {
                        let _refused = readings.take().map(|readings| worker.post_message(&asked(&readings)));
                    }
                    (Some(data), _) => end(answered(&data).ok_or(RENEWED)),
                    (None, _) => end(Err(MISSING)),
                }
            })
        };
        if let Some(worker) = &worker {
            worker.set_onmessage(Some(listener.as_ref().unchecked_ref()));
            worker.set_onerror(Some(listener.as_ref().unchecked_ref()));
        }
        // At once, where the browser has refused it.
        let patience = if worker.is_some() { PATIENCE_MS } else { 0 };
        let timeout = Timeout::new(patience, move || end(Err(MISSING)));
        Self { worker, _listener: listener, _timeout: timeout }
    }

    /// Lets it work to its end, which comes by itself.
    pub fn forget(self) {
        std::mem::forget(self);
    }
}

impl Drop for Reader {
    fn drop(&mut self) {
        if let Some(worker) = &self.worker {
            worker.terminate();
        }
    }
}

fn asked(readings: &[Reading]) -> Uint8Array {
    Uint8Array::from(borsh::to_vec(readings).unwrap_or_default().as_slice())
}

fn answered(data: &JsValue) -> Option<Vec<Outcome>> {
    borsh::from_slice(&data.dyn_ref::<Uint8Array>()?.to_vec()).ok()
}
