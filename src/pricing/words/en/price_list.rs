//! The faults of price lists.

use std::fmt;

use crate::pricing::text::format;
use crate::pricing::text::untrusted::display_untrusted;
use crate::pricing::words::en::documents::{choices, syntax, wrong_kind};
use crate::pricing::{Counted, RateCard, RateCardError, RateCardFault, Requirement, SizeFault};

/// The place in the document, and what is wrong there.
pub(crate) fn error(f: &mut fmt::Formatter<'_>, error: &RateCardError) -> fmt::Result {
    if !error.pointer.is_empty() {
        write!(f, "{}: ", error.pointer)?;
    }
    fault(f, &error.fault)
}

/// Why the terms of a copy are refused.
pub(crate) fn terms(given: &str, offers: &[String]) -> String {
    if given.is_empty() {
        return "Nothing was given: give a discount, such as 20%, or the price of a credit, such as $0.008"
            .to_owned();
    }
    let given = display_untrusted(given);
    let neither = "is neither a discount below 100%, such as 20%, nor a price, such as $0.008";
    match offers {
        [] => format!("“{given}” {neither}"),
        [one] => format!("“{given}” {neither}: give {one}"),
        several => {
            format!("“{given}” may be a discount or the price of a credit: give {}", several.join(" or "))
        }
    }
}

/// What is wrong, behind the place.
pub(crate) fn fault(f: &mut fmt::Formatter<'_>, fault: &RateCardFault) -> fmt::Result {
    match fault {
        RateCardFault::NotJson(fault) => {
            f.write_str("is not JSON: ")?;
            syntax(f, fault)
        }
        RateCardFault::NotJsonFrom { line, column, fault } => {
            write!(f, "is not JSON in line {line}, character {column}: ")?;
            syntax(f, fault)
        }
        RateCardFault::Shape(said) => f.write_str(said),
        RateCardFault::WrongKind { kind, given, expected } => wrong_kind(f, *kind, given, *expected),
        RateCardFault::UnknownKey { key, meant, allowed } => {
            write!(f, "has the key “{}”, which the format does not know: ", display_untrusted(key))?;
            choices(f, *meant, allowed)
        }
        RateCardFault::NotOneOf { given, meant, allowed } => {
            write!(f, "is “{}”, which the format does not know: ", display_untrusted(given))?;
            choices(f, *meant, allowed)
        }
        RateCardFault::MissingKey(key) => write!(f, "lacks “{key}”: add it"),
        RateCardFault::RepeatedKey(key) => write!(f, "has “{key}” twice: remove one of them"),
        RateCardFault::OtherVersion(version) => {
            let (version, known) = (display_untrusted(version), RateCard::FORMAT);
            write!(f, "is {version}, but only version {known} of the format can be read")
        }
        RateCardFault::Terms { given, offers } => f.write_str(&terms(given, offers)),
        RateCardFault::Count { counted, count, most } => {
            let (has, things, read) = match counted {
                Counted::Bytes => ("the document is", "bytes long", "read"),
                Counted::Entries => ("has", "entries", "read"),
                Counted::Numbers => ("has", "numbers", "read, with a larger increment"),
                Counted::Prices => ("has", "prices", "read"),
                Counted::Trials => ("have", "prices in print and steps of polynomials", "tried"),
                Counted::Coefficients => return write!(f, "must have from 1 to {most} figures"),
                Counted::Stages => return write!(f, "has more than {most} stages"),
                Counted::Tiers => return write!(f, "has more than {most} tiers"),
            };
            write!(f, "{has} {count} {things}: at most {most} are {read}")
        }
        RateCardFault::Text { longest, count, hidden } => {
            write!(f, "must be a text of 1 to {longest} visible characters, and ")?;
            match hidden {
                Some(hidden) => write!(f, "U+{:04X} in it cannot be seen: remove it", u32::from(*hidden)),
                None if count > longest => write!(f, "has {count}"),
                None => f.write_str("none can be seen in it"),
            }
        }
        RateCardFault::Address { longest } => write!(
            f,
            "must start with https:// or http:// and a host, with no user name, spaces, line breaks or invisible \
             characters, and have at most {longest} characters"
        ),
        RateCardFault::Above(most) => write!(f, "must be at most {most}"),
        RateCardFault::Sides { most } => write!(f, "must have sides from 1 to {most}"),
        RateCardFault::Figure { most, decimals } => {
            write!(f, "must be at most {} with at most {decimals} decimals", format::number(*most))
        }
        RateCardFault::Amount { most, decimals } => {
            let most = format::number(*most);
            write!(f, "must be a number from 0 to {most} with at most {decimals} decimals")
        }
        RateCardFault::Size(size, SizeFault::Negative) => {
            write!(f, "makes the price of {size}, an allowed size, negative")
        }
        RateCardFault::Size(size, fault) => {
            let fault = match fault {
                SizeFault::Repeated => "is listed twice",
                SizeFault::TooManyPixels => "has more than max_pixels",
                SizeFault::NotAllowed | SizeFault::Negative => requirement(Requirement::WithinLimits),
            };
            write!(f, "{size} {fault}")
        }
        RateCardFault::OtherPrice { printed, computed } => {
            write!(f, "is {printed}, but by the model's price rule it is {computed}")
        }
        RateCardFault::NegativePrice { steps } => {
            write!(f, "makes a negative price at {steps} steps, which the limits allow")
        }
        RateCardFault::TooManyDigits => f.write_str(
            "makes prices with too many digits to be computed exactly: give figures and credit_usd fewer digits, round to \
             fewer decimals, or allow fewer steps, pixels or samples",
        ),
        RateCardFault::Unmet(unmet) => f.write_str(requirement(*unmet)),
    }
}

const fn requirement(unmet: Requirement) -> &'static str {
    match unmet {
        Requirement::OneKey => {
            "must be an object with one key, such as { \"fixed\": { \"credits\": \"8\" } }"
        }
        Requirement::Id => {
            "must be a short name of letters, digits, “-”, “_” and “.”, such as dreamstudio-2022"
        }
        Requirement::UniqueId => "is another model's id as well",
        Requirement::UntilAfterFrom => "must not lie before from",
        Requirement::ReplacedAfterFrom => "must lie after the list's own from",
        Requirement::Models => "is empty: a list prices at least one model",
        Requirement::AboveZero => "must be above 0",
        Requirement::NotNegative => "is negative",
        Requirement::AtLeastOne => "must be at least 1",
        Requirement::MaxFromMin => "must not lie below min",
        Requirement::MaxInIncrements => "must lie a whole number of increments above min",
        Requirement::OneKindOfSizes => {
            "allows sizes either by width and height, or by a set of sizes, or not at all"
        }
        Requirement::RoomForSizes => "is below the smallest size",
        Requirement::SizesToLimit => "limits sizes, of which there are none",
        Requirement::LimitsForDefault => "has no limits: the model does not take it",
        Requirement::DefaultForLimits => "is missing: the model takes it",
        Requirement::WithinLimits => "is not within the model's limits",
        Requirement::SizesForPrice => "has no sizes, by which the price goes",
        Requirement::StepsForPrice => "has no steps, by which the price goes",
        Requirement::Rounding => "is missing: prices of this rule may have no last digit",
        Requirement::StepsInOrder => "must run from the fewest steps to the most, none twice",
        Requirement::SizesInOrder => "must run from the smallest area to the largest, none twice",
        Requirement::TiersInOrder => {
            "must run from the fewest pixels to the most, the last without up_to_pixels"
        }
        Requirement::PublishedSteps => "must be the steps of one of the published rows",
        Requirement::PublishedReach => {
            "has no price for every allowed size: the published sizes must reach from the smallest to the largest"
        }
        Requirement::CreditsForSizes => "must have one figure for each of the sizes",
    }
}

/// That a text is not a date.
pub(crate) fn date(f: &mut fmt::Formatter<'_>, text: &str) -> fmt::Result {
    write!(f, "“{}” is not a date: write it as 2022-11-30, or 2022-11", display_untrusted(text))
}

/// That a text is not a decimal.
pub(crate) fn decimal(f: &mut fmt::Formatter<'_>, text: &str) -> fmt::Result {
    let text = display_untrusted(text);
    write!(f, "“{text}” is not a plain decimal of at most 28 digits, such as \"0.01\"")
}
