//! Hooks: the clocks of the page, the text of a field, and the effects of a state in the browser.

mod use_address;
mod use_announcement;
mod use_clocks;
mod use_document;
mod use_fetch;
mod use_growing;
mod use_input_text;
mod use_list_storage;
mod use_plan_storage;
mod use_undo_keys;
mod use_visit_storage;
mod use_worker;

pub use use_address::use_address;
pub use use_announcement::use_announcement;
#[cfg(feature = "element")]
pub use use_clocks::use_deferred;
pub use use_clocks::{Clocks, use_clocks};
pub use use_document::use_document;
pub use use_fetch::use_fetch;
pub use use_growing::use_growing;
pub use use_input_text::{InputText, use_input_text};
pub use use_list_storage::use_list_storage;
pub use use_plan_storage::use_plan_storage;
pub use use_undo_keys::use_undo_keys;
pub use use_visit_storage::use_visit_storage;
pub use use_worker::use_worker;
