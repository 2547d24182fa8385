//! A document given to the worker that reads documents.

use yew::prelude::*;

use crate::browser::{DocumentWorker, Outcome};
use crate::state::{Action, ParseJob};

/// Has a document read that was brought along, until it is read or not wanted any more; `answer` says what was read.
#[hook]
pub fn use_worker(reading: Option<ParseJob>, answer: fn(Outcome) -> Action, on_action: &Callback<Action>) {
    use_effect_with((reading, on_action.clone()), move |(reading, on_action)| {
        let worker = reading.clone().map(|reading| {
            let on_action = on_action.clone();
            DocumentWorker::start(vec![reading], move |read| {
                read.into_iter().for_each(|read| on_action.emit(answer(read)));
            })
        });
        move || drop(worker)
    });
}
