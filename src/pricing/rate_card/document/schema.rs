//! The JSON Schema of a price list.

use crate::pricing::RateCard;

/// The JSON Schema (draft 2020-12) of a [`RateCard`] as a document. It describes the shape; that the figures do not
/// contradict each other is checked when a document is read.
pub fn schema() -> schemars::Schema {
    // As it is written: decimals are strings, which is also all that is read.
    schemars::generate::SchemaSettings::draft2020_12()
        .for_serialize()
        .into_generator()
        .into_root_schema_for::<RateCard>()
}
