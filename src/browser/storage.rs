//! What the browser keeps of the last visit.

use web_sys::Storage;

const LAST_VISIT: &str = "dream-credits.last-visit";

fn storage() -> Option<Storage> {
    gloo::utils::window().local_storage().ok().flatten()
}

/// Whether the browser keeps anything for this page.
pub fn works() -> bool {
    storage().is_some_and(|storage| storage.get_item(LAST_VISIT).is_ok())
}

/// The settings of the last visit, as [`State::visit`](crate::state::State::visit) wrote them.
pub fn last_visit() -> Option<String> {
    storage()?.get_item(LAST_VISIT).ok().flatten()
}

/// Keeps the settings for the next visit. Storage that is refused or full keeps the older ones.
pub fn remember_visit(visit: &str) {
    let _refused = storage().map(|storage| storage.set_item(LAST_VISIT, visit));
}
