//! A price printed as a table of sizes and steps, and what lies between its columns.

use std::fmt;

use num_traits::{CheckedAdd, CheckedDiv, CheckedMul, CheckedSub};
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use super::exact::{self, Exact};
use super::{OutOfRange, Price, decimal};

/// The size of an image in pixels.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
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

    /// Whether `other` is this size, upright or on its side.
    pub fn is_either_way(self, other: Self) -> bool {
        self == other || self == Self { width: other.height, height: other.width }
    }
}

impl fmt::Display for Size {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} × {}", self.width, self.height)
    }
}

/// Published credits for one image, by size and steps.
///
/// The price is in proportion to the steps. Between two published sizes it is interpolated in pixel area, in a
/// straight line from one to the other.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct PublishedTable {
    /// The steps of the row that all others are in proportion to.
    pub per_steps: u32,
    /// The columns, from the smallest area to the largest.
    pub sizes: Vec<Size>,
    /// The rows.
    pub rows: Vec<PublishedRow>,
}

/// The published credits of one number of steps.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct PublishedRow {
    /// Diffusion steps.
    pub steps: u32,
    /// Credits for one image of each size, as printed.
    #[serde(deserialize_with = "decimal::deserialize_list")]
    pub credits: Vec<Decimal>,
}

/// A size in print and its credits.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PublishedPrice {
    /// The size.
    pub size: Size,
    /// Credits for one image of it.
    pub credits: Decimal,
}

/// The published sizes that an area lies between.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Neighbours {
    /// The largest published size of at most this area.
    pub below: PublishedPrice,
    /// The next larger one; none where `below` has just this area.
    pub above: Option<PublishedPrice>,
}

impl Price {
    /// The sizes in print.
    pub fn sizes(&self) -> &[Size] {
        let Self::Table(table) = self;
        &table.sizes
    }
}

impl PublishedTable {
    /// The row that all others are in proportion to.
    pub(super) fn reference_row(&self) -> Option<&PublishedRow> {
        self.rows.iter().find(|row| row.steps == self.per_steps)
    }

    /// Whether this size at these steps is a printed cell.
    pub fn publishes(&self, size: Size, steps: u32) -> bool {
        self.sizes.iter().any(|published| published.is_either_way(size))
            && self.rows.iter().any(|row| row.steps == steps)
    }

    /// The published sizes around `size`, with their credits at [`per_steps`](Self::per_steps).
    pub(super) fn neighbours(&self, size: Size) -> Result<Neighbours, OutOfRange> {
        let row = self.reference_row().ok_or(OutOfRange)?;
        let columns = || {
            let pairs = self.sizes.iter().zip(&row.credits);
            pairs.map(|(size, credits)| PublishedPrice { size: *size, credits: *credits })
        };
        let area = size.area();
        let below = columns().take_while(|column| column.size.area() <= area).last().ok_or(OutOfRange)?;
        if below.size.area() == area {
            return Ok(Neighbours { below, above: None });
        }
        let above = columns().find(|column| column.size.area() > area).ok_or(OutOfRange)?;
        Ok(Neighbours { below, above: Some(above) })
    }

    /// The exact credits for one image of this size at these steps.
    pub(super) fn exact(&self, size: Size, steps: u32) -> Result<Exact, OutOfRange> {
        let at_size = self.neighbours(size)?.between(size.area())?;
        let at_steps = at_size.checked_mul(&exact::count(steps)).ok_or(OutOfRange)?;
        at_steps.checked_div(&exact::count(self.per_steps)).ok_or(OutOfRange)
    }
}

impl Neighbours {
    /// The credits of an area between the two, on the straight line from one to the other.
    pub(super) fn between(&self, area: u64) -> Result<Exact, OutOfRange> {
        let start = exact::exact(self.below.credits)?;
        let Some(above) = self.above else { return Ok(start) };
        let pixels_to = |area: u64| Some(exact::count(area.checked_sub(self.below.size.area())?));
        let rise = || {
            let whole_rise = exact::exact(above.credits).ok()?.checked_sub(&start)?;
            whole_rise.checked_mul(&pixels_to(area)?)?.checked_div(&pixels_to(above.size.area())?)
        };
        rise().and_then(|rise| start.checked_add(&rise)).ok_or(OutOfRange)
    }
}
