//! Reads price lists and plans beside the page: gets [`Reading`]s and answers with what became of each, both in the form of borsh.

use dream_credits::pricing::EDITION;
use dream_credits::state::Reading;
use js_sys::Uint8Array;
use wasm_bindgen::prelude::*;
use web_sys::{DedicatedWorkerGlobalScope, MessageEvent};

fn main() {
    let scope: DedicatedWorkerGlobalScope = js_sys::global().unchecked_into();
    let page = scope.clone();
    let read = Closure::<dyn FnMut(MessageEvent)>::new(move |event: MessageEvent| {
        let asked = event.data().unchecked_into::<Uint8Array>().to_vec();
        let Ok(readings) = borsh::from_slice::<Vec<Reading>>(&asked) else { return };
        let read: Vec<_> = readings.into_iter().map(Reading::read).collect();
        let answer = borsh::to_vec(&read).unwrap_or_default();
        let _refused = page.post_message(&Uint8Array::from(answer.as_slice()));
    });
    scope.set_onmessage(Some(read.as_ref().unchecked_ref()));
    // It is there as long as the thread is.
    read.forget();
    let _refused = scope.post_message(&EDITION.into());
}
