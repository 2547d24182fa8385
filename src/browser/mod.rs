//! The only place that touches the browser's address, storage, files, document, and other sites.
//!
//! Each of them can be refused: a page from a disk has no history to write, a private window may have no storage.
//! What is refused here changes nothing on the page.

mod address;
mod document;
mod document_worker;
mod fetch;
mod file;
mod picture;
mod storage;

pub use address::Address;
pub use document::{
    copy, focus, host, in_full, is_loading, keep_selected, mount_point, on_key, page_address, say_loaded,
    set_theme, set_title, share_across, stay_in_elements, today,
};
pub use document_worker::{DocumentWorker, Outcome};
pub use fetch::{Fetch, Fetched};
pub use file::{read as read_file, save as save_file};
pub use picture::save_png;
pub use storage::{
    damaged_plans, keep_damaged_plan, last_visit, on_stored_list, on_stored_plan, remove_damaged_plan,
    remove_list, store_list, store_plan, store_visit, stored_document, stored_list, stored_list_ids,
    stored_plan, works as storage_works,
};
