//! The words of the state: errors. Each language has a room with the same files.

pub(super) mod en;
