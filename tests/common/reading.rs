//! Reads at once what a page has its reader of price lists read.

use dream_credits::state::{Action, Import, Parsed, State};

/// The state once what is to be read has been read.
pub fn read(state: State) -> State {
    match state.import.clone() {
        Some(Import::Parsing(reading)) => {
            state.after(Action::ListParsed(reading.parse().and_then(Parsed::list)))
        }
        _ => state,
    }
}
