//! The requirements on single values, and on values beside each other.

/// What a sound document keeps to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Requirement {
    /// A price is an object with its rule as the only key.
    OneKey,
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
