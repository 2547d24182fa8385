//! A plan as CSV, for a spreadsheet.

mod guard;
mod head;
mod read;
mod records;
mod write;

pub(super) use read::read;
