//! A state as an address: read, written and shared.

mod parse;
mod share;
mod write;
