//! Dates, and the names of months.

use std::fmt;

use crate::pricing::Date;

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// `30 November 2022`, `August 2022`.
pub(crate) fn date(f: &mut fmt::Formatter<'_>, date: &Date) -> fmt::Result {
    if let Some(day) = date.day {
        write!(f, "{day} ")?;
    }
    write!(f, "{} {}", month(date.month), date.year)
}

/// When it was: `on 30 November 2022`, `in August 2022`.
pub fn when(date: &Date) -> String {
    let preposition = if date.day.is_some() { "on" } else { "in" };
    format!("{preposition} {date}")
}

/// The name of the month of this number, from 1.
pub(crate) fn month(number: u8) -> &'static str {
    usize::from(number).checked_sub(1).and_then(|index| MONTHS.get(index)).copied().unwrap_or_default()
}
