//! Numbers as people read them, in English.

use rust_decimal::Decimal;

use crate::pricing::Size;

/// Credits, or any other number: `97,181.47`.
pub fn number(number: impl Into<Decimal>) -> String {
    let text = number.into().to_string();
    let (whole, fraction) = text.split_once('.').unwrap_or((&text, ""));
    let grouped = grouped(whole);
    if fraction.is_empty() { grouped } else { format!("{grouped}.{fraction}") }
}

/// `1 credit`, `2.6 credits`; for what is left, lacking or bought. A [price] keeps the decimals of its list.
pub fn credits(amount: Decimal) -> String {
    let amount = amount.normalize();
    format!("{} {}", number(amount), if amount == Decimal::ONE { "credit" } else { "credits" })
}

/// `1.0 credits`, `2.6 credits`; a price, with the decimals of its list.
pub fn price(amount: Decimal) -> String {
    format!("{} {}", number(amount), unit(amount))
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

/// What so many credits are called, where their number is set by itself.
pub fn unit(amount: Decimal) -> &'static str {
    // 1.0 credits is how a list writes it.
    if amount == Decimal::ONE && amount.scale() == 0 { "credit" } else { "credits" }
}

/// `1 step`, `30 steps`.
pub fn steps(steps: u32) -> String {
    format!("{steps} {}", if steps == 1 { "step" } else { "steps" })
}

/// `512 × 768, 30 steps`: as far as a model takes them.
pub fn settings(size: Option<Size>, steps: Option<u32>) -> String {
    let parts = [size.map(|size| size.to_string()), steps.map(self::steps)];
    parts.into_iter().flatten().collect::<Vec<_>>().join(", ")
}

/// `1 image`, `2 images`.
pub fn images(count: u64) -> String {
    format!("{} {}", number(count), if count == 1 { "image" } else { "images" })
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

    #[test]
    fn one_image_is_not_plural() {
        assert_eq!([images(0), images(1), images(1000)], ["0 images", "1 image", "1,000 images"]);
    }
}
