//! The words of the page, in English.

pub mod announcements;
pub mod balance;
pub mod budget;
pub mod curves;
pub mod estimate;
pub mod fields;
pub mod hints;
pub mod imports;
pub mod notices;
pub mod plan;
pub mod price_map;
pub mod provenance;
pub mod purchases;
pub mod reasons;
