//! Reads at once what a page has its reader of price lists read.

use dream_credits::state::{Action, Import, Read, State};

/// The state once what is to be read has been read.
pub fn read(state: State) -> State {
    match state.import.clone() {
        Some(Import::Reading(reading)) => state.after(Action::Read(reading.read().and_then(Read::list))),
        _ => state,
    }
}
