//! Funds: credits to spend, or dollars that buy them.

use std::fmt;

use rust_decimal::Decimal;

use super::budget;
use crate::pricing::estimate::exact;
use crate::pricing::request::{Computed, Suggestion, amount};
use crate::pricing::text::meant::{Meant, Unit, has_no_number};
use crate::pricing::{Allowed, RateCard, Refusal, TooManyDigits, format};

/// What there is to spend.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Funds {
    /// Credits.
    Credits(Decimal),
    /// US dollars, for credits at the list's price.
    Usd(Decimal),
}

impl Funds {
    /// The funds that `text` writes: credits, such as `500`, or dollars, such as `$20`.
    fn parse(text: &str) -> Option<Self> {
        match text.trim().strip_prefix('$') {
            Some(dollars) => amount::parse(dollars).map(Self::Usd),
            None => amount::parse(text).map(Self::Credits),
        }
    }

    /// The funds that someone may have meant with a number of this unit; nothing in a currency that nobody can spend here.
    fn nearest(meant: &Meant) -> Option<Self> {
        let amount = amount::nearest(meant.best(amount::is_allowed))?;
        match meant.unit {
            Unit::None | Unit::Credits => Some(Self::Credits(amount)),
            Unit::Usd => Some(Self::Usd(amount)),
            Unit::Percent | Unit::Other => None,
        }
    }

    /// Whether these pay under `card` for so many images at `credits` each.
    pub fn pay_for(self, card: &RateCard, images: u32, credits: Decimal) -> bool {
        let needed = exact::product(credits, images.into()).ok();
        needed.zip(self.credits(card).ok()).is_some_and(|(needed, funds)| needed <= funds)
    }

    /// The credits that these are under `card`: of dollars no more than they pay for, to a hundredth.
    ///
    /// # Errors
    /// If there are more digits than a [`Decimal`] holds.
    pub fn credits(self, card: &RateCard) -> Result<Decimal, TooManyDigits> {
        match self {
            Self::Credits(credits) => Ok(credits),
            Self::Usd(usd) => Ok(card.bought(usd)?.credits),
        }
    }

    /// As a link and a field write it.
    pub fn plain(self) -> String {
        match self {
            Self::Credits(credits) => credits.normalize().to_string(),
            Self::Usd(usd) => format!("${}", usd.normalize()),
        }
    }
}

/// The funds nearest to a text, as a field writes them, or the default.
fn nearest(text: &str, default: &[String], _: &Allowed) -> Option<String> {
    match Meant::parse(text) {
        Some(meant) => Funds::nearest(&meant).map(Funds::plain),
        None => default.first().filter(|_| has_no_number(text)).cloned(),
    }
}

/// The balance nearest to a text: its number of credits, or what its dollars buy at this price of a credit. Where there is no
/// number it is the default.
pub(crate) fn nearest_balance(text: &str, default: Decimal, credit_usd: Decimal) -> Option<Decimal> {
    let Some(meant) = Meant::parse(text) else { return has_no_number(text).then_some(default) };
    match Funds::nearest(&meant)? {
        Funds::Credits(credits) => Some(credits),
        Funds::Usd(usd) => budget::bought(usd, credit_usd).ok().map(|credits| credits.min(amount::LARGEST)),
    }
}

/// As people read it: `500 credits`, `$20.00`.
impl fmt::Display for Funds {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Credits(credits) => f.write_str(&format::credits(*credits)),
            Self::Usd(usd) => f.write_str(&format::usd(*usd)),
        }
    }
}

impl RateCard {
    /// The balance that `text` writes, in credits, or the list's free credits where none is given.
    ///
    /// # Errors
    /// If it is not a plain decimal from 0 to a thousand million.
    pub fn balance(&self, text: Option<&str>) -> Result<Decimal, Refusal> {
        let Some(text) = text else { return Ok(self.free_credits) };
        let allowed = Allowed::Amount { max: amount::LARGEST, decimals: amount::DECIMALS };
        let suggestion = Suggestion::Balance { default: self.free_credits, credit_usd: self.credit_usd };
        amount::parse(text).ok_or_else(|| Refusal::new(text, allowed, suggestion))
    }
}

impl Funds {
    /// The budget that `text` writes: credits, such as `500`, or dollars, such as `$20`. `balance` is offered where
    /// that has no number.
    ///
    /// # Errors
    /// If it is neither credits nor dollars.
    pub fn budget(text: &str, balance: Option<Decimal>) -> Result<Self, Refusal> {
        let allowed = Allowed::Funds { max: amount::LARGEST, decimals: amount::DECIMALS };
        let default = balance.map(|balance| Self::Credits(balance).plain());
        let suggestion = Suggestion::Computed(Computed { by: nearest, given: default.into_iter().collect() });
        Self::parse(text).ok_or_else(|| Refusal::new(text, allowed, suggestion))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn nearest(text: &str) -> Option<String> {
        super::nearest(text, &[], &Allowed::AtMost(0))
    }

    #[test]
    fn a_number_is_credits_and_one_behind_a_dollar_sign_is_dollars() {
        assert_eq!(Funds::parse(" 500 "), Some(Funds::Credits(Decimal::from(500))));
        assert_eq!(Funds::parse("$ 20"), Some(Funds::Usd(Decimal::from(20))));
        for text in ["", "$", "-1", "$-1", "1e3", "ten", "1.005", "1000000001", "20$", "20 USD"] {
            assert_eq!(Funds::parse(text), None, "{text}");
        }
    }

    #[test]
    fn what_may_be_meant_is_offered_in_the_unit_that_was_given() {
        let meant = [
            ("20$", "$20"),
            ("20 USD", "$20"),
            ("usd 20", "$20"),
            ("1,000 credits", "1000"),
            ("1e30", "1000000000"),
            ("$1e30", "$1000000000"),
            ("-5", "0"),
            ("9.999", "9999"),
            ("9.9999", "10"),
            ("US$20", "$20"),
            ("＄20", "$20"),
            ("$1,000.50", "$1000.5"),
            ("0,125", "0.13"),
            ("$0.125", "$0.13"),
            ("1’000", "1000"),
        ];
        for (text, expected) in meant {
            assert_eq!(nearest(text).as_deref(), Some(expected), "{text}");
        }
        for text in ["ten", "€20", "£20", "20 CHF", "20 EUR", "A$20", "20 kr", "¥2000"] {
            assert_eq!(nearest(text), None, "{text}");
        }
    }

    #[test]
    fn a_balance_in_dollars_is_offered_as_the_credits_that_they_buy() {
        let card = &crate::pricing::rate_cards()[0];
        let offered = |text| card.balance(Some(text)).unwrap_err().nearest();
        // Published: $10 buy 1,000 credits.
        for (text, credits) in
            [("$20", "2000"), ("20 USD", "2000"), ("US$ 10", "1000"), ("0,125", "0.13"), ("1'000", "1000")]
        {
            assert_eq!(offered(text).as_deref(), Some(credits), "{text}");
        }
        for text in ["€20", "20 euros"] {
            assert_eq!(offered(text), None, "{text}");
        }
    }
}
