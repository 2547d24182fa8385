//! A price list as somebody else pays it.

use rust_decimal::Decimal;

use crate::pricing::estimate::exact;
use crate::pricing::rate_card::validation;
use crate::pricing::text::decimal;
use crate::pricing::text::meant::{Meant, Unit};
use crate::pricing::text::untrusted::excerpt;
use crate::pricing::{RateCard, RateCardError, RateCardFault};

impl RateCard {
    /// This list under another id, with another price of a credit: `terms` are a discount (`20%`) or the price in US
    /// dollars (`$0.008`).
    ///
    /// # Errors
    /// If the terms are neither, or make a price that cannot be computed. A number without a sign is neither: it may be meant
    /// as either.
    pub fn copy(&self, id: impl Into<String>, terms: &str) -> Result<Self, RateCardError> {
        let terms = terms.trim();
        let (credit_usd, said) = match (terms.strip_suffix('%'), terms.strip_prefix('$')) {
            (Some(discount), _) => (self.discounted(discount.trim()), format!("{terms} off")),
            (None, Some(price)) => (decimal::parse_strict(price), format!("a credit at ${price}")),
            // A number alone may be either, and the prices would be quite different ones.
            (None, None) => (None, String::new()),
        };
        let credit_usd = credit_usd.filter(|usd| *usd > Decimal::ZERO).ok_or_else(|| {
            let fault = RateCardFault::Terms { given: excerpt(terms), offers: offers(terms) };
            RateCardError::at("/credit_usd", fault)
        })?;
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

/// The terms that someone may have meant, the likelier ones first.
fn offers(terms: &str) -> Vec<String> {
    let Some(meant) = Meant::parse(terms) else { return Vec::new() };
    let mut offers = Vec::new();
    for number in std::iter::once(meant.likely).chain(meant.other).map(|number| number.normalize()) {
        let discount = (Decimal::ZERO..Decimal::ONE_HUNDRED).contains(&number).then(|| format!("{number}%"));
        let price = (number > Decimal::ZERO && number < Decimal::MAX).then(|| format!("${number}"));
        offers.extend(match meant.unit {
            Unit::Percent => [discount, None],
            Unit::Usd => [price, None],
            // A credit costs cents, and a discount is some per cent.
            Unit::None | Unit::Credits if number < Decimal::ONE => [price, discount],
            Unit::None | Unit::Credits => [discount, price],
            Unit::Other => [None, None],
        });
    }
    offers.into_iter().flatten().collect()
}
