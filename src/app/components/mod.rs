//! Controls and pieces that several rooms of the page use.

pub mod amount_field;
pub mod field_error;
pub mod header;
pub mod icons;
pub mod import_status;
pub mod lazy;
pub mod no_price;
pub mod number_setting;
pub mod provenance;
pub mod select;
pub mod text_field;
