//! The cost of a number of images in as many requests as it takes, and the sum of several.

use rust_decimal::Decimal;

use crate::pricing::estimate::exact;
use crate::pricing::{CheckedRequest, EstimateError, TooManyDigits};

/// The price of a number of images at the same settings.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Cost {
    /// Images.
    pub images: u32,
    /// Credits for one, rounded as the list rounds them.
    pub per_image: Decimal,
    /// Credits for all.
    pub credits: Decimal,
    /// US dollars, exactly what these credits cost.
    pub usd: Decimal,
}

impl CheckedRequest {
    /// What so many images cost at these settings. However many one request may make, the price of each is the
    /// same.
    ///
    /// # Errors
    /// With one error for each setting that is not allowed, or where a figure has too many digits.
    pub fn cost(&self, images: u32) -> Result<Cost, EstimateError> {
        let per_image = self.single()?.estimate()?.per_image.credits;
        let credits = exact::product(per_image, images.into())?;
        Ok(Cost { images, per_image, credits, usd: self.card().usd(credits)? })
    }
}

/// What several costs come to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Bill {
    /// Images.
    pub images: u64,
    /// Credits; none where the credits of one list have another price than those of another.
    pub credits: Option<Decimal>,
    /// The price of each of these credits, in US dollars; none where there are none, or where they have different prices.
    pub credit_usd: Option<Decimal>,
    /// US dollars.
    pub usd: Decimal,
}

impl Bill {
    /// The sum of `costs`, each with the price of a credit of its list.
    ///
    /// # Errors
    /// If a sum has more digits than a [`Decimal`] holds.
    pub fn of(costs: impl IntoIterator<Item = (Cost, Decimal)>) -> Result<Self, TooManyDigits> {
        let mut bill = Self { images: 0, credits: Some(Decimal::ZERO), credit_usd: None, usd: Decimal::ZERO };
        for (cost, credit_usd) in costs {
            bill.images = bill.images.checked_add(cost.images.into()).ok_or(TooManyDigits)?;
            bill.usd = exact::sum(bill.usd, cost.usd)?;
            match bill.credits {
                Some(credits) if *bill.credit_usd.get_or_insert(credit_usd) == credit_usd => {
                    bill.credits = Some(exact::sum(credits, cost.credits)?);
                }
                _ => (bill.credits, bill.credit_usd) = (None, None),
            }
        }
        Ok(bill)
    }
}
