//! The document's title and theme.

use yew::prelude::*;

use crate::app::words::en::announcements;
use crate::browser;
use crate::state::Snapshot;

/// Shows the estimate in the document's title, and the theme in its colours.
#[hook]
pub fn use_document(shown: &Snapshot) {
    let title = announcements::title(&shown.quote);
    use_effect_with(title, |title| browser::set_title(title));
    use_effect_with(shown.state.document.theme, |theme| browser::set_theme(*theme));
}
