//! Numbers as people read them, in English.

use rust_decimal::Decimal;

pub use crate::pricing::words::en::amounts::{credits, images, price, settings, steps, unit};
pub use crate::pricing::words::en::dates::when;

/// Credits, or any other number: `97,181.47`.
pub fn number(number: impl Into<Decimal>) -> String {
    let text = number.into().to_string();
    let (whole, fraction) = text.split_once('.').unwrap_or((&text, ""));
    let grouped = grouped(whole);
    if fraction.is_empty() { grouped } else { format!("{grouped}.{fraction}") }
}

/// US dollars, all of their digits, and never fewer than two decimals or three significant digits: `$0.0690`.
pub fn usd(amount: Decimal) -> String {
    let mut amount = amount.normalize();
    let significant =
        |amount: &Decimal| amount.mantissa().unsigned_abs().checked_ilog10().map_or(0, |digits| digits + 1);
    let missing = 3_u32.saturating_sub(significant(&amount));
    let decimals = if amount.is_zero() { 2 } else { (amount.scale() + missing).max(2) };
    amount.rescale(decimals.max(amount.scale()));
    format!("${}", number(amount))
}

fn grouped(digits: &str) -> String {
    let mut grouped = String::new();
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) && !grouped.ends_with('-') {
            grouped.push(',');
        }
        grouped.push(digit);
    }
    grouped
}

#[cfg(test)]
mod tests {
    use super::*;

    fn decimal(text: &str) -> Decimal {
        text.parse().unwrap()
    }

    #[test]
    fn thousands_are_set_apart() {
        for (text, expected) in [
            ("0", "0"),
            ("6.9", "6.9"),
            ("999", "999"),
            ("1000", "1,000"),
            ("97181.47", "97,181.47"),
            ("-1234567", "-1,234,567"),
        ] {
            assert_eq!(number(decimal(text)), expected);
        }
    }

    #[test]
    fn dollars_have_two_decimals_and_three_significant_digits_at_least_and_all_that_they_have() {
        let dollars = [
            ("0", "$0.00"),
            ("0.002", "$0.00200"),
            ("0.069", "$0.0690"),
            ("0.744", "$0.744"),
            ("2.82", "$2.82"),
            ("10", "$10.00"),
            ("1234.5", "$1,234.50"),
            ("0.123456", "$0.123456"),
            ("1", "$1.00"),
        ];
        for (text, expected) in dollars {
            assert_eq!(usd(decimal(text)), expected);
        }
    }
}
