//! The words of pricing: errors, explanations and names. Each language has a room with the same files.
//!
//! Values of `pricing` are put into words here, values of `state` in `state`, and everything else in `app`, which may use both.

pub(crate) mod en;
