//! The errors of settings that have no price.

use std::fmt;

use super::suggestion::same_letters;
use super::{Allowed, Refusal, Setting};
use crate::pricing::RateCard;
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

impl SettingsError {
    /// The same, with those of `lists` that have the model, where this is about a model that its list does not have. Each list
    /// comes with what settings call it.
    #[must_use]
    pub fn with_lists<'a>(mut self, lists: impl Iterator<Item = (&'a str, &'a RateCard)>) -> Self {
        if let (Setting::Model, Allowed::OneOf(ids)) = (self.setting, &mut self.refusal.allowed) {
            let given = self.refusal.value.as_str();
            if same_letters(given, ids.iter().map(String::as_str)).is_none() {
                let model = |card: &'a RateCard| {
                    same_letters(given, card.models.iter().map(|model| model.id.as_str()))
                };
                let named =
                    |(key, card): (&str, &'a RateCard)| Some((key.to_owned(), model(card)?.to_owned()));
                let elsewhere: Vec<_> = lists.filter_map(named).collect();
                if !elsewhere.is_empty() {
                    self.refusal.allowed = Allowed::Model { ids: std::mem::take(ids), elsewhere };
                }
            }
        }
        self
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
