//! The estimate: the one calculation behind every price.

pub(crate) mod exact;
mod explanation;

pub use explanation::Explanation;

use exact::Exact;
use rust_decimal::Decimal;
use serde::ser::SerializeStruct;
use serde::{Serialize, Serializer};

use crate::pricing::rate_card::rounding;
use crate::pricing::{Calculation, Direction, Rounding, Settings, Size, Task, TooManyDigits};

/// The price of settings under a price list.
///
/// As JSON it has the names of the JavaScript API, decimals as strings and the explanation in English.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Estimate {
    /// What the model does, and so what one result is called.
    pub task: Task,
    /// What was priced.
    pub settings: PricedSettings,
    /// Where the price comes from.
    pub basis: Basis,
    /// The price of one image.
    pub per_image: PerImage,
    /// The price of all images.
    pub total: Total,
    /// How the price comes about.
    pub explanation: Explanation,
}

/// The settings that were priced. What the model does not price by is absent.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct PricedSettings {
    /// The id of the price list.
    pub rate_card: String,
    /// The id of the model.
    pub model: String,
    /// Width and height, in pixels.
    #[serde(flatten)]
    pub size: Option<Size>,
    /// Diffusion steps.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub steps: Option<u32>,
    /// Number of images.
    pub samples: u32,
}

/// Where a price comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub enum Basis {
    /// A cell of the published table.
    Published,
    /// Computed from the published cells around it.
    Interpolated,
    /// Computed with the list's formula.
    Formula,
    /// The price of the service, or of a range of sizes, whatever the other settings.
    Fixed,
}

/// The price of one image.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct PerImage {
    /// Credits before rounding, for reading: 12 decimals where the digits do not end.
    pub exact: Decimal,
    /// Credits, rounded as the list rounds them.
    pub credits: Decimal,
    /// US dollars, exactly what these credits cost.
    pub usd: Decimal,
}

/// The price of all images: that many at the price of one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Total {
    /// Credits.
    pub credits: Decimal,
    /// US dollars, exactly what these credits cost.
    pub usd: Decimal,
}

impl Settings<'_> {
    /// What these settings cost.
    ///
    /// The list's rounding applies once, to the exact price of one image; the total is that many images at the
    /// rounded price, as someone finds who multiplies a figure of the published table.
    ///
    /// # Errors
    /// If the list's figures are so long that the price has more digits than a [`Decimal`] holds.
    pub fn estimate(&self) -> Result<Estimate, TooManyDigits> {
        let Self { card, model, size, steps, samples } = *self;
        let (exact, calculation) = model.exact(size, steps)?;
        let (readable, in_full) = exact.readable()?;
        let (rounded, credits) = rounding::rounded(exact, &model.rounding)?;
        // Already that long: the total is written as the price of one is.
        let as_one = Rounding { decimals: credits.scale(), direction: Direction::HalfUp };
        let total = Exact::from(credits).mul(samples.into())?.round(as_one)?;
        let settings = PricedSettings {
            rate_card: card.id.clone(),
            model: model.id.clone(),
            size: size.filter(|_| model.price.uses_size()),
            steps: steps.filter(|_| model.price.uses_steps()),
            samples,
        };
        let per_image = PerImage { exact: readable, credits, usd: card.usd(credits)? };
        let total = Total { credits: total, usd: card.usd(total)? };
        let basis = calculation.basis();
        let explanation = Explanation { calculation, rounded, in_full };
        Ok(Estimate { task: model.task, settings, basis, per_image, total, explanation })
    }
}

impl Calculation {
    /// Where a price that is made so comes from.
    pub const fn basis(&self) -> Basis {
        match self {
            Self::Printed { .. } | Self::Point { .. } => Basis::Published,
            Self::Interpolated { .. } => Basis::Interpolated,
            Self::Pixels { .. } | Self::Polynomial { .. } => Basis::Formula,
            Self::Tier { .. } | Self::Fixed => Basis::Fixed,
        }
    }
}

impl Serialize for Estimate {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut object = serializer.serialize_struct("Estimate", 5)?;
        object.serialize_field("settings", &self.settings)?;
        object.serialize_field("basis", &self.basis)?;
        object.serialize_field("perImage", &self.per_image)?;
        object.serialize_field("total", &self.total)?;
        object.serialize_field("explanation", &format_args!("{}", self.explain()))?;
        object.end()
    }
}
