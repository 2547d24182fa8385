//! Refusals of texts, and errors of settings.

use std::fmt;

use crate::pricing::text::format;
use crate::pricing::text::meant::{Meant, Unit};
use crate::pricing::text::untrusted::display_untrusted;
use crate::pricing::{Allowed, EstimateError, Range, Refusal, SettingsError, TooManyDigits};

/// The most sizes or ids that a message enumerates.
const MOST: usize = 20;

/// What was given and what is allowed.
pub(crate) fn refusal(f: &mut fmt::Formatter<'_>, refusal: &Refusal) -> fmt::Result {
    let allowed = &refusal.allowed;
    match refusal.value.trim() {
        given if matches!(allowed, Allowed::Model { .. }) => {
            write!(f, "“{}” is {allowed}.", display_untrusted(given))
        }
        "" => write!(f, "Nothing was given: give {allowed}."),
        given => {
            write!(f, "“{}” ", display_untrusted(given))?;
            wrong(f, refusal)?;
            write!(f, ": give {allowed}.")
        }
    }
}

/// What is wrong with a text that was given.
fn wrong(f: &mut fmt::Formatter<'_>, refusal: &Refusal) -> fmt::Result {
    let is_amount = matches!(refusal.allowed, Allowed::Amount { .. } | Allowed::Funds { .. });
    let is_number = is_amount || matches!(refusal.allowed, Allowed::Range(_) | Allowed::Within { .. });
    let said = match Meant::parse(&refusal.value).filter(|_| is_number) {
        Some(Meant { unit: Unit::Percent | Unit::Other, .. }) if is_amount => {
            "is neither in credits nor in dollars"
        }
        Some(Meant { likely, other: Some(other), unit }) => {
            let sign = if unit == Unit::Usd { "$" } else { "" };
            return write!(f, "may be {sign}{likely} or {sign}{}", other.normalize());
        }
        Some(Meant { unit: Unit::Usd, .. }) if matches!(refusal.allowed, Allowed::Amount { .. }) => {
            "is in dollars"
        }
        _ => "is not allowed",
    };
    f.write_str(said)
}

/// What is allowed, behind "give".
pub(crate) fn allowed(f: &mut fmt::Formatter<'_>, allowed: &Allowed) -> fmt::Result {
    match allowed {
        Allowed::Range(Range { min, max, increment }) if increment.get() == 1 => {
            write!(f, "a whole number from {min} to {max}")
        }
        Allowed::Range(Range { min, max, increment }) => {
            write!(f, "a whole number from {min} to {max} in increments of {increment}")
        }
        Allowed::Within { range, max_pixels } => {
            let most = format::number(*max_pixels);
            write!(f, "{}, so that width × height is at most {most} pixels", Allowed::Range(*range))
        }
        Allowed::Sizes(sizes) => {
            f.write_str("one of the sizes ")?;
            enumerated(f, sizes, MOST)
        }
        Allowed::SizesWithin { width, height, max_pixels } => {
            let (width, height) = (Allowed::Range(*width), Allowed::Range(*height));
            write!(f, "sizes such as 512x768, where the width is {width} and the height {height}")?;
            match max_pixels {
                Some(most) => write!(f, ", of at most {} pixels", format::number(*most)),
                None => Ok(()),
            }
        }
        Allowed::AtMost(most) => write!(f, "at most {most} of them"),
        Allowed::OneOf(ids) => one_of(f, ids),
        Allowed::Model { ids, elsewhere } => {
            const MOST: usize = 3;
            let keys: Vec<_> = elsewhere.iter().map(|(key, _)| display_untrusted(key)).collect();
            f.write_str("a model of ")?;
            enumerated(f, &keys, MOST)?;
            f.write_str(": choose that price list, or give ")?;
            one_of(f, ids)
        }
        Allowed::Amount { max, decimals } => {
            let max = format::number(*max);
            write!(
                f,
                "credits as a plain number from 0 to {max} with at most {decimals} decimals, such as 97181.47"
            )
        }
        Allowed::Funds { max, decimals } => {
            let max = format::number(*max);
            write!(
                f,
                "credits, such as 500, or dollars, such as $20, from 0 to {max} with at most {decimals} decimals"
            )
        }
    }
}

fn one_of(f: &mut fmt::Formatter<'_>, ids: &[String]) -> fmt::Result {
    match ids {
        [id] => f.write_str(id),
        ids => {
            f.write_str("one of ")?;
            enumerated(f, ids, MOST)
        }
    }
}

/// The first of many, and how many more there are.
fn enumerated(f: &mut fmt::Formatter<'_>, items: &[impl fmt::Display], most: usize) -> fmt::Result {
    for (index, item) in items.iter().take(most).enumerate() {
        f.write_str(if index == 0 { "" } else { ", " })?;
        item.fmt(f)?;
    }
    match items.len().checked_sub(most) {
        None | Some(0) => Ok(()),
        Some(more) => write!(f, " and {more} more"),
    }
}

/// The name of the setting, and why its text is not allowed.
pub(crate) fn setting(f: &mut fmt::Formatter<'_>, error: &SettingsError) -> fmt::Result {
    write!(f, "{}: {}", error.setting, error.refusal)
}

/// Why there is no estimate.
pub(crate) fn estimate(f: &mut fmt::Formatter<'_>, error: &EstimateError) -> fmt::Result {
    match error {
        EstimateError::Settings(errors) => {
            for (index, error) in errors.iter().enumerate() {
                let space = if index == 0 { "" } else { " " };
                write!(f, "{space}{error}")?;
            }
            Ok(())
        }
        EstimateError::TooManyDigits => fmt::Display::fmt(&TooManyDigits, f),
    }
}

/// Why there is no exact result.
pub(crate) const TOO_MANY_DIGITS: &str = "the price has too many digits to be computed exactly";
