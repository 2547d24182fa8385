//! The words of the page for values of pricing and state. Each language has a room with the same files.

pub mod en;
