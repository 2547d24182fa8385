//! The task of a model, and the name of its result.

use borsh::{BorshDeserialize, BorshSerialize};
use serde::{Deserialize, Serialize};

use crate::pricing::words::en::tasks;

/// What a model does. Models are compared with others that do the same.
#[derive(
    Debug,
    Clone,
    Copy,
    Default,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Serialize,
    Deserialize,
    BorshSerialize,
    BorshDeserialize,
)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Task {
    /// Makes an image of a prompt.
    #[default]
    Generate,
    /// Enlarges an image.
    Upscale,
    /// Makes an image that follows a sketch, a structure or a style.
    Control,
    /// Changes a part of an image.
    Edit,
    /// Makes a three-dimensional model.
    #[serde(rename = "3d")]
    ThreeD,
    /// Makes or changes sound.
    Audio,
    /// Makes or changes a video.
    Video,
}

impl Task {
    /// Every task, in the order in which a list is shown.
    pub const ALL: [Self; 7] =
        [Self::Generate, Self::Upscale, Self::Control, Self::Edit, Self::ThreeD, Self::Audio, Self::Video];

    /// What people call it, in English.
    pub const fn label(self) -> &'static str {
        tasks::label(self)
    }

    /// `1 image`, `2 images`, `3 audio clips`: so many of its results.
    pub fn results(self, count: u64) -> String {
        tasks::results(self, count)
    }

    /// What people call the number of its results, in English.
    pub const fn count_label(self) -> &'static str {
        tasks::count_label(self)
    }

    /// What one result is called.
    pub const fn result(self) -> &'static str {
        tasks::result(self)
    }

    pub(crate) fn is_default(&self) -> bool {
        *self == Self::default()
    }
}
