//! What settings cost: the one calculation that everything shows.

use num_traits::CheckedMul;
use rust_decimal::Decimal;
use serde::{Serialize, Serializer};

use super::{Explanation, OutOfRange, Price, Settings, Size, exact};

/// The price of settings under a price list.
///
/// As JSON it has the names of the JavaScript API, decimals as strings and the explanation in English.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Estimate {
    /// What was priced.
    pub settings: PricedSettings,
    /// Where the price comes from.
    pub basis: Basis,
    /// The price of one image.
    pub per_image: PerImage,
    /// The price of all images.
    pub total: Total,
    /// How the price comes about.
    #[serde(serialize_with = "in_words")]
    pub explanation: Explanation,
}

/// The settings that were priced.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct PricedSettings {
    /// The id of the price list.
    pub rate_card: String,
    /// The id of the model.
    pub model: String,
    /// Width and height, in pixels.
    #[serde(flatten)]
    pub size: Size,
    /// Diffusion steps.
    pub steps: u32,
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
    pub fn estimate(&self) -> Result<Estimate, OutOfRange> {
        let Price::Table(table) = &self.model.price;
        let exact = table.exact(self.size, self.steps)?;
        let (readable, in_full) = exact::readable(exact)?;
        let credits = exact::round(exact, &self.model.rounding)?;
        let total = exact::exact(credits)?.checked_mul(&exact::count(self.samples)).ok_or(OutOfRange)?;
        let total = exact::round(total, &self.model.rounding)?;
        let published = table.publishes(self.size, self.steps);
        let settings = PricedSettings {
            rate_card: self.card.id.clone(),
            model: self.model.id.clone(),
            size: self.size,
            steps: self.steps,
            samples: self.samples,
        };
        let per_image = PerImage { exact: readable, credits, usd: self.card.usd(credits)? };
        let total = Total { credits: total, usd: self.card.usd(total)? };
        let basis = if published { Basis::Published } else { Basis::Interpolated };
        let explanation = Explanation {
            size: self.size,
            steps: self.steps,
            samples: self.samples,
            basis,
            neighbours: table.neighbours(self.size)?,
            per_steps: table.per_steps,
            per_image: per_image.clone(),
            total: total.clone(),
            in_full,
        };
        Ok(Estimate { settings, basis, per_image, total, explanation })
    }
}

fn in_words<S: Serializer>(explanation: &Explanation, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.collect_str(explanation)
}
