//! The fields of the page that take a text: the settings, and the page's own.

use std::fmt;

use super::words::en::plans;
use crate::pricing::{Refusal, Setting};

/// A field that takes a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Field {
    /// A setting.
    Setting(Setting),
    /// Credits in hand.
    Balance,
    /// What there is to spend: credits, or dollars.
    Budget,
    /// The number of images that the budget is for, in as many requests as it takes; of a job, its images.
    Images,
    /// The steps of a map's rows.
    Rows,
    /// The sizes of a map's columns.
    Columns,
}

impl Field {
    /// Every field, in the order in which links name them.
    pub const ALL: [Self; 11] = [
        Self::Setting(Setting::RateCard),
        Self::Setting(Setting::Model),
        Self::Setting(Setting::Width),
        Self::Setting(Setting::Height),
        Self::Setting(Setting::Steps),
        Self::Setting(Setting::Samples),
        Self::Balance,
        Self::Budget,
        Self::Images,
        Self::Rows,
        Self::Columns,
    ];

    /// Whether a part of the page in somebody's document knows it.
    pub const fn is_of_parts(self) -> bool {
        matches!(self, Self::Setting(_) | Self::Balance)
    }

    /// The name in links, in JSON, and as an id on the page.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Setting(setting) => setting.name(),
            Self::Balance => "balance",
            Self::Budget => "budget",
            Self::Images => "images",
            Self::Rows => "rows",
            Self::Columns => "columns",
        }
    }

    /// The field of this name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|field| field.name() == name)
    }
}

impl From<Setting> for Field {
    fn from(setting: Setting) -> Self {
        Self::Setting(setting)
    }
}

impl fmt::Display for Field {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

/// A field whose text is not allowed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FieldError {
    /// The field.
    pub field: Field,
    /// What was given, and what is allowed.
    pub refusal: Refusal,
}

/// In English.
impl fmt::Display for FieldError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        plans::field(f, self)
    }
}
