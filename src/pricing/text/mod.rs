//! Numbers and texts of others: read from what someone wrote, and written for people.

pub(crate) mod decimal;
pub mod format;
pub(crate) mod json;
pub(crate) mod meant;
pub(crate) mod memory;
pub(crate) mod untrusted;
