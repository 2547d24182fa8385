//! The words of pricing: errors, explanations and names. Each language has a room with the same files.

pub(crate) mod en;
