//! The only place that touches the browser's address, storage and document.
//!
//! Each of them can be refused: a page from a disk has no history to write, a private window may have no storage.
//! What is refused here changes nothing on the page.

mod address;
mod document;
mod fetch;
mod file;
mod storage;

pub use address::Address;
pub use document::{focus, host, mount_point, set_theme, set_title, today};
pub use fetch::{Fetch, Fetched};
pub use file::{data_url, read as read_file};
pub use storage::{
    forget_list, kept_lists, last_visit, remember_list, remember_visit, works as storage_works,
};
