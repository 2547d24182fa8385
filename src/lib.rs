//! Exact credit prices for image generation, and the calculator page built on them.
//!
//! Without features this is the pricing library alone: [`pricing`] turns a price list and settings into an
//! [`Estimate`](pricing::Estimate), [`chart`] draws how prices go, and [`state`] is what a calculator remembers, as a
//! link can carry it. None of them needs a browser. The feature `app` adds the page, `element` a part of it for other pages, `js`
//! what JavaScript calls.
//!
//! ```
//! use dream_credits::pricing::{self, Request, Setting};
//!
//! let request = Request::default()
//!     .with(Setting::Width, 768)
//!     .with(Setting::Height, 768)
//!     .with(Setting::Steps, 75);
//! let estimate = pricing::estimate(&request)?;
//! assert_eq!(estimate.total.credits.to_string(), "6.9");
//! assert_eq!(estimate.total.usd.to_string(), "0.069");
//! # Ok::<(), pricing::EstimateError>(())
//! ```

pub mod chart;
pub mod pricing;
pub mod state;
#[cfg_attr(not(feature = "work-counts"), doc(hidden))]
pub mod work;

/// The examples of the README are tests as well.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;

/// And those of the format's documentation.
#[cfg(doctest)]
#[doc = include_str!("../docs/rate-cards.md")]
struct RateCards;

#[cfg(feature = "app")]
pub mod app;
#[cfg(feature = "app")]
pub mod browser;
#[cfg(feature = "js")]
pub mod js;
