//! The words of the page, in English.

pub mod announcements;
pub mod fields;
pub mod hints;
pub mod notices;
pub mod provenance;
pub mod purchases;
pub mod reasons;
pub mod requests;
