//! Images that a balance buys, credits that a purchase adds, and credits that images still need.

use rust_decimal::Decimal;

use crate::pricing::estimate::exact::{self, Exact};
use crate::pricing::{Direction, Estimate, RateCard, Rounding, TooManyDigits};

/// No purchase is said to add more credits than its dollars pay for.
const SOLD: Rounding = Rounding { decimals: 2, direction: Direction::Down };

/// Dollars are paid in cents.
const TO_THE_CENT: Rounding = Rounding { decimals: 2, direction: Direction::Up };

/// The images that a balance buys.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Budget {
    /// Whole images.
    pub images: u64,
    /// Credits that they take.
    pub spent: Decimal,
    /// Credits left over: too few for one image more.
    pub left: Decimal,
}

/// Credits bought in one go.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Purchase {
    /// US dollars.
    pub usd: Decimal,
    /// Credits.
    pub credits: Decimal,
}

/// What a number of images needs beyond a balance.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Shortfall {
    /// Credits that the images take.
    pub needed: Decimal,
    /// Credits missing; 0 where the balance is enough.
    pub missing: Decimal,
    /// What the missing credits cost, in US dollars.
    pub missing_usd: Decimal,
    /// The smallest purchase that covers them; none where nothing is missing, or where the list does not say how credits
    /// are sold.
    pub purchase: Option<Purchase>,
}

impl Estimate {
    /// How many images at these settings `balance` (in credits, not below 0) buys; nothing where an image costs
    /// nothing, since there is then no end to them.
    pub fn images_for(&self, balance: Decimal) -> Option<Budget> {
        let price = self.per_image.credits;
        let images = Exact::from(balance).div(price.into()).ok()?.whole(Direction::Down).ok()?;
        let spent = price.checked_mul(images.into())?;
        Some(Budget { images, spent, left: balance.checked_sub(spent)? })
    }
}

/// The credits that so many US dollars buy at this price of a credit.
pub(crate) fn bought(usd: Decimal, credit_usd: Decimal) -> Result<Decimal, TooManyDigits> {
    Ok(Exact::from(usd).div(credit_usd.into())?.round(SOLD)?.normalize())
}

impl RateCard {
    /// What `credits` cost, in US dollars, with no rounding.
    ///
    /// # Errors
    /// If the product has more digits than a [`Decimal`] holds.
    pub fn usd(&self, credits: Decimal) -> Result<Decimal, TooManyDigits> {
        exact::product(credits, self.credit_usd)
    }

    /// The smallest purchase and `more` increments on top of it; none where the list does not say how credits are sold, or
    /// not in which increments where there are any.
    ///
    /// # Errors
    /// If it has more digits than a [`Decimal`] holds.
    pub fn purchase(&self, more: u64) -> Result<Option<Purchase>, TooManyDigits> {
        let Some(terms) = &self.purchase else { return Ok(None) };
        let increments = match terms.increment_usd {
            Some(increment) => exact::product(increment, more.into())?,
            None if more > 0 => return Ok(None),
            None => Decimal::ZERO,
        };
        self.bought(terms.smallest_usd.checked_add(increments).ok_or(TooManyDigits)?).map(Some)
    }

    /// What so many US dollars buy.
    pub(crate) fn bought(&self, usd: Decimal) -> Result<Purchase, TooManyDigits> {
        Ok(Purchase { usd, credits: bought(usd, self.credit_usd)? })
    }

    /// What `images` at the price of `estimate` need beyond `balance` (in credits).
    ///
    /// # Errors
    /// If a figure has more digits than a [`Decimal`] holds.
    pub fn shortfall(
        &self,
        images: u64,
        estimate: &Estimate,
        balance: Decimal,
    ) -> Result<Shortfall, TooManyDigits> {
        self.missing(exact::product(estimate.per_image.credits, images.into())?, balance)
    }

    /// What `needed` credits are beyond `balance`.
    ///
    /// # Errors
    /// If a figure has more digits than a [`Decimal`] holds.
    pub fn missing(&self, needed: Decimal, balance: Decimal) -> Result<Shortfall, TooManyDigits> {
        let missing = needed.checked_sub(balance).ok_or(TooManyDigits)?.max(Decimal::ZERO).normalize();
        let missing_usd = self.usd(missing)?;
        let purchase = if missing.is_zero() { None } else { self.covering(missing_usd)? };
        Ok(Shortfall { needed, missing, missing_usd, purchase })
    }

    /// The smallest purchase of at least what `usd` buys. Where the list names no increment, dollars are sold to the cent.
    fn covering(&self, usd: Decimal) -> Result<Option<Purchase>, TooManyDigits> {
        let Some(terms) = &self.purchase else { return Ok(None) };
        let Some(increment) = terms.increment_usd else {
            let cents = Exact::from(usd).round(TO_THE_CENT)?;
            return self.bought(cents.max(terms.smallest_usd)).map(Some);
        };
        let beyond_smallest = usd.checked_sub(terms.smallest_usd).ok_or(TooManyDigits)?.max(Decimal::ZERO);
        self.purchase(Exact::from(beyond_smallest).div(increment.into())?.whole(Direction::Up)?)
    }
}
