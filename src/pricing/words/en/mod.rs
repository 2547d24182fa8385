//! The words of pricing, in English.

pub(crate) mod amounts;
pub(crate) mod dates;
mod documents;
pub(crate) mod errors;
pub(crate) mod explanation;
pub(crate) mod price_list;
pub(crate) mod price_map;
pub(crate) mod settings;
pub(crate) mod tasks;
