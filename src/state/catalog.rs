//! The price lists in hand: those that come with the library, and the reader's own.

use std::sync::Arc;

use serde::{Deserialize, Serialize};

use crate::pricing::{
    self, Allowed, DEFAULT_RATE_CARD, Field, RateCard, RateCardError, Request, SettingsError,
};

/// The price lists in hand. The built-in ones are always there.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Catalog {
    own: Vec<OwnList>,
}

/// A price list that the reader brought along.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OwnList {
    /// The list.
    pub card: Arc<RateCard>,
    /// Where it is from.
    pub origin: Origin,
}

/// Where a price list is from that is not built in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Origin {
    /// A file of this name.
    File(String),
    /// This address.
    Url(String),
    /// Pasted text.
    Pasted,
    /// A copy of the list of this id.
    Copy(String),
}

/// An own list as it is kept.
#[derive(Serialize, Deserialize)]
struct Kept {
    origin: Origin,
    document: String,
}

/// Whether a price list is named by an address.
pub(super) fn is_url(key: &str) -> bool {
    let behind = |scheme| key.trim().strip_prefix(scheme).is_some_and(|rest| !rest.is_empty());
    ["https://", "http://"].into_iter().any(behind)
}

impl OwnList {
    /// The list as a document.
    pub fn document(&self) -> String {
        serde_json::to_string_pretty(&*self.card).unwrap_or_default()
    }

    /// The list and where it is from, as it is kept for the next visit.
    pub fn kept(&self) -> String {
        serde_json::to_string(&Kept { origin: self.origin.clone(), document: self.document() })
            .unwrap_or_default()
    }

    /// What settings call it: its address where it has one, so that a link to it works elsewhere, and otherwise its id.
    pub fn key(&self) -> &str {
        match &self.origin {
            Origin::Url(url) => url,
            Origin::File(_) | Origin::Pasted | Origin::Copy(_) => &self.card.id,
        }
    }
}

impl Catalog {
    /// The reader's own lists, in the order in which they came.
    pub fn own(&self) -> &[OwnList] {
        &self.own
    }

    /// Every list, the built-in ones first.
    pub fn cards(&self) -> Vec<Arc<RateCard>> {
        pricing::rate_cards().iter().chain(self.own.iter().map(|own| &own.card)).cloned().collect()
    }

    /// The list that `request` names, or the default one, and where it is from if it is not built in.
    ///
    /// # Errors
    /// If there is no such list.
    pub fn find(&self, request: &Request) -> Result<(Arc<RateCard>, Option<Origin>), SettingsError> {
        let key = request.get(Field::RateCard).unwrap_or(DEFAULT_RATE_CARD).trim();
        if let Some(own) = self.own.iter().find(|own| own.key() == key) {
            return Ok((Arc::clone(&own.card), Some(own.origin.clone())));
        }
        pricing::rate_card(request).map(|card| (card, None)).map_err(|mut error| {
            if let Allowed::OneOf(ids) = &mut error.allowed {
                ids.extend(self.own.iter().map(|own| own.key().to_owned()));
            }
            error
        })
    }

    /// Takes a document into the catalog, in place of an earlier one from the same address.
    ///
    /// # Errors
    /// If it is no sound price list, or has the id of another: a list that is in hand is neither replaced nor passed off
    /// as another.
    pub fn import(&mut self, origin: Origin, document: &str) -> Result<&OwnList, RateCardError> {
        let card: RateCard = document.parse()?;
        let again = |own: &OwnList| matches!(origin, Origin::Url(_)) && own.origin == origin;
        let others = self.own.iter().filter(|own| !again(own));
        if pricing::rate_cards().iter().any(|built_in| built_in.id == card.id) {
            return Err(RateCardError::at("/id", "is the id of a built-in list: give yours another"));
        }
        if others.into_iter().any(|own| own.card.id == card.id) {
            let reason =
                "is the id of a list that you already have: remove that one first, or give this one another";
            return Err(RateCardError::at("/id", reason));
        }
        self.own.retain(|own| !again(own));
        self.own.push(OwnList { card: Arc::new(card), origin });
        self.own.last().ok_or_else(|| RateCardError::at("", "was not kept"))
    }

    /// Takes back what was [kept](OwnList::kept) of a list.
    ///
    /// # Errors
    /// If it is damaged.
    pub fn restore(&mut self, kept: &str) -> Result<(), RateCardError> {
        let kept: Kept =
            serde_json::from_str(kept).map_err(|error| RateCardError::at("", error.to_string()))?;
        self.import(kept.origin, &kept.document).map(|_| ())
    }

    /// Adds a copy of `card` with another price of a credit, as [`RateCard::copy`] makes it.
    ///
    /// # Errors
    /// If there is no such price.
    pub fn copy(&mut self, card: &RateCard, terms: &str) -> Result<&OwnList, RateCardError> {
        let taken = |id: &String| self.cards().iter().any(|card| card.id == *id);
        let ids = (1_u32..).map(|number| match number {
            1 => format!("{}-copy", card.id),
            number => format!("{}-copy-{number}", card.id),
        });
        let id = ids.take(1_000).find(|id| !taken(id)).unwrap_or_default();
        let copy = card.copy(id, terms)?;
        self.own.push(OwnList { card: Arc::new(copy), origin: Origin::Copy(card.id.clone()) });
        self.own.last().ok_or_else(|| RateCardError::at("", "was not kept"))
    }

    /// Forgets one of the reader's own lists.
    pub fn remove(&mut self, key: &str) {
        self.own.retain(|own| own.key() != key);
    }
}
