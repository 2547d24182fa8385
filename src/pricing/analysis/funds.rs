//! Funds: credits to spend, or dollars that buy them.

use std::fmt;

use rust_decimal::Decimal;

use crate::pricing::estimate::exact;
use crate::pricing::request::{Computed, Suggestion, amount};
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

    /// The funds that someone may have meant with `text`.
    fn nearest(text: &str) -> Option<Self> {
        let lower = text.to_ascii_lowercase();
        let is_usd = ["$", "usd", "dollar"].iter().any(|sign| lower.contains(sign));
        let unsigned = lower.replace("usd", "");
        amount::nearest(&unsigned).map(if is_usd { Self::Usd } else { Self::Credits })
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
    Funds::nearest(text).map(Funds::plain).or_else(|| default.first().cloned())
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
        let suggestion = Suggestion::Amount { default: self.free_credits };
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
        Funds::nearest(text).map(Funds::plain)
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
            ("9.999", "10"),
        ];
        for (text, expected) in meant {
            assert_eq!(nearest(text).as_deref(), Some(expected), "{text}");
        }
        assert_eq!(nearest("ten"), None);
    }
}
