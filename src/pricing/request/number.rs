//! Whole numbers as text: read to the letter, or as they may have been meant.

use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

use super::{Allowed, Refusal, Suggestion};
use crate::pricing::estimate::exact::Exact;
use crate::pricing::text::meant::Meant;
use crate::pricing::{Direction, Range};

/// The whole number that was probably meant, of a text that is none to the letter.
pub(crate) fn meant_whole_number(text: &str) -> Option<u32> {
    whole_number(text).or_else(|| Meant::parse(text)?.best(|number| number.is_integer()).to_u32())
}

/// A whole number in plain digits. `+5`, `5.0`, `5e2` and digits of other scripts are not: the price would be
/// that of something else than what was given.
pub(crate) fn whole_number(text: &str) -> Option<u32> {
    crate::work::count(crate::work::Work::NumberParse);
    let digits = text.trim();
    digits.bytes().all(|byte| byte.is_ascii_digit()).then(|| digits.parse().ok()).flatten()
}

impl Range {
    /// The number that `text` writes, if it is one of these.
    ///
    /// # Errors
    /// With the nearest of these, or `default` where `text` is not a number at all.
    pub fn parse(&self, text: &str, default: u32) -> Result<u32, Refusal> {
        whole_number(text).filter(|number| self.contains(*number)).ok_or_else(|| {
            Refusal::new(text, Allowed::Range(*self), Suggestion::Number { range: *self, default })
        })
    }

    /// The number of these nearest to the number in `text`, the upper one of two as near; nothing where there is
    /// no number.
    pub fn nearest(&self, text: &str) -> Option<u32> {
        let is_allowed = |number: Decimal| {
            number.is_integer() && number.to_u32().is_some_and(|number| self.contains(number))
        };
        let within = Meant::parse(text)?.best(is_allowed).min(self.max.into()).max(self.min.into());
        let above = Exact::from(within).sub(self.min.into()).ok()?;
        let increments = above.div(self.increment.get().into()).ok()?.whole(Direction::HalfUp).ok()?;
        self.min.checked_add(u32::try_from(increments).ok()?.checked_mul(self.increment.get())?)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sides() -> Range {
        Range::of(512, 1024, 64)
    }

    #[test]
    fn only_plain_whole_numbers_are_numbers() {
        assert_eq!(sides().parse(" 0576 ", 512), Ok(576));
        for text in [
            "",
            " ",
            "abc",
            "NaN",
            "Infinity",
            "-1",
            "+512",
            "512.0",
            "5.12e2",
            "0x200",
            "512px",
            "５１２",
            "5 12",
        ] {
            assert!(sides().parse(text, 512).is_err(), "{text}");
        }
    }

    #[test]
    fn the_nearest_allowed_number_is_offered() {
        let nearest = [
            ("513", 512),
            ("543", 512),
            ("544", 576),
            ("0", 512),
            ("-1", 512),
            ("-99999999999999999999999999999999999999", 512),
            ("1e9", 1024),
            ("1e28", 1024),
            ("1e400", 1024),
            ("-1e400", 512),
            ("99999999999999999999999999999999999999", 1024),
            ("700.5", 704),
            ("1,024", 1024),
            ("1 024 px", 1024),
            ("768px", 768),
            ("７６８", 768),
            ("640,0", 640),
            ("1'024", 1024),
            ("1’024", 1024),
            ("1.024", 1024),
            ("768.000", 768),
            ("\u{202a}640\u{202c}", 640),
            ("６４０", 640),
        ];
        for (text, expected) in nearest {
            assert_eq!(sides().nearest(text), Some(expected), "{text}");
        }
    }

    #[test]
    fn where_no_number_was_given_the_default_is_offered() {
        for text in ["", "abc", "NaN"] {
            let error = sides().parse(text, 768).unwrap_err();
            assert_eq!(error.nearest().as_deref(), Some("768"), "{text}");
        }
    }
}
