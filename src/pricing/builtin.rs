//! The price lists that come with the library.

use std::sync::{Arc, OnceLock};

use super::{Allowed, Estimate, EstimateError, Field, RateCard, Request, SettingsError};

/// The id of the list that holds where none is named.
pub const DEFAULT_RATE_CARD: &str = "dreamstudio-2022";

/// The lists as they were read from their documents in `static/rate-cards`, the oldest first, in the compact form of
/// [`borsh`]: nobody has to read the documents again. `make lists` writes it.
const COMPACT: &[u8] = include_bytes!("builtin.borsh");

/// Changes with the lists and with the form that they have here. What has another was not built together with this.
pub const EDITION: u32 = checksum(COMPACT);

/// FNV-1a, which needs no tables.
const fn checksum(bytes: &[u8]) -> u32 {
    let (mut hash, mut rest) = (0x811c_9dc5_u32, bytes);
    while let [byte, others @ ..] = rest {
        hash = (hash ^ *byte as u32).wrapping_mul(0x0100_0193);
        rest = others;
    }
    hash
}

/// The price lists that come with the library, the oldest first.
pub fn rate_cards() -> &'static [Arc<RateCard>] {
    static RATE_CARDS: OnceLock<Vec<Arc<RateCard>>> = OnceLock::new();
    // The tests hold the compact form against the documents.
    RATE_CARDS.get_or_init(|| borsh::from_slice(COMPACT).unwrap_or_default())
}

/// The price list that `request` names, or the default one.
///
/// # Errors
/// If there is no such list.
pub fn rate_card(request: &Request) -> Result<Arc<RateCard>, SettingsError> {
    let id = request.get(Field::RateCard).unwrap_or(DEFAULT_RATE_CARD);
    rate_cards().iter().find(|card| card.id == id.trim()).cloned().ok_or_else(|| SettingsError {
        field: Field::RateCard,
        value: id.to_owned(),
        allowed: Allowed::OneOf(rate_cards().iter().map(|card| card.id.clone()).collect()),
        nearest: Some(DEFAULT_RATE_CARD.to_owned()),
    })
}

/// What people call the list of this id; the id itself where it is not one that comes with the library.
pub fn name_of(id: &str) -> &str {
    rate_cards().iter().find(|card| card.id == id).map_or(id, |card| &card.name)
}

impl RateCard {
    /// Its name, and that it is not built in where it is not: nobody may take its prices for published ones.
    pub fn marked_name(&self) -> String {
        let is_built_in = rate_cards().iter().any(|built_in| built_in.id == self.id && **built_in == *self);
        if is_built_in { self.name.clone() } else { format!("{} (not built in)", self.name) }
    }
}

/// What `request` costs under the list that it names.
///
/// # Errors
/// With one error for each field that cannot be priced.
pub fn estimate(request: &Request) -> Result<Estimate, EstimateError> {
    let card = rate_card(request).map_err(|error| vec![error])?;
    card.estimate(request)
}

#[cfg(test)]
mod tests {
    use super::*;

    const DOCUMENTS: [&str; 4] = [
        include_str!("../../static/rate-cards/dreamstudio-2022.json"),
        include_str!("../../static/rate-cards/dreamstudio-2023.json"),
        include_str!("../../static/rate-cards/stability-2023.json"),
        include_str!("../../static/rate-cards/stability-2025.json"),
    ];

    #[test]
    fn the_lists_that_come_with_the_library_are_those_of_their_documents() {
        let read: Vec<Arc<RateCard>> = DOCUMENTS.iter().map(|json| Arc::new(json.parse().unwrap())).collect();
        let compact = borsh::to_vec(&read).unwrap();
        if std::env::var_os("WRITE_LISTS").is_some() {
            let path = concat!(env!("CARGO_MANIFEST_DIR"), "/src/pricing/builtin.borsh");
            return std::fs::write(path, compact).unwrap();
        }
        assert!(COMPACT == compact, "src/pricing/builtin.borsh is out of date: make lists");
        assert_eq!(rate_cards(), read);
    }

    #[test]
    fn another_form_of_the_lists_is_another_edition() {
        // The published test vectors of FNV-1a (isthe.com/chongo/tech/comp/fnv).
        for (text, hash) in [("", 0x811c_9dc5), ("a", 0xe40c_292c), ("foobar", 0xbf9c_f968)] {
            assert_eq!(checksum(text.as_bytes()), hash, "{text}");
        }
    }
}
