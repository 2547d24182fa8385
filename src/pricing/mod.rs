//! What an image costs: price lists, settings, estimates and budgets, in exact numbers.
//!
//! A [`RateCard`] is a published price list. It turns a [`Request`] (settings as someone gave them, as text)
//! into [`Settings`] within a model's limits, or into a [`SettingsError`] for each field that is not; settings
//! then have an [`Estimate`]. There is no other way to a price.
//!
//! Nothing here reads a clock, a file or a browser, and no credits or dollars pass through a binary float.

mod amount;
mod batches;
mod budget;
mod builtin;
mod comparison;
mod copy;
mod cost;
mod curve;
mod date;
mod decimal;
mod error;
mod estimate;
mod exact;
mod explanation;
mod fits;
pub mod format;
mod funds;
mod hints;
mod limits;
mod map_text;
mod model;
mod price_map;
mod price_table;
mod published_table;
mod quoted;
mod range;
mod rate_card;
mod rate_card_error;
mod request;
mod rounding;
mod rule;
#[cfg(feature = "schema")]
mod schema;
mod settings;
mod size;
mod slip;
mod task;
mod validation;
mod validity;

pub use batches::Batch;
pub use budget::{Budget, Purchase, Shortfall};
pub use builtin::{DEFAULT_RATE_CARD, estimate, name_of, rate_card, rate_cards};
pub use comparison::{Offer, comparison};
pub use cost::{Bill, Cost};
pub use curve::CurvePoint;
pub use date::Date;
pub use error::{Allowed, EstimateError, OutOfRange, SettingsError};
pub use estimate::{Basis, Estimate, PerImage, PricedSettings, Total};
pub use explanation::Explanation;
pub use fits::{Fit, Fits};
pub use funds::Funds;
pub use hints::{Hint, More};
pub use limits::Limits;
pub use map_text::MapText;
pub use model::{Defaults, Model};
pub use price_map::{MapRow, PriceMap};
pub use price_table::{Extreme, PriceRow, PriceTable};
pub use published_table::{PublishedPrice, PublishedRow, PublishedTable};
pub use quoted::quoted;
pub use range::Range;
pub use rate_card::{PurchaseTerms, RateCard, Source};
pub use rate_card_error::RateCardError;
pub use request::{Field, Request};
pub use rounding::{Direction, Rounding};
pub use rule::{Calculation, Fixed, Interpolation, Neighbours, PixelRate, Point, Polynomial, Price, Tier};
pub use rust_decimal::Decimal;
#[cfg(feature = "schema")]
pub use schema::schema;
pub use settings::Settings;
pub use size::Size;
pub use slip::meant;
pub use task::Task;
pub use validation::is_web_address;
pub use validity::{Replacement, Standing, Validity};
