//! The kinds of rule by which a model is priced.

mod interpolation;
mod pixels;
mod polynomial;
mod tiers;

pub use interpolation::{Interpolation, Neighbours};
pub use pixels::PixelRate;
pub use polynomial::{Point, Polynomial};
pub use tiers::Tier;

use borsh::{BorshDeserialize, BorshSerialize};
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use crate::pricing::estimate::exact::Exact;
use crate::pricing::rate_card::rounding;
use crate::pricing::rate_card::validation::sound;
use crate::pricing::text::decimal;
use crate::pricing::{Model, Size, TooManyDigits};
use crate::work::{Work, count};

/// The rule that gives the price of one result.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, BorshSerialize, BorshDeserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Price {
    /// What the model's published table prints: in proportion to the steps, and between two printed sizes on the
    /// straight line in pixel area from one to the other.
    Table(Interpolation),
    /// So much for each pixel above a number that is free, in proportion to the steps.
    Pixels(PixelRate),
    /// A polynomial in the steps, with exact prices for some of them.
    Polynomial(Polynomial),
    /// A price for each range of pixels.
    Tiers(Vec<Tier>),
    /// One price, whatever the settings.
    Fixed(Fixed),
}

/// One price, whatever the settings.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, BorshSerialize, BorshDeserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Fixed {
    /// Credits for one result.
    #[serde(deserialize_with = "decimal::deserialize")]
    pub credits: Decimal,
}

/// What a rule made a price of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Calculation {
    /// A cell of the published table.
    Printed {
        /// The size.
        size: Size,
        /// The size that the price is printed for: the same, or the same on its other side.
        printed: Size,
        /// Diffusion steps.
        steps: u32,
    },
    /// A price that is published for just these steps.
    Point {
        /// Diffusion steps.
        steps: u32,
    },
    /// The straight line between two printed sizes.
    Interpolated {
        /// The size.
        size: Size,
        /// Diffusion steps.
        steps: u32,
        /// The printed sizes that this one lies between.
        neighbours: Neighbours,
        /// The steps that their credits are for.
        per_steps: u32,
    },
    /// A rate for each pixel.
    Pixels {
        /// The size.
        size: Size,
        /// Diffusion steps.
        steps: u32,
        /// The pixels that are paid for.
        paid: u64,
        /// The rate.
        rate: PixelRate,
    },
    /// A polynomial in the steps.
    Polynomial {
        /// Diffusion steps.
        steps: u32,
        /// Its coefficients.
        coefficients: Vec<Decimal>,
    },
    /// A price for a range of pixels.
    Tier {
        /// The size.
        size: Size,
        /// The most pixels that it holds for; none for the last.
        up_to: Option<u64>,
        /// The most pixels that the tier before holds for; none for the first.
        above: Option<u64>,
    },
    /// One price, whatever the settings.
    Fixed,
}

impl Price {
    /// Whether the price depends on width and height.
    pub const fn uses_size(&self) -> bool {
        matches!(self, Self::Table(_) | Self::Pixels(_) | Self::Tiers(_))
    }

    /// Whether the price depends on the steps.
    pub const fn uses_steps(&self) -> bool {
        matches!(self, Self::Table(_) | Self::Pixels(_) | Self::Polynomial(_))
    }

    /// Whether it divides, so that a price may have no end and has to be rounded.
    pub(crate) const fn divides(&self) -> bool {
        matches!(self, Self::Table(_) | Self::Pixels(_))
    }
}

impl Model {
    /// Credits for one result, rounded as the list says.
    pub(crate) fn credits(&self, size: Option<Size>, steps: Option<u32>) -> Result<Decimal, TooManyDigits> {
        let (exact, _) = self.exact(size, steps)?;
        rounding::rounded(exact, &self.rounding).map(|(_, price)| price)
    }

    /// The exact price of one result, and how it comes about. A rule that goes by size or steps is given them.
    pub(crate) fn exact(
        &self,
        size: Option<Size>,
        steps: Option<u32>,
    ) -> Result<(Exact, Calculation), TooManyDigits> {
        count(Work::Price);
        let (exact, calculation) = match &self.price {
            Price::Table(rule) => {
                let (size, steps, per_steps) = (sound(size), sound(steps), rule.per_steps);
                let neighbours = self.published.neighbours(size, per_steps);
                let exact = neighbours.between(size.area())?.in_proportion(steps, per_steps)?;
                (exact, Calculation::Interpolated { size, steps, neighbours, per_steps })
            }
            Price::Pixels(rate) => {
                let (size, steps) = (sound(size), sound(steps));
                let paid = sound(rate.paid_pixels(size));
                (rate.exact(paid, steps)?, Calculation::Pixels { size, steps, paid, rate: *rate })
            }
            Price::Polynomial(polynomial) => {
                let steps = sound(steps);
                match polynomial.point(steps) {
                    Some(point) => (point.credits.into(), Calculation::Point { steps }),
                    None => {
                        let coefficients = polynomial.coefficients.clone();
                        (polynomial.exact(steps)?, Calculation::Polynomial { steps, coefficients })
                    }
                }
            }
            Price::Tiers(tiers) => {
                let size = sound(size);
                let (above, tier) = sound(tiers::tier_of(tiers, size.area()));
                (tier.credits.into(), Calculation::Tier { size, up_to: tier.up_to_pixels, above })
            }
            Price::Fixed(fixed) => (fixed.credits.into(), Calculation::Fixed),
        };
        let cell = size.zip(steps).and_then(|(size, steps)| {
            let printed = self.published.printed(size, steps)?;
            Some(Calculation::Printed { size, printed, steps })
        });
        Ok((exact, cell.unwrap_or(calculation)))
    }
}
