//! Decimals as documents and fields write them.

use std::fmt;

use rust_decimal::Decimal;
use serde::de::{Deserialize, Deserializer, Error};

use crate::pricing::words::en::price_list;

/// The decimal that `text` writes in digits with at most one point and a minus sign before them. Exponents,
/// separators, and digits beyond what a [`Decimal`] holds are not read.
pub(crate) fn parse_strict(text: &str) -> Option<Decimal> {
    let digits = text.strip_prefix('-').unwrap_or(text);
    let plain = digits.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.');
    plain.then(|| Decimal::from_str_exact(text).ok()).flatten()
}

/// Reads a decimal that a document writes as a string; a JSON number has passed through a binary float.
pub(crate) fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Decimal, D::Error> {
    let text = String::deserialize(deserializer)?;
    parse_strict(&text).ok_or_else(|| D::Error::custom(NotDecimal(&text)))
}

/// A text that is not a decimal as a document writes it.
struct NotDecimal<'a>(&'a str);

impl fmt::Display for NotDecimal<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        price_list::decimal(f, self.0)
    }
}

/// Reads such a decimal where there may be none.
pub(crate) fn deserialize_some<'de, D: Deserializer<'de>>(
    deserializer: D,
) -> Result<Option<Decimal>, D::Error> {
    deserialize(deserializer).map(Some)
}

/// Reads a list of such decimals.
pub(crate) fn deserialize_list<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Vec<Decimal>, D::Error> {
    #[derive(serde::Deserialize)]
    struct Figure(#[serde(deserialize_with = "deserialize")] Decimal);
    Ok(Vec::<Figure>::deserialize(deserializer)?.into_iter().map(|Figure(decimal)| decimal).collect())
}
