//! A price for each range of pixels.

use borsh::{BorshDeserialize, BorshSerialize};
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use crate::pricing::text::decimal;

/// The price of a range of pixels.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, BorshSerialize, BorshDeserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Tier {
    /// The most pixels that it holds for; the last tier has no such number and holds for all above.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub up_to_pixels: Option<u64>,
    /// Credits for one result.
    #[serde(deserialize_with = "decimal::deserialize")]
    pub credits: Decimal,
}

/// The tier of so many pixels, and the most pixels of the one before it.
pub(crate) fn tier_of(tiers: &[Tier], pixels: u64) -> Option<(Option<u64>, Tier)> {
    let holds = |tier: &Tier| tier.up_to_pixels.is_none_or(|most| pixels <= most);
    let place = tiers.iter().position(holds)?;
    let before = place.checked_sub(1).and_then(|place| tiers.get(place));
    Some((before.and_then(|tier| tier.up_to_pixels), *tiers.get(place)?))
}
