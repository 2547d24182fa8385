//! A published price list as data: who published it, when it held, and what it charges for.

use std::str::FromStr;

use rust_decimal::Decimal;
use serde::Deserialize;
use serde::de::{Deserializer, Error};

use super::{
    Date, Estimate, EstimateError, Limits, PublishedTable, RateCardError, Request, decimal, validation,
};

/// A price list. It is read from a JSON document, with [`str::parse`] or with serde; both refuse a document with an
/// unknown key or with figures that contradict each other.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields, remote = "Self")]
#[non_exhaustive]
pub struct RateCard {
    /// What links and programs call it.
    pub id: String,
    /// What people call it.
    pub name: String,
    /// Where its figures were published.
    pub source: Source,
    /// When it was in force.
    pub valid: Validity,
    /// The list that took its place.
    pub replaced_by: Option<Replacement>,
    /// Credits that a new account was given.
    #[serde(deserialize_with = "decimal::deserialize")]
    pub free_credits: Decimal,
    /// The price of one credit, in US dollars.
    #[serde(deserialize_with = "decimal::deserialize")]
    pub credit_usd: Decimal,
    /// How credits were sold.
    pub purchase: PurchaseTerms,
    /// What the list charges for, at least one; the first is the default.
    pub models: Vec<Model>,
}

/// Where figures were published.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct Source {
    /// The page's title and publisher.
    pub title: String,
    /// Its address.
    pub url: String,
    /// When the figures were last compared with it.
    pub checked: Date,
}

/// The time in which a list was in force, both ends included.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct Validity {
    /// Its first day or month.
    pub from: Date,
    /// Its last day or month, where it has ended.
    pub until: Option<Date>,
}

/// The list that took another's place.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct Replacement {
    /// Its id.
    pub id: String,
    /// Its first day.
    pub from: Date,
}

/// How credits are sold.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct PurchaseTerms {
    /// The smallest purchase, in US dollars.
    #[serde(deserialize_with = "decimal::deserialize")]
    pub smallest_usd: Decimal,
    /// What a purchase grows by, in US dollars.
    #[serde(deserialize_with = "decimal::deserialize")]
    pub increment_usd: Decimal,
}

/// One thing that a list charges for.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct Model {
    /// What links and programs call it.
    pub id: String,
    /// What people call it.
    pub name: String,
    /// The settings that hold where none are given.
    pub defaults: Defaults,
    /// The settings that it allows.
    pub limits: Limits,
    /// How the price of one image is rounded.
    pub rounding: Rounding,
    /// What one image costs.
    pub price: Price,
}

/// The settings that hold where none are given.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct Defaults {
    /// Pixels.
    pub width: u32,
    /// Pixels.
    pub height: u32,
    /// Diffusion steps.
    pub steps: u32,
    /// Number of images.
    pub samples: u32,
}

/// How the exact price of one image becomes the printed one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Rounding {
    /// Digits after the decimal point.
    pub decimals: u32,
    /// Which neighbour is taken.
    pub direction: Direction,
}

/// Which of its two neighbours a number is rounded to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Direction {
    /// The nearer one, and the upper one where both are as near.
    HalfUp,
    /// The lower one.
    Down,
}

/// The rule that gives the price of one image.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Price {
    /// A printed table of sizes and steps.
    Table(PublishedTable),
}

impl RateCard {
    /// The model of this id.
    pub fn model(&self, id: &str) -> Option<&Model> {
        self.models.iter().find(|model| model.id == id)
    }

    /// What `request` costs under this list.
    ///
    /// # Errors
    /// With one error for each field that the list does not allow. The request's own rate card is not looked
    /// at: [`estimate`](super::estimate) finds the list first.
    pub fn estimate(&self, request: &Request) -> Result<Estimate, EstimateError> {
        Ok(self.settings(request)?.estimate()?)
    }
}

impl FromStr for RateCard {
    type Err = RateCardError;

    fn from_str(json: &str) -> Result<Self, Self::Err> {
        let mut document = serde_json::Deserializer::from_str(json);
        let card = Self::deserialize(&mut document).map_err(RateCardError::unreadable)?;
        document.end().map_err(RateCardError::unreadable)?;
        validation::check(&card)?;
        Ok(card)
    }
}

/// `remote = "Self"` gives the type a `deserialize` of its own that reads its shape; here the figures are checked too.
impl<'de> Deserialize<'de> for RateCard {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let card = Self::deserialize(deserializer)?;
        validation::check(&card).map_err(D::Error::custom)?;
        Ok(card)
    }
}
