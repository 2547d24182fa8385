//! The worker, which parses price lists and plans: it gets [`ParseJob`]s and answers with the result of each, both in
//! the form of borsh.

use dream_credits::state::ParseJob;
use wasm_bindgen::prelude::*;

fn main() {}

/// What became of each of these. What is no question has no answer: an empty one.
#[wasm_bindgen]
pub fn read(asked: &[u8]) -> Vec<u8> {
    let readings = borsh::from_slice::<Vec<ParseJob>>(asked).unwrap_or_default();
    let read: Vec<_> = readings.into_iter().map(ParseJob::parse).collect();
    borsh::to_vec(&read).unwrap_or_default()
}
