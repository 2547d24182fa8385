//! Decimals as text: what a document or a field writes, and what someone may have meant.

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

/// The number that someone may have meant with `text`, so that the nearest allowed one can be offered: with
/// separators, with a unit, in digits of full width, or too large for a decimal.
pub(crate) fn parse_lenient(text: &str) -> Option<Decimal> {
    let text: String = text
        .chars()
        .filter(|char| !char.is_whitespace() && *char != '_' && *char != '$')
        .map(ascii)
        .collect();
    let number = |text: &str| {
        let text = without_separators(text);
        let number = Decimal::from_str_exact(&text).or_else(|_| Decimal::from_scientific(&text)).ok();
        number.or_else(|| too_large(&text))
    };
    let unit = text.find(|char: char| !(char.is_ascii_digit() || matches!(char, '-' | '.' | ',')));
    number(&text).or_else(|| number(text.get(..unit?)?))
}

fn ascii(char: char) -> char {
    let mut signs = ('０'..='９').zip('0'..='9').chain([('−', '-')]);
    signs.find(|(sign, _)| *sign == char).map_or(char, |(_, ascii)| ascii)
}

/// `text` with a decimal point, if any, and nothing between the thousands. Of a comma and a point the later one is
/// the decimal point; a comma alone is one unless it sets three digits apart.
fn without_separators(text: &str) -> String {
    let in_threes = || text.split(',').skip(1).all(|group| group.len() == 3);
    let comma_is_decimal = match (text.rfind(','), text.rfind('.')) {
        (Some(comma), Some(point)) => comma > point,
        (Some(_), None) => !in_threes(),
        (None, _) => return text.to_owned(),
    };
    if comma_is_decimal { text.replace('.', "").replace(',', ".") } else { text.replace(',', "") }
}

/// The largest decimal for a number in digits, with or without an exponent, that is too large for one.
fn too_large(text: &str) -> Option<Decimal> {
    let (largest, magnitude) = match text.strip_prefix('-') {
        Some(magnitude) => (Decimal::MIN, magnitude),
        None => (Decimal::MAX, text),
    };
    let (mantissa, exponent) = magnitude.split_once(['e', 'E']).unwrap_or((magnitude, "0"));
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    (digits(mantissa) && digits(exponent)).then_some(largest)
}
