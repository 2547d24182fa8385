//! Hints: more for the same price, or for less.

use crate::pricing::{Hint, More, format};

/// The settings that a hint offers.
pub fn offered(more: More) -> String {
    match more {
        More::Steps(steps) => format::steps(steps),
        More::Size(size) => size.to_string(),
    }
}

/// The hint in a sentence.
pub fn sentence(hint: &Hint) -> String {
    let cost = match hint.more {
        More::Steps(_) => "cost",
        More::Size(_) => "costs",
    };
    let price = if hint.saved.is_zero() {
        "the same".to_owned()
    } else {
        format!("less: {} instead", format::price(hint.credits))
    };
    format!("{} {cost} {price}.", offered(hint.more))
}
