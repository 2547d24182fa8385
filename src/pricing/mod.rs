//! What an image costs: price lists, settings, estimates and budgets, in exact numbers.
//!
//! A [`RateCard`] is a published price list. It turns a [`Request`] (settings as someone gave them, as text)
//! into [`Settings`] within a model's limits, or into a [`SettingsError`] for each field that is not; settings
//! then have an [`Estimate`]. There is no other way to a price.
//!
//! Nothing here reads a clock, a file or a browser, and no credits or dollars pass through a binary float.

mod analysis;
mod estimate;
mod rate_card;
mod request;
mod text;
mod words;

pub use analysis::{
    Batch, Bill, Budget, Cost, CurvePoint, ExportFormat, Extreme, Fit, Fits, Funds, Hint, MapRow, More,
    Offer, PriceMap, PriceMapError, PriceRow, PriceTable, Purchase, Shortfall, comparison, images,
};
pub use estimate::{Basis, Estimate, Explanation, PerImage, PricedSettings, Total};
pub use rate_card::rule::{
    Calculation, Fixed, Interpolation, Neighbours, PixelRate, Point, Polynomial, Price, Tier,
};
#[cfg(feature = "schema")]
pub use rate_card::schema;
pub use rate_card::{
    DEFAULT_RATE_CARD, Date, Defaults, Direction, Limits, Model, PublishedPrice, PublishedRow,
    PublishedTable, PurchaseTerms, Range, RateCard, RateCardError, Replacement, Rounding, Size, Source,
    Standing, Task, Validity, estimate, is_web_address, name_of, rate_card, rate_cards,
};
pub use request::{
    Allowed, CheckedRequest, CheckedSetting, EstimateError, Refusal, Request, Setting, Settings,
    SettingsError, TooManyDigits, did_you_mean,
};
pub use rust_decimal::Decimal;
pub use text::format;
pub use text::untrusted::display_untrusted;
