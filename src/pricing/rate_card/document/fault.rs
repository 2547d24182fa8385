//! The faults of a document, as data.

use rust_decimal::Decimal;

use crate::pricing::{Size, TooManyDigits};

/// What is wrong at a place in a document.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum RateCardFault {
    /// The text is not JSON: the words of the parser.
    NotJson(String),
    /// The JSON does not have the shape of a price list: the words of serde.
    Shape(String),
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

/// What a sound document keeps to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Requirement {
    /// An object or a text is not written as a list.
    NoList,
    /// An id is short, and of letters, digits and signs that an address keeps.
    Id,
    /// Each model has an id of its own.
    UniqueId,
    /// A list is in force until some time after it begins.
    UntilAfterFrom,
    /// A list is replaced after it begins.
    ReplacedAfterFrom,
    /// A list has models.
    Models,
    /// An amount of dollars is above 0.
    AboveZero,
    /// Credits are not negative.
    NotNegative,
    /// A number is at least 1.
    AtLeastOne,
    /// The end of a range does not lie before its start.
    MaxFromMin,
    /// The end of a range is one of its numbers.
    MaxInIncrements,
    /// Sizes are allowed by ranges or by a set, and not by both.
    OneKindOfSizes,
    /// `max_pixels` allows the smallest size.
    RoomForSizes,
    /// There is no `max_pixels` without sizes.
    SizesToLimit,
    /// There is no default without limits.
    LimitsForDefault,
    /// There are no limits without a default.
    DefaultForLimits,
    /// A number is one that the model allows.
    WithinLimits,
    /// A model whose price goes by size takes one.
    SizesForPrice,
    /// A model whose price goes by steps takes them.
    StepsForPrice,
    /// Prices that may have no last digit are rounded.
    Rounding,
    /// Rows and points run from the fewest steps to the most.
    StepsInOrder,
    /// Printed sizes run from the smallest area to the largest.
    SizesInOrder,
    /// Tiers run from the fewest pixels to the most, and the last has no end.
    TiersInOrder,
    /// A table is in proportion to steps that are printed.
    PublishedSteps,
    /// The printed sizes reach from the smallest allowed size to the largest.
    PublishedReach,
    /// A printed row has credits for each size.
    CreditsForSizes,
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
