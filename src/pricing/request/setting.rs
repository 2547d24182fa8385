//! The settings that make a price.

use std::fmt;

use crate::pricing::words::en::settings::label;

/// A setting that a request can give, and a price can go by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Setting {
    /// The id of a price list.
    RateCard,
    /// The id of a model in the list.
    Model,
    /// Pixels.
    Width,
    /// Pixels.
    Height,
    /// Diffusion steps.
    Steps,
    /// Number of images of one request.
    Samples,
}

impl Setting {
    /// Every setting, in the order in which links name them.
    pub const ALL: [Self; 6] =
        [Self::RateCard, Self::Model, Self::Width, Self::Height, Self::Steps, Self::Samples];

    /// The name in links and JSON.
    pub const fn name(self) -> &'static str {
        match self {
            Self::RateCard => "rate_card",
            Self::Model => "model",
            Self::Width => "width",
            Self::Height => "height",
            Self::Steps => "steps",
            Self::Samples => "samples",
        }
    }

    /// The setting of this name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|setting| setting.name() == name)
    }

    /// The name that people use, in English.
    pub const fn label(self) -> &'static str {
        label(self)
    }
}

impl fmt::Display for Setting {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}
