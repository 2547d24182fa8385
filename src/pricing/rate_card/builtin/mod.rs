//! The price lists that come with the library.

use std::sync::{Arc, OnceLock};

use crate::pricing::{Estimate, EstimateError, Model, RateCard, Refusal, Request, Setting, SettingsError};

/// The id of the list that holds where none is named.
pub const DEFAULT_RATE_CARD: &str = "dreamstudio-2022";

/// The lists as they were read from their documents in `static/rate-cards`, the oldest first, in the compact form of
/// [`borsh`]: nobody has to read the documents again. `make lists` writes it.
const COMPACT: &[u8] = include_bytes!("lists.borsh");

/// The price lists that come with the library, the oldest first.
pub fn rate_cards() -> &'static [Arc<RateCard>] {
    static RATE_CARDS: OnceLock<Vec<Arc<RateCard>>> = OnceLock::new();
    #[expect(clippy::expect_used, reason = "without the lists there is no right price for anything")]
    // Not the error itself: the code that writes it would be two kB of the page.
    #[expect(clippy::ok_expect, reason = "the message says what is wrong")]
    let decode = || borsh::from_slice(COMPACT).ok().expect("validated: the lists are sound");
    RATE_CARDS.get_or_init(decode)
}

/// The price list that `request` names, or the default one.
///
/// # Errors
/// If there is no such list.
pub fn rate_card(request: &Request) -> Result<Arc<RateCard>, SettingsError> {
    let id = request.get(Setting::RateCard).unwrap_or(DEFAULT_RATE_CARD);
    rate_cards().iter().find(|card| card.id == id.trim()).cloned().ok_or_else(|| {
        let ids = rate_cards().iter().map(|card| card.id.clone()).collect();
        SettingsError::new(Setting::RateCard, Refusal::of_id(id, ids))
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

/// The model of `card` that `request` names, or the first.
///
/// # Errors
/// If the list has no such model; the error names the built-in lists that have it.
pub fn requested_model<'a>(card: &'a RateCard, request: &Request) -> Result<&'a Model, SettingsError> {
    let lists = rate_cards().iter().map(|card| (card.id.as_str(), &**card));
    card.requested_model(request).map_err(|error| error.with_lists(lists))
}

/// What `request` costs under the list that it names.
///
/// # Errors
/// With one error for each field that cannot be priced.
pub fn estimate(request: &Request) -> Result<Estimate, EstimateError> {
    let card = rate_card(request)?;
    card.estimate_model(requested_model(&card, request)?, request)
}

#[cfg(test)]
mod tests {
    use super::*;

    const DOCUMENTS: [&str; 4] = [
        include_str!("../../../../static/rate-cards/dreamstudio-2022.json"),
        include_str!("../../../../static/rate-cards/dreamstudio-2023.json"),
        include_str!("../../../../static/rate-cards/stability-2023.json"),
        include_str!("../../../../static/rate-cards/stability-2025.json"),
    ];

    #[test]
    fn the_lists_that_come_with_the_library_are_those_of_their_documents() {
        let read: Vec<Arc<RateCard>> = DOCUMENTS.iter().map(|json| Arc::new(json.parse().unwrap())).collect();
        let compact = borsh::to_vec(&read).unwrap();
        let path = concat!(env!("CARGO_MANIFEST_DIR"), "/src/pricing/rate_card/builtin/lists.borsh");
        let writes = std::env::var_os("WRITE_LISTS").is_some();
        if writes {
            std::fs::write(path, &compact).unwrap();
        }
        let stored = std::fs::read(path).unwrap();
        assert!(stored == compact, "src/pricing/rate_card/builtin/lists.borsh is out of date: make lists");
        assert_eq!(borsh::from_slice::<Vec<Arc<RateCard>>>(&stored).unwrap(), read);
        // What is compiled in may be older than what was just written.
        assert!(writes || rate_cards() == read);
    }
}
