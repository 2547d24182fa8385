//! The JSON document of a price list: its parser, its errors and its schema.

pub(crate) mod error;
mod parse;
#[cfg(feature = "schema")]
mod schema;

pub use error::RateCardError;
#[cfg(feature = "schema")]
pub use schema::schema;
