//! A calculation as data, and in English.

use std::fmt;

use rust_decimal::Decimal;

use crate::pricing::{Calculation, Estimate, words};

/// How the price of an estimate comes about, with the numbers that are not in the estimate itself. It is data, so that
/// a page can say it in its own language; [`Estimate::explain`] says it in English.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Explanation {
    /// What the price was made of.
    pub calculation: Calculation,
    /// The price after each stage of rounding.
    pub rounded: Vec<Decimal>,
    /// Whether the exact price of one result is given in full, and not rounded for reading.
    pub in_full: bool,
}

impl Estimate {
    /// How the price comes about, in English.
    pub fn explain(&self) -> impl fmt::Display {
        Explained(self)
    }
}

struct Explained<'a>(&'a Estimate);

impl fmt::Display for Explained<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        words::en::explanation::explanation(f, self.0)
    }
}
