//! What the page says, in words. Each language has a room with the same files.

pub mod en;
