//! What an image costs: price lists, settings, estimates and budgets, in exact numbers.
//!
//! A [`RateCard`] is a published price list. It turns a [`Request`] (settings as someone gave them, as text)
//! into [`Settings`] within a model's limits, or into a [`SettingsError`] for each field that is not; settings
//! then have an [`Estimate`]. There is no other way to a price.
//!
//! Nothing here reads a clock, a file or a browser, and no credits or dollars pass through a binary float.

mod budget;
mod builtin;
mod date;
mod decimal;
mod error;
mod estimate;
mod exact;
mod explanation;
pub mod format;
mod limits;
mod price_table;
mod published_table;
mod rate_card;
mod request;
mod settings;
mod validation;

pub use budget::{Budget, Purchase, Shortfall};
pub use builtin::{DEFAULT_RATE_CARD, estimate, rate_card, rate_cards};
pub use date::Date;
pub use error::{Allowed, EstimateError, OutOfRange, RateCardError, SettingsError, quoted};
pub use estimate::{Basis, Estimate, PerImage, PricedSettings, Total};
pub use explanation::Explanation;
pub use limits::{Limits, Range};
pub use price_table::{PriceRow, PriceTable};
pub use published_table::{Neighbours, PublishedPrice, PublishedRow, PublishedTable, Size};
pub use rate_card::{
    Defaults, Direction, Model, Price, PurchaseTerms, RateCard, Replacement, Rounding, Source, Validity,
};
pub use request::{Field, Request};
pub use rust_decimal::Decimal;
pub use settings::Settings;
