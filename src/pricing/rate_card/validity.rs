//! When a price list is in force.

use borsh::{BorshDeserialize, BorshSerialize};
use serde::{Deserialize, Serialize};

use crate::pricing::{Date, RateCard};

/// The time in which a list was in force, both ends included.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, BorshSerialize, BorshDeserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct Validity {
    /// Its first day or month.
    pub from: Date,
    /// Its last day or month, where it has ended.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<Date>,
}

/// The list that took another's place.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, BorshSerialize, BorshDeserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct Replacement {
    /// Its id.
    #[cfg_attr(feature = "schema", schemars(regex(pattern = "^[A-Za-z0-9._-]{1,100}$")))]
    pub id: String,
    /// Its first day.
    pub from: Date,
}

/// How a price list stands to a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// Its first day lies ahead.
    Ahead,
    /// It is in force, as far as it says.
    InForce,
    /// Its last day is past, or another list has taken its place.
    Over,
}

impl RateCard {
    /// How the list stands to `today`. Without that, one that has an end or a list that follows it is over.
    pub fn standing(&self, today: Option<Date>) -> Standing {
        let past = |day: Date| today.is_none_or(|today| day.is_over(today));
        let ahead = |day: Date| today.is_some_and(|today| today.is_over(day));
        let ended = self.valid.and_then(|valid| valid.until).is_some_and(past);
        let replaced = self.replaced_by.as_ref().is_some_and(|newer| !ahead(newer.from));
        if ended || replaced {
            Standing::Over
        } else if self.valid.is_some_and(|valid| ahead(valid.from)) {
            Standing::Ahead
        } else {
            Standing::InForce
        }
    }
}
