//! The names of fields.

use crate::state::Field;

/// The name of a field, for beside it.
pub const fn label(field: Field) -> &'static str {
    match field {
        Field::Setting(setting) => setting.label(),
        Field::Balance => "Balance",
        Field::Budget => "Budget",
        Field::Images => "Images in all",
        Field::Rows => "Rows",
        Field::Columns => "Columns",
    }
}
