//! The JSON document of a price list: its parser, its errors and its schema.

mod error;
mod fault;
mod parse;
#[cfg(feature = "schema")]
mod schema;
mod strict;

pub use error::RateCardError;
pub use fault::{Counted, RateCardFault, Requirement, SizeFault};
#[cfg(feature = "schema")]
pub use schema::schema;
