//! The page's own fields, read: the balance, the budget and the number of images.

use super::{Document, Field, Quote};
use crate::pricing::{self, Decimal, Funds, Refusal};

/// The values of the page's own fields, each read once. Rows and columns are read by the map alone.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OwnFields {
    /// Credits in hand, where there is a list and they are allowed.
    pub balance: Option<Decimal>,
    /// What there is to spend: the budget, or the balance where none is given.
    pub funds: Option<Funds>,
    /// The number of images that the budget is for, where it is allowed.
    pub images: Option<u32>,
    /// The fields whose text is not allowed.
    refused: Vec<(Field, Refusal)>,
}

impl OwnFields {
    /// The fields of `document` under the list of its quote.
    pub fn of(document: &Document, quote: &Quote) -> Self {
        let card = quote.card.as_ref().ok();
        let mut refused = Vec::new();
        let balance = card.map(|card| card.balance(document.get(Field::Balance)));
        let balance = accept(Field::Balance, balance, &mut refused);
        let funds = match document.get(Field::Budget).filter(|_| card.is_some()) {
            Some(text) => accept(Field::Budget, Some(Funds::budget(text, balance)), &mut refused),
            None => balance.map(Funds::Credits),
        };
        let images = Some(pricing::images(document.get(Field::Images)));
        let images = accept(Field::Images, images, &mut refused);
        Self { balance, funds, images, refused }
    }

    /// What is wrong with `field`.
    pub fn error(&self, field: Field) -> Option<&Refusal> {
        self.refused.iter().find(|(refused, _)| *refused == field).map(|(_, refusal)| refusal)
    }
}

fn accept<T>(
    field: Field,
    read: Option<Result<T, Refusal>>,
    refused: &mut Vec<(Field, Refusal)>,
) -> Option<T> {
    match read? {
        Ok(value) => Some(value),
        Err(refusal) => {
            refused.push((field, refusal));
            None
        }
    }
}
