//! The names of settings in JavaScript.

use crate::pricing::Field;

/// The name of a field in JavaScript.
pub fn name(field: Field) -> &'static str {
    match field {
        Field::RateCard => "rateCard",
        other => other.name(),
    }
}
