//! A calculation as data, and in English.

use std::fmt;

use rust_decimal::Decimal;

use crate::pricing::{Calculation, PerImage, Size, Task, Total, words};

/// How a price comes about, with its numbers. It is data, so that a page can say it in its own language; as
/// text it is English.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Explanation {
    /// What the model does, and so what one result is called.
    pub task: Task,
    /// Width and height, where the model takes them.
    pub size: Option<Size>,
    /// Diffusion steps, where the model takes them.
    pub steps: Option<u32>,
    /// Number of results.
    pub samples: u32,
    /// What the price was made of.
    pub calculation: Calculation,
    /// The price after each stage of rounding.
    pub rounded: Vec<Decimal>,
    /// The price of one result.
    pub per_image: PerImage,
    /// The price of all results.
    pub total: Total,
    /// Whether the exact price of one result is given in full, and not rounded for reading.
    pub in_full: bool,
}

/// In English.
impl fmt::Display for Explanation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        words::en::explanation::explanation(f, self)
    }
}
