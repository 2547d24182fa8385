//! A date as price lists give it: to the day, or only to the month.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

use crate::pricing::text::untrusted::excerpt;
use crate::pricing::words::en::{dates, price_list};

/// A day (`2022-11-30`) or a month (`2022-08`) of the Gregorian calendar, as ISO 8601 writes them.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, borsh::BorshSerialize, borsh::BorshDeserialize,
)]
pub struct Date {
    /// The year, 1–9999.
    pub year: u16,
    /// The month, 1–12.
    pub month: u8,
    /// The day of the month, where the source gives one.
    pub day: Option<u8>,
}

impl Date {
    /// The English name of the month.
    pub fn month_name(&self) -> &'static str {
        dates::month(self.month)
    }

    /// Whether it lies before `today`. A month does when its last day does.
    pub fn is_over(&self, today: Self) -> bool {
        let (month, this_month) = ((self.year, self.month), (today.year, today.month));
        month < this_month || month == this_month && self.day.is_some_and(|day| Some(day) < today.day)
    }
}

/// A text that is not a date.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DateError {
    /// The text, or the start of a long one.
    pub text: String,
}

impl FromStr for Date {
    type Err = DateError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        parse(text).ok_or_else(|| DateError { text: excerpt(text) })
    }
}

/// In English, with how a date is written.
impl fmt::Display for DateError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        price_list::date(f, &self.text)
    }
}

impl std::error::Error for DateError {}

fn parse(text: &str) -> Option<Date> {
    let mut parts = text.split('-');
    let year = digits(parts.next()?, 4)?;
    let month = digits(parts.next()?, 2).and_then(|month| u8::try_from(month).ok())?;
    let day = match parts.next() {
        Some(day) => Some(u8::try_from(digits(day, 2)?).ok()?),
        None => None,
    };
    let days = match month {
        2 if year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    };
    let valid = year > 0
        && (1..=12).contains(&month)
        && day.is_none_or(|day| (1..=days).contains(&day))
        && parts.next().is_none();
    valid.then_some(Date { year, month, day })
}

fn digits(text: &str, length: usize) -> Option<u16> {
    let all = text.len() == length && text.bytes().all(|byte| byte.is_ascii_digit());
    all.then(|| text.parse().ok()).flatten()
}

/// English: `30 November 2022`, `August 2022`.
impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        dates::date(f, self)
    }
}

/// ISO 8601, as a document writes it.
impl Serialize for Date {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let Self { year, month, day } = self;
        match day {
            Some(day) => serializer.collect_str(&format_args!("{year:04}-{month:02}-{day:02}")),
            None => serializer.collect_str(&format_args!("{year:04}-{month:02}")),
        }
    }
}

#[cfg(feature = "schema")]
impl schemars::JsonSchema for Date {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Date".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({
            "description": "A day, such as 2022-11-30, or a month, such as 2022-08.",
            "type": "string",
            "pattern": "^[0-9]{4}-[0-9]{2}(-[0-9]{2})?$"
        })
    }
}

impl<'de> Deserialize<'de> for Date {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer)?.parse().map_err(de::Error::custom)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_date_reads_as_people_write_it() {
        assert_eq!("2022-11-30".parse::<Date>().unwrap().to_string(), "30 November 2022");
        assert_eq!("2022-08".parse::<Date>().unwrap().to_string(), "August 2022");
    }

    #[test]
    fn something_is_on_a_day_and_in_a_month() {
        let when = |text: &str| crate::pricing::format::when(&text.parse().unwrap());
        assert_eq!(when("2026-11-23"), "on 23 November 2026");
        assert_eq!(when("2022-12"), "in December 2022");
    }

    #[test]
    fn what_is_no_date_is_refused() {
        for text in [
            "",
            "2022",
            "2022-13",
            "2022-00",
            "2022-02-29",
            "2022-11-31",
            "22-11-30",
            "2022-1-1",
            "2022-11-30-1",
        ] {
            assert!(text.parse::<Date>().is_err(), "{text}");
        }
        assert!("2024-02-29".parse::<Date>().is_ok());
    }
}
