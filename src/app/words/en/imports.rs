//! Price lists that are fetched or read.

use crate::app::words::en::provenance::{host, origin_label};
use crate::state::{ImportError, Origin};

/// That a list is being fetched.
pub fn fetching(url: &str) -> String {
    format!("Fetching the price list from {}.", host(url))
}

/// That a list is being read.
pub fn reading(origin: Option<&Origin>) -> String {
    format!("Reading a price list {}.", origin.map(origin_label).unwrap_or_default())
}

/// That a list was not taken, and why.
pub fn not_taken(origin: &Origin, error: &ImportError) -> String {
    format!("Not taken, {}: {error}", origin_label(origin))
}

/// Terms of a copy that are offered.
pub fn terms(terms: &str) -> String {
    format!("Use {terms}")
}

/// That the list of an element was not taken, and why.
#[cfg(feature = "element")]
pub fn own_list_not_taken(error: &ImportError) -> String {
    format!("The price list was not taken: {error}")
}

/// That the list of a link was not taken, and why.
#[cfg(feature = "element")]
pub fn link_not_taken(url: &str, error: &ImportError) -> String {
    format!("The price list from {} was not taken: {error}.", host(url))
}
