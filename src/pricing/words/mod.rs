//! What pricing says, in words: errors, explanations and names. Each language has a room with the same files.

pub(crate) mod en;
