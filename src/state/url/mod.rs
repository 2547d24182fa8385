//! A state as an address: read, written and shared.

mod parse;
mod share;
mod write;

pub(in crate::state) use write::{COMPARE, THEME, VIEW};
