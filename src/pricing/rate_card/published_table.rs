//! Prices as they were printed: a table of sizes and steps.

use borsh::{BorshDeserialize, BorshSerialize};
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use crate::pricing::rate_card::validation::sound;
use crate::pricing::text::decimal;
use crate::pricing::{Neighbours, Size};

/// Published credits for one image, by size and steps. A model whose prices were not printed has an empty one.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, BorshSerialize, BorshDeserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct PublishedTable {
    /// The columns, from the smallest area to the largest. Columns times rows are at most 200.
    #[cfg_attr(feature = "schema", schemars(length(max = 200)))]
    pub sizes: Vec<Size>,
    /// The rows, from the fewest steps to the most.
    #[cfg_attr(feature = "schema", schemars(length(max = 200)))]
    pub rows: Vec<PublishedRow>,
}

/// The published credits of one number of steps.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, BorshSerialize, BorshDeserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
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

impl PublishedTable {
    /// Whether nothing was printed.
    pub fn is_empty(&self) -> bool {
        self.sizes.is_empty() && self.rows.is_empty()
    }

    /// The printed size that is `size`, or `size` on its other side.
    pub fn column(&self, size: Size) -> Option<Size> {
        self.sizes.iter().copied().find(|published| published.is_either_way(size))
    }

    /// Whether prices of so many steps are printed.
    pub fn has_row(&self, steps: u32) -> bool {
        self.row(steps).is_some()
    }

    pub(crate) fn row(&self, steps: u32) -> Option<&PublishedRow> {
        self.rows.iter().find(|row| row.steps == steps)
    }

    /// The size for which the price of this size at these steps is printed: itself, or itself on its other side.
    pub(crate) fn printed(&self, size: Size, steps: u32) -> Option<Size> {
        self.row(steps)?;
        self.column(size)
    }

    /// The published sizes around `size`, with their credits at `per_steps` steps.
    /// A list is refused where its table has no row of these steps, or does not reach around each allowed size.
    pub(crate) fn neighbours(&self, size: Size, per_steps: u32) -> Neighbours {
        let row = sound(self.row(per_steps));
        let columns = || {
            let pairs = self.sizes.iter().zip(&row.credits);
            pairs.map(|(size, credits)| PublishedPrice { size: *size, credits: *credits })
        };
        let area = size.area();
        let below = columns().take_while(|column| column.size.area() <= area).last();
        let below = sound(below);
        if below.size.area() == area {
            return Neighbours { below, above: None };
        }
        let above = columns().find(|column| column.size.area() > area);
        Neighbours { below, above: Some(sound(above)) }
    }
}
