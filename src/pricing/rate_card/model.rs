//! One thing that a list charges for.

use borsh::{BorshDeserialize, BorshSerialize};
use serde::{Deserialize, Serialize};

use crate::pricing::rate_card::limits;
use crate::pricing::{
    Field, Limits, Price, PublishedTable, Range, Request, Rounding, SettingsError, Size, Source, Task,
};

/// One thing that a list charges for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, BorshSerialize, BorshDeserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct Model {
    /// What links and programs call it.
    #[cfg_attr(feature = "schema", schemars(regex(pattern = "^[A-Za-z0-9._-]{1,100}$")))]
    pub id: String,
    /// What people call it.
    #[cfg_attr(feature = "schema", schemars(length(min = 1, max = 80)))]
    pub name: String,
    /// What it does.
    #[serde(default, skip_serializing_if = "Task::is_default")]
    pub task: Task,
    /// Where its price was published, if that is not the source of the list.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<Source>,
    /// The settings that hold where none are given.
    pub defaults: Defaults,
    /// The settings that it takes, and what it allows for each.
    pub limits: Limits,
    /// How the price of one result is rounded, stage by stage; not at all where there is none.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub rounding: Vec<Rounding>,
    /// What one result costs.
    pub price: Price,
    /// Prices of it that were printed. The rule must give just these.
    #[serde(default, skip_serializing_if = "PublishedTable::is_empty")]
    pub published: PublishedTable,
}

/// The settings that hold where none are given: one for each setting that the model takes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, BorshSerialize, BorshDeserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct Defaults {
    /// Pixels.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub width: Option<u32>,
    /// Pixels.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub height: Option<u32>,
    /// Diffusion steps.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub steps: Option<u32>,
    /// Number of results.
    pub samples: u32,
}

impl Defaults {
    /// The default size, of a model that takes one.
    pub fn size(&self) -> Option<Size> {
        Some(Size { width: self.width?, height: self.height? })
    }
}

impl Model {
    /// The range that this model allows for `field`, and the default; nothing for a field that it does not take, or
    /// that is not a number in a range, as the sides of a set of sizes.
    pub fn range(&self, field: Field) -> Option<(Range, u32)> {
        let Self { limits, defaults, .. } = self;
        match field {
            Field::Width => limits.width.zip(defaults.width),
            Field::Height => limits.height.zip(defaults.height),
            Field::Steps => limits.steps.zip(defaults.steps),
            Field::Samples => Some((limits.samples, defaults.samples)),
            Field::RateCard | Field::Model => None,
            Field::Balance | Field::Budget | Field::Images | Field::Rows | Field::Columns => None,
        }
    }

    /// The size that `request` gives, or the default; none where the model takes no size.
    ///
    /// # Errors
    /// With an error for each side that is not allowed.
    pub fn size(&self, request: &Request) -> Result<Option<Size>, Vec<SettingsError>> {
        self.defaults.size().map(|default| self.limits.size(request, default)).transpose()
    }

    /// The number that `request` gives for `field`, or the default; none where the model does not take it.
    ///
    /// # Errors
    /// If it is not allowed.
    pub fn number(&self, request: &Request, field: Field) -> Result<Option<u32>, SettingsError> {
        let Some((range, default)) = self.range(field) else { return Ok(None) };
        request.get(field).map_or(Ok(default), |text| range.parse(field, text, default)).map(Some)
    }

    /// The number of `field` in plain digits, and its default, where the model takes it and it is allowed.
    pub fn plain(&self, request: &Request, field: Field) -> Option<(u32, u32)> {
        let default = match field {
            Field::Width => self.defaults.width?,
            Field::Height => self.defaults.height?,
            _ => return Some((self.number(request, field).ok()??, self.range(field)?.1)),
        };
        let text = request.get(field);
        let number = text.map_or(Some(default), limits::whole_number)?;
        self.limits.takes(field, number).then_some((number, default))
    }
}
