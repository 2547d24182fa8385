//! A plan as a JSON document.

mod document;
mod read;
mod write;

pub(super) use read::read;

/// The version of the format.
pub(in crate::state) const VERSION: u64 = 1;
