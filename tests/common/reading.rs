//! The work of the page's worker, done at once.

use dream_credits::state::{Action, Catalog, Document, Import, Parsed, State};

/// The state once what is to be read has been read.
pub fn read(state: State) -> State {
    match state.session.import.clone() {
        Some(Import::Parsing(reading)) => {
            state.after(Action::ListParsed(reading.parse().and_then(Parsed::list)))
        }
        _ => state,
    }
}

/// The state with these price lists in hand.
pub fn with_catalog(state: State, catalog: &Catalog) -> State {
    let document = Document { catalog: catalog.clone(), ..Document::clone(&state.document) };
    State { document: document.into(), ..state }
}
