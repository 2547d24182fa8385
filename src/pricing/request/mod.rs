//! Settings as someone gave them: text from an address, a field, an attribute or a program.

pub(crate) mod amount;
mod error;
mod settings;
mod suggestion;

pub use error::{Allowed, EstimateError, SettingsError, TooManyDigits};
pub use settings::Settings;
pub use suggestion::did_you_mean;

use std::fmt;

/// A setting that takes part in a price, or in what a balance buys.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Field {
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
    /// Number of images.
    Samples,
    /// Credits in hand.
    Balance,
    /// What there is to spend: credits, or dollars.
    Budget,
    /// The number of images that the budget is for, in as many requests as it takes.
    Images,
    /// The steps of a table's rows.
    Rows,
    /// The sizes of a table's columns.
    Columns,
}

impl Field {
    /// Every field, in the order in which links name them.
    pub const ALL: [Self; 11] = [
        Self::RateCard,
        Self::Model,
        Self::Width,
        Self::Height,
        Self::Steps,
        Self::Samples,
        Self::Balance,
        Self::Budget,
        Self::Images,
        Self::Rows,
        Self::Columns,
    ];

    /// Those that are the reader's own, whatever the settings.
    pub const OWN: [Self; 5] = [Self::Balance, Self::Budget, Self::Images, Self::Rows, Self::Columns];

    /// Those that make a price, and what there is to pay it with: all that a part of the page knows, an element, or a
    /// program that asks for a price.
    pub const SETTINGS: [Self; 7] =
        [Self::RateCard, Self::Model, Self::Width, Self::Height, Self::Steps, Self::Samples, Self::Balance];

    /// The name in links and JSON.
    pub const fn name(self) -> &'static str {
        match self {
            Self::RateCard => "rate_card",
            Self::Model => "model",
            Self::Width => "width",
            Self::Height => "height",
            Self::Steps => "steps",
            Self::Samples => "samples",
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

    /// What people call it, in English.
    pub const fn label(self) -> &'static str {
        match self {
            Self::RateCard => "Price list",
            Self::Model => "Model",
            Self::Width => "Width",
            Self::Height => "Height",
            Self::Steps => "Generation steps",
            Self::Samples => "Image count",
            Self::Balance => "Balance",
            Self::Budget => "Budget",
            Self::Images => "Images in all",
            Self::Rows => "Rows",
            Self::Columns => "Columns",
        }
    }
}

impl fmt::Display for Field {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

/// Settings as given, unchecked and to the letter. A field that is not given has the price list's default.
///
/// ```
/// use dream_credits::pricing::{Field, Request};
///
/// let request = Request::default().with(Field::Steps, 75).with(Field::Width, "wide");
/// assert_eq!(request.get(Field::Width), Some("wide"));
/// assert_eq!(request.get(Field::Height), None);
/// ```
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Request {
    given: Vec<(Field, String)>,
}

impl Request {
    /// The text given for `field`.
    pub fn get(&self, field: Field) -> Option<&str> {
        self.given.iter().find(|(given, _)| *given == field).map(|(_, text)| text.as_str())
    }

    /// Gives `field` this text, in place of any before it.
    pub fn set(&mut self, field: Field, text: impl Into<String>) {
        self.clear(field);
        let place = self.given.partition_point(|(given, _)| *given < field);
        self.given.insert(place, (field, text.into()));
    }

    /// Forgets what was given for `field`: it has its default again.
    pub fn clear(&mut self, field: Field) {
        self.given.retain(|(given, _)| *given != field);
    }

    /// The request with `field` given as well.
    #[must_use]
    pub fn with(mut self, field: Field, value: impl ToString) -> Self {
        self.set(field, value.to_string());
        self
    }
}
