//! Questions asked of prices: budgets, maps, curves, comparisons and cheaper settings.

mod batches;
mod budget;
mod comparison;
mod cost;
mod curve;
mod export;
mod fits;
pub(crate) mod funds;
mod hints;
mod price_map;
mod price_table;

pub use batches::{Batch, images};
pub use budget::{Budget, Purchase, Shortfall};
pub use comparison::{Comparison, Offer, comparison};
pub use cost::{Bill, Cost};
pub use curve::CurvePoint;
pub use export::ExportFormat;
pub use fits::{Fit, Fits};
pub use funds::Funds;
pub use hints::{Hint, More};
pub use price_map::{MapRow, PriceMap, PriceMapError};
pub use price_table::{Extreme, PriceRow, PriceTable};
