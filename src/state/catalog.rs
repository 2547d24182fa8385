//! The price lists in hand: those that come with the library, and the reader's own.

use std::sync::Arc;

use serde::{Deserialize, Serialize};

use crate::pricing::{
    self, Allowed, DEFAULT_RATE_CARD, Field, RateCard, RateCardError, Request, SettingsError,
};

/// The characters of an id that its copies begin with: there is room for `-copy-100` behind them.
const LONGEST_BASE: usize = 90;
/// The most copies of a list.
const MOST_COPIES: usize = 100;

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
    /// The document, to the letter.
    pub document: Arc<str>,
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
    /// A copy of the list of this id, and where that was from, if it was not built in.
    Copy(String, Option<Box<Origin>>),
}

/// An own list as it is kept.
#[derive(Serialize, Deserialize)]
struct Kept {
    origin: Origin,
    document: String,
}

/// Whether a price list is named by an address.
pub(super) fn is_url(key: &str) -> bool {
    pricing::is_web_address(key.trim())
}

impl OwnList {
    /// The list and where it is from, as it is kept for the next visit.
    pub fn kept(&self) -> String {
        let kept = Kept { origin: self.origin.clone(), document: self.document.to_string() };
        serde_json::to_string(&kept).unwrap_or_default()
    }

    /// What settings call it: its address where it has one, so that a link to it works elsewhere, and otherwise its id.
    pub fn key(&self) -> &str {
        match &self.origin {
            Origin::Url(url) => url,
            Origin::File(_) | Origin::Pasted | Origin::Copy(..) => &self.card.id,
        }
    }
}

impl Catalog {
    /// The reader's own lists: those of earlier visits, and then in the order in which they came.
    pub fn own(&self) -> &[OwnList] {
        &self.own
    }

    /// Whether the reader has a list of this id.
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

    /// Takes a document into the catalog, in place of an earlier one from the same address, and says what settings call
    /// the list.
    ///
    /// # Errors
    /// If it is no sound price list, or has the id of another: a list that is in hand is neither replaced nor passed off
    /// as another.
    pub fn import(&mut self, origin: Origin, document: &str) -> Result<String, RateCardError> {
        let card: RateCard = document.parse()?;
        let again = |own: &OwnList| matches!(origin, Origin::Url(_)) && own.origin == origin;
        if pricing::rate_cards().iter().any(|built_in| built_in.id == card.id) {
            return Err(RateCardError::at("/id", "is the id of a built-in list: give yours another"));
        }
        if self.own.iter().any(|own| !again(own) && own.card.id == card.id) {
            let reason =
                "is the id of a list that you already have: remove that one first, or give this one another";
            return Err(RateCardError::at("/id", reason));
        }
        self.own.retain(|own| !again(own));
        Ok(self.add(card, origin, document))
    }

    fn add(&mut self, card: RateCard, origin: Origin, document: &str) -> String {
        let own = OwnList { card: Arc::new(card), origin, document: document.into() };
        let key = own.key().to_owned();
        self.own.push(own);
        key
    }

    /// Takes what is [kept](OwnList::kept) of a list, in place of the one of that id.
    ///
    /// # Errors
    /// If it is damaged.
    pub fn restore(&mut self, id: &str, kept: &str) -> Result<(), RateCardError> {
        let kept: Kept =
            serde_json::from_str(kept).map_err(|error| RateCardError::at("", error.to_string()))?;
        if self
            .own
            .iter()
            .any(|own| own.card.id == id && own.origin == kept.origin && *own.document == *kept.document)
        {
            return Ok(());
        }
        let mut others = self.clone();
        others.forget(id);
        others.import(kept.origin, &kept.document)?;
        *self = others;
        Ok(())
    }

    /// Takes what another window has kept of the list of this id, or that it keeps it no longer.
    ///
    /// # Errors
    /// If it is damaged: that changes nothing.
    pub fn hear(&mut self, id: &str, kept: Option<&str>) -> Result<(), RateCardError> {
        match kept {
            None => self.forget(id),
            Some(kept) => self.restore(id, kept)?,
        }
        Ok(())
    }

    /// Where a copy of `card` is from, which is from `of`. Of a copy of a copy it matters what the first was made of.
    pub(super) fn copied(card: &RateCard, of: Option<Origin>) -> Origin {
        match of {
            Some(copied @ Origin::Copy(..)) => copied,
            of => Origin::Copy(card.id.clone(), of.map(Box::new)),
        }
    }

    /// Adds a copy of `card`, which is from `of`, with another price of a credit, as [`RateCard::copy`] makes it.
    ///
    /// # Errors
    /// If there is no such price.
    pub fn copy(
        &mut self,
        card: &RateCard,
        of: Option<Origin>,
        terms: &str,
    ) -> Result<String, RateCardError> {
        let base: String = card.id.chars().take(LONGEST_BASE).collect();
        let id = (1_u32..).map(|number| match number {
            1 => format!("{base}-copy"),
            number => format!("{base}-copy-{number}"),
        });
        let free = |id: &String| self.cards().iter().all(|card| card.id != *id);
        let copy = card.copy(id.take(MOST_COPIES).find(free).unwrap_or_default(), terms)?;
        // As people read it, unless it would then be too long to be read again.
        let pretty = serde_json::to_string_pretty(&copy).unwrap_or_default();
        let document = match pretty.len() {
            0..=RateCard::LONGEST => pretty,
            _ => serde_json::to_string(&copy).unwrap_or_default(),
        };
        // What is taken can be read again.
        let copy = document.parse()?;
        Ok(self.add(copy, Self::copied(card, of), &document))
    }

    /// Forgets the reader's own list of this id.
    pub fn forget(&mut self, id: &str) {
        self.own.retain(|own| own.card.id != id);
    }
}
