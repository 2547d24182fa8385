//! Amounts with what they are of.

use rust_decimal::Decimal;

use crate::pricing::Size;
use crate::pricing::text::format::number;

/// `1 credit`, `2.6 credits`; for what is left, lacking or bought. A [price] keeps the decimals of its list.
pub fn credits(amount: Decimal) -> String {
    let amount = amount.normalize();
    format!("{} {}", number(amount), if amount == Decimal::ONE { "credit" } else { "credits" })
}

/// `1.0 credits`, `2.6 credits`; a price, with the decimals of its list.
pub fn price(amount: Decimal) -> String {
    format!("{} {}", number(amount), unit(amount))
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_image_is_not_plural() {
        assert_eq!([images(0), images(1), images(1000)], ["0 images", "1 image", "1,000 images"]);
    }
}
