//! The words of the state, in English.

pub(in crate::state) mod import;
pub(in crate::state) mod plan_files;
pub(in crate::state) mod plans;
pub(in crate::state) mod settings;
pub(in crate::state) mod sharing;
