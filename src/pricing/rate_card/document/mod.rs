//! The JSON document of a price list: its parser, its errors and its schema.

mod error;
mod fault;
mod parse;
mod requirement;
#[cfg(feature = "schema")]
mod schema;
mod shape;
mod syntax;

pub use crate::pricing::text::json::Kind;
pub use error::RateCardError;
pub use fault::{Counted, RateCardFault, SizeFault};
pub use requirement::Requirement;
#[cfg(feature = "schema")]
pub use schema::schema;
pub use syntax::SyntaxFault;
