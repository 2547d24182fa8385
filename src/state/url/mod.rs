//! A state as an address: read, written and shared.

mod parse;
mod query;
mod share;
mod unknown;
mod write;

pub use query::continues_query;

/// The key under which a browser stores the [query of the last visit](crate::state::Snapshot::visit). A script of the
/// page reads it before the calculator is there.
pub const LAST_VISIT_KEY: &str = "dream-credits.last-visit";
