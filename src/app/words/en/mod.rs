//! The words of the page, in English.

pub mod fields;
pub mod notices;
pub mod reasons;
