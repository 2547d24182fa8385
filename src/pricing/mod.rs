//! Exact prices of images: price lists, settings, estimates and budgets.
//!
//! A [`RateCard`] is a published price list. A [`Request`] (settings as someone gave them, as text) is held against it
//! once; the [`CheckedRequest`] has a value within the model's limits for each setting, or a [`Refusal`]. Without a
//! refusal it has [`Settings`], and these have an [`Estimate`]. Outside this module there is no other way to a price.
//!
//! Nothing here reads a clock, a file or a browser, and no credits or dollars pass through a binary float.

mod analysis;
mod estimate;
mod rate_card;
mod request;
mod text;
mod words;

pub use analysis::{
    Batch, Bill, Budget, Comparison, Cost, CurvePoint, ExportFormat, Extreme, Fit, Fits, Funds, Hint, MapRow,
    More, Offer, PriceMap, PriceMapError, PriceRow, PriceTable, Purchase, Shortfall, comparison, images,
};
pub use estimate::{Basis, Estimate, Explanation, PerImage, PricedSettings, Total};
pub use rate_card::rule::{
    Calculation, Fixed, Interpolation, Neighbours, PixelRate, Point, Polynomial, Price, Tier,
};
#[cfg(feature = "schema")]
pub use rate_card::schema;
pub use rate_card::{
    Counted, DEFAULT_RATE_CARD, Date, DateError, Defaults, Direction, Kind, Limits, Model, PublishedPrice,
    PublishedRow, PublishedTable, PurchaseTerms, Range, RateCard, RateCardError, RateCardFault, Replacement,
    Requirement, Rounding, Size, SizeFault, Sizes, Source, Standing, SyntaxFault, Task, Validity, estimate,
    is_web_address, name_of, rate_card, rate_cards, requested_model,
};
pub use request::{
    Allowed, CheckedRequest, CheckedSetting, EstimateError, Refusal, Request, Setting, Settings,
    SettingsError, TooManyDigits, did_you_mean, is_other_setting, meant_by,
};
pub(crate) use request::{last_word, letters};
pub use rust_decimal::Decimal;
pub use text::format;
pub(crate) use text::json::Json;
pub(crate) use text::memory::written;
pub use text::untrusted::display_untrusted;
pub(crate) use text::untrusted::is_invisible;
