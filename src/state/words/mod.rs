//! The words of the state: errors and faults. Each language has a room with the same files.
//!
//! Values of `pricing` are put into words there, values of `state` here, and everything else in `app`, which may use both.

pub(super) mod en;
