//! One thing that a list charges for.

use borsh::{BorshDeserialize, BorshSerialize};
use serde::{Deserialize, Serialize};

use crate::pricing::{Limits, Price, PublishedTable, Rounding, Size, Source, Task};

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
    #[cfg_attr(feature = "schema", schemars(length(max = 4)))]
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
