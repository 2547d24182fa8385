//! What the page says, in English.

pub mod fields;
pub mod notices;
pub mod reasons;
