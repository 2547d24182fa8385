//! The errors of settings that have no price.

use std::fmt;

use super::{Refusal, Setting};
use crate::pricing::words::en::errors;

/// A setting that cannot be priced.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SettingsError {
    /// The setting.
    pub setting: Setting,
    /// What was given, and what is allowed.
    pub refusal: Refusal,
}

impl SettingsError {
    pub(crate) fn new(setting: Setting, refusal: Refusal) -> Self {
        Self { setting, refusal }
    }
}

/// In English: the setting's name, what was given and what is allowed.
impl fmt::Display for SettingsError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        errors::setting(f, self)
    }
}

impl std::error::Error for SettingsError {}

/// Why there is no estimate.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum EstimateError {
    /// Settings that cannot be priced; at least one.
    Settings(Vec<SettingsError>),
    /// A price with more digits than are computed with.
    TooManyDigits,
}

impl EstimateError {
    /// What is wrong with `setting`.
    pub fn of(&self, setting: Setting) -> Option<&Refusal> {
        let Self::Settings(errors) = self else { return None };
        errors.iter().find(|error| error.setting == setting).map(|error| &error.refusal)
    }
}

impl fmt::Display for EstimateError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        errors::estimate(f, self)
    }
}

impl std::error::Error for EstimateError {}

impl From<SettingsError> for EstimateError {
    fn from(error: SettingsError) -> Self {
        Self::Settings(vec![error])
    }
}

impl From<TooManyDigits> for EstimateError {
    fn from(_: TooManyDigits) -> Self {
        Self::TooManyDigits
    }
}

/// A result with more digits than a [`Decimal`](crate::pricing::Decimal) holds, about 28. Nothing is cut or rounded
/// to make it fit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TooManyDigits;

impl fmt::Display for TooManyDigits {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(errors::TOO_MANY_DIGITS)
    }
}

impl std::error::Error for TooManyDigits {}
