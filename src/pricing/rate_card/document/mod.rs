//! The JSON document of a price list: its parser, its errors and its schema.

mod error;
mod fault;
mod node;
mod parse;
mod requirement;
#[cfg(feature = "schema")]
mod schema;
mod shape;
mod syntax;

pub use error::RateCardError;
pub use fault::{Counted, RateCardFault, SizeFault};
pub use node::Kind;
pub use requirement::Requirement;
#[cfg(feature = "schema")]
pub use schema::schema;
pub use syntax::SyntaxFault;
