//! The price lists that come with the library.

use std::sync::{Arc, OnceLock};

use super::{Allowed, Estimate, EstimateError, Field, RateCard, Request, SettingsError};

/// The id of the list that holds where none is named.
pub const DEFAULT_RATE_CARD: &str = "dreamstudio-2022";

const DOCUMENTS: [&str; 4] = [
    include_str!("../../static/rate-cards/dreamstudio-2022.json"),
    include_str!("../../static/rate-cards/dreamstudio-2023.json"),
    include_str!("../../static/rate-cards/stability-2023.json"),
    include_str!("../../static/rate-cards/stability-2025.json"),
];

/// The price lists that come with the library, the oldest first.
pub fn rate_cards() -> &'static [Arc<RateCard>] {
    static RATE_CARDS: OnceLock<Vec<Arc<RateCard>>> = OnceLock::new();
    // A list that cannot be read is left out here and fails the tests; links that name it then have no price.
    RATE_CARDS.get_or_init(|| DOCUMENTS.iter().filter_map(|json| json.parse().ok()).map(Arc::new).collect())
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

    #[test]
    fn every_list_that_comes_with_the_library_can_be_read() {
        for json in DOCUMENTS {
            assert_eq!(json.parse::<RateCard>().map(|_| ()), Ok(()));
        }
        assert_eq!(rate_cards().len(), DOCUMENTS.len());
    }
}
