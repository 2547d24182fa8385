//! The size of an image.

use std::fmt;

use borsh::{BorshDeserialize, BorshSerialize};
use serde::{Deserialize, Serialize};

use crate::pricing::request::{meant_whole_number, whole_number};

/// The size of an image in pixels.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, BorshSerialize, BorshDeserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Size {
    /// Pixels.
    pub width: u32,
    /// Pixels.
    pub height: u32,
}

impl Size {
    /// Width × height.
    pub fn area(self) -> u64 {
        u64::from(self.width) * u64::from(self.height)
    }

    /// This size on its other side.
    #[must_use]
    pub fn turned(self) -> Self {
        Self { width: self.height, height: self.width }
    }

    /// The size that people and links write as `512x768`.
    pub(crate) fn parse(text: &str) -> Option<Self> {
        let (width, height) = text.split_once(['x', 'X', '×', '*'])?;
        Some(Self { width: whole_number(width)?, height: whole_number(height)? })
    }

    /// The size that was probably meant by a text that is none to the letter.
    pub(crate) fn meant(text: &str) -> Option<Self> {
        let (width, height) = text.split_once(['x', 'X', '×', '*', 'ｘ', '＊'])?;
        Some(Self { width: meant_whole_number(width)?, height: meant_whole_number(height)? })
    }

    /// As links write it: `512x768`.
    pub(crate) fn plain(self) -> String {
        format!("{}x{}", self.width, self.height)
    }

    /// Whether `other` is this size, upright or on its side.
    pub fn is_either_way(self, other: Self) -> bool {
        self == other || self == other.turned()
    }
}

impl fmt::Display for Size {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} × {}", self.width, self.height)
    }
}
