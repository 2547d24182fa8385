//! The faults of a document, as data.

use rust_decimal::Decimal;

use super::Kind;
use super::Requirement;
use super::syntax::SyntaxFault;
use crate::pricing::{Size, TooManyDigits};

/// What is wrong at a place in a document.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum RateCardFault {
    /// The text is not JSON.
    NotJson(SyntaxFault),
    /// The text is not JSON from this place on.
    NotJsonFrom {
        /// The line, from 1.
        line: usize,
        /// The character in it, from 1.
        column: usize,
        /// What is wrong there.
        fault: SyntaxFault,
    },
    /// A text or a number is not what it should be: why, in words.
    Shape(String),
    /// There is a value of one kind in place of one of another.
    WrongKind {
        /// Its kind.
        kind: Kind,
        /// The value as it is written, or the start of it.
        given: String,
        /// What there should be; of numbers whole ones that are not negative.
        expected: Kind,
    },
    /// An object has a key that the format does not know there.
    UnknownKey {
        /// The key, or the start of a long one.
        key: String,
        /// The key that may be meant.
        meant: Option<&'static str>,
        /// The keys that there are.
        allowed: &'static [&'static str],
    },
    /// A text is none of those to choose from.
    NotOneOf {
        /// The text, or the start of a long one.
        given: String,
        /// The one that may be meant.
        meant: Option<&'static str>,
        /// Those that there are.
        allowed: &'static [&'static str],
    },
    /// An object lacks this key.
    MissingKey(&'static str),
    /// An object has this key twice.
    RepeatedKey(&'static str),
    /// The document is of this other version of the format, as JSON.
    OtherVersion(String),
    /// These terms of a [copy](crate::pricing::RateCard::copy) are neither a discount nor a price.
    Terms {
        /// The terms.
        given: String,
        /// Terms that may have been meant, the likeliest first.
        offers: Vec<String>,
    },
    /// There are too many or too few of these.
    Count {
        /// The things that are counted.
        counted: Counted,
        /// Their number.
        count: usize,
        /// Their largest allowed number.
        most: usize,
    },
    /// A text is empty, too long, or has characters that cannot be seen.
    Text {
        /// The most characters.
        longest: usize,
        /// The characters that it has.
        count: usize,
        /// The first of them that cannot be seen, or turns the text around it.
        hidden: Option<char>,
    },
    /// The address of a source is not one on the web, leads elsewhere than it seems to, or is too long.
    Address {
        /// The most characters.
        longest: usize,
    },
    /// A number is above this one.
    Above(u32),
    /// The sides of a size are 0 or too large.
    Sides {
        /// The largest side in pixels.
        most: u32,
    },
    /// A figure is too large or too fine.
    Figure {
        /// The largest figure.
        most: Decimal,
        /// The most digits after the point.
        decimals: u32,
    },
    /// A number of credits that nobody can have: negative, too large or too fine.
    Amount {
        /// The largest amount.
        most: Decimal,
        /// The most digits after the point.
        decimals: u32,
    },
    /// A size of the document is at fault.
    Size(Size, SizeFault),
    /// A printed price is not the one that the rule gives.
    OtherPrice {
        /// The credits in print.
        printed: Decimal,
        /// The credits by the rule.
        computed: Decimal,
    },
    /// The rule gives a negative price.
    NegativePrice {
        /// The steps for which it does.
        steps: u32,
    },
    /// A price has too many digits to be computed.
    TooManyDigits,
    /// A requirement on single values, or on values beside each other, is not met.
    Unmet(Requirement),
}

/// A thing that is counted in a document.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Counted {
    /// The bytes of the document.
    Bytes,
    /// The entries of a list.
    Entries,
    /// The numbers of a range.
    Numbers,
    /// The printed prices of a model.
    Prices,
    /// The prices that are computed to check the document.
    Trials,
    /// The coefficients of a polynomial.
    Coefficients,
    /// The stages of rounding.
    Stages,
    /// The tiers of a price.
    Tiers,
}

/// What is wrong with a size.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum SizeFault {
    /// It is in its list twice.
    Repeated,
    /// It has more pixels than `max_pixels`.
    TooManyPixels,
    /// The limits of the model do not allow it.
    NotAllowed,
    /// It has fewer pixels than are free, so that its price is negative.
    Negative,
}

impl From<Requirement> for RateCardFault {
    fn from(unmet: Requirement) -> Self {
        Self::Unmet(unmet)
    }
}

impl From<TooManyDigits> for RateCardFault {
    fn from(TooManyDigits: TooManyDigits) -> Self {
        Self::TooManyDigits
    }
}
