//! A price list as somebody else pays it.

use rust_decimal::Decimal;

use crate::pricing::estimate::exact;
use crate::pricing::rate_card::validation;
use crate::pricing::text::decimal;
use crate::pricing::text::untrusted::excerpt;
use crate::pricing::{RateCard, RateCardError, RateCardFault};

impl RateCard {
    /// This list under another id, with another price of a credit: `terms` are a discount (`20%`) or the price in US
    /// dollars (`$0.008`).
    ///
    /// # Errors
    /// If the terms are neither, or make a price that cannot be computed.
    pub fn copy(&self, id: impl Into<String>, terms: &str) -> Result<Self, RateCardError> {
        let terms = terms.trim();
        let price = terms.strip_prefix('$').unwrap_or(terms);
        let (credit_usd, said) = match terms.strip_suffix('%') {
            Some(discount) => (self.discounted(discount.trim()), format!("{terms} off")),
            None => (decimal::parse_strict(price), format!("a credit at ${price}")),
        };
        let credit_usd = credit_usd
            .filter(|usd| *usd > Decimal::ZERO)
            .ok_or_else(|| RateCardError::at("/credit_usd", RateCardFault::Terms(excerpt(terms))))?;
        // A long name makes room for what is different.
        let room = validation::LONGEST_NAME.saturating_sub(said.chars().count().saturating_add(2));
        let name: String = self.name.chars().take(room).collect();
        let copy = Self { id: id.into(), name: format!("{name}, {said}"), credit_usd, ..self.clone() };
        validation::check(&copy)?;
        Ok(copy)
    }

    fn discounted(&self, percent: &str) -> Option<Decimal> {
        let percent = decimal::parse_strict(percent).filter(|percent| !percent.is_sign_negative())?;
        let rest = exact::product(Decimal::ONE_HUNDRED.checked_sub(percent)?, Decimal::new(1, 2)).ok()?;
        exact::product(self.credit_usd, rest).ok()
    }
}
