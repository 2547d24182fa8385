//! The price lists in hand: those that come with the library, and the user's own.

use std::sync::Arc;

use borsh::{BorshDeserialize, BorshSerialize};
use serde::{Deserialize, Serialize};

use super::{ImportError, ParseJob};
use crate::pricing::{
    self, Allowed, CheckedRequest, DEFAULT_RATE_CARD, RateCard, Request, Setting, SettingsError,
};

/// The characters of an id that its copies begin with: there is room for `-copy-1000` behind them.
const LONGEST_BASE: usize = 90;

/// The price lists in hand. The built-in ones are always there.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Catalog {
    own: Vec<OwnList>,
}

/// A price list that the user brought along.
#[derive(Debug, Clone, PartialEq, Eq, BorshSerialize, BorshDeserialize)]
pub struct OwnList {
    /// The list.
    pub card: Arc<RateCard>,
    /// Where it is from.
    pub origin: Origin,
    /// The document, to the letter.
    pub document: Arc<str>,
}

/// Where a price list is from that is not built in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, BorshSerialize, BorshDeserialize)]
#[serde(rename_all = "snake_case")]
pub enum Origin {
    /// A file of this name.
    File(String),
    /// This address.
    Url(String),
    /// Pasted text.
    Pasted,
    /// A copy of the list of this id, and where that was from, if it was not built in.
    Copy(String, Option<Box<Origin>>),
}

/// Whether a price list is named by an address.
pub(super) fn is_url(key: &str) -> bool {
    pricing::is_web_address(key.trim())
}

impl OwnList {
    /// What settings call it: its address where it has one, so that a link to it works elsewhere, and otherwise its id.
    pub fn key(&self) -> &str {
        match &self.origin {
            Origin::Url(url) => url,
            Origin::File(_) | Origin::Pasted | Origin::Copy(..) => &self.card.id,
        }
    }
}

impl Catalog {
    /// The most lists of a user's own.
    pub const MOST_LISTS: usize = 100;

    /// The user's own lists: those of earlier visits, and then in the order in which they came.
    pub fn own(&self) -> &[OwnList] {
        &self.own
    }

    /// Whether the user has a list of this id.
    pub fn has(&self, id: &str) -> bool {
        self.own.iter().any(|own| own.card.id == id)
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
        let key = request.get(Setting::RateCard).unwrap_or(DEFAULT_RATE_CARD).trim();
        if let Some(own) = self.own.iter().find(|own| own.key() == key) {
            return Ok((Arc::clone(&own.card), Some(own.origin.clone())));
        }
        pricing::rate_card(request).map(|card| (card, None)).map_err(|mut error| {
            if let Allowed::OneOf(ids) = &mut error.refusal.allowed {
                ids.extend(self.own.iter().map(|own| own.key().to_owned()));
            }
            error
        })
    }

    /// `request` held against `card`.
    ///
    /// # Errors
    /// If the list has no model that the request names; the error names the lists that have it.
    pub fn check(&self, card: Arc<RateCard>, request: &Request) -> Result<CheckedRequest, SettingsError> {
        let built_in = pricing::rate_cards().iter().map(|card| (card.id.as_str(), &**card));
        let lists = built_in.chain(self.own.iter().map(|own| (own.key(), &*own.card)));
        CheckedRequest::new(card, request).map_err(|error| error.with_lists(lists))
    }

    /// Takes a list into the catalog, in place of an earlier one from the same address, and says what settings call it.
    ///
    /// # Errors
    /// If it has the id of another: a list that is in hand is neither replaced nor passed off as another. Or if there is
    /// no room for more.
    pub fn take(&mut self, list: OwnList) -> Result<String, ImportError> {
        let again = |own: &OwnList| matches!(list.origin, Origin::Url(_)) && own.origin == list.origin;
        if pricing::rate_cards().iter().any(|built_in| built_in.id == list.card.id) {
            return Err(ImportError::BuiltInId);
        }
        if self.own.iter().any(|own| !again(own) && own.card.id == list.card.id) {
            return Err(ImportError::OwnId);
        }
        self.own.retain(|own| !again(own));
        if self.own.len() >= Self::MOST_LISTS {
            return Err(ImportError::NoRoom);
        }
        let key = list.key().to_owned();
        self.own.push(list);
        Ok(key)
    }

    /// Takes what was kept of the list of this id, in place of the one of that id.
    ///
    /// # Errors
    /// As [`take`](Self::take): that changes nothing.
    pub fn restore(&mut self, id: &str, list: OwnList) -> Result<(), ImportError> {
        if self.own.contains(&list) {
            return Ok(());
        }
        let mut others = self.clone();
        others.forget(id);
        others.take(list)?;
        *self = others;
        Ok(())
    }

    /// Follows what is stored of the list of this id: nothing any more, or this.
    ///
    /// # Errors
    /// If the list cannot be taken; the one in hand stays.
    pub(super) fn update(
        &mut self,
        id: &str,
        stored: Option<&Result<OwnList, ImportError>>,
    ) -> Result<(), ImportError> {
        match stored {
            None => self.forget(id),
            Some(Ok(list)) => self.restore(id, list.clone())?,
            Some(Err(error)) => return Err(error.clone()),
        }
        Ok(())
    }

    /// Where a copy of `card` is from, which is from `of`. Of a copy of a copy it matters what the first was made of.
    fn copied(card: &RateCard, of: Option<Origin>) -> Origin {
        match of {
            Some(copied @ Origin::Copy(..)) => copied,
            of => Origin::Copy(card.id.clone(), of.map(Box::new)),
        }
    }

    /// What is to be read for a copy of `card`, which is from `of`, with another price of a credit.
    pub fn copy(&self, card: Arc<RateCard>, of: Option<Origin>, terms: String) -> ParseJob {
        let base: String = card.id.chars().take(LONGEST_BASE).collect();
        let cards = self.cards();
        let (mut id, mut number) = (format!("{base}-copy"), 1);
        while cards.iter().any(|card| card.id == id) {
            number += 1;
            id = format!("{base}-copy-{number}");
        }
        ParseJob::Copy { origin: Self::copied(&card, of), card, id, terms }
    }

    /// Forgets the user's own list of this id.
    pub fn forget(&mut self, id: &str) {
        self.own.retain(|own| own.card.id != id);
    }
}
