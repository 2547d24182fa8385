//! The same settings under several price lists and models.

use std::sync::Arc;

use rust_decimal::Decimal;

use crate::pricing::{Estimate, EstimateError, Model, RateCard, Request, Task};

/// What the compared settings cost with one model of one list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Offer {
    /// The list.
    pub card: Arc<RateCard>,
    /// The id of the model.
    pub model: String,
    /// What people call the model.
    pub name: String,
    /// The price of all results, or why there is none.
    pub price: Result<Estimate, EstimateError>,
    /// Whether no other offer costs fewer dollars.
    pub cheapest: bool,
}

impl Offer {
    /// How much more it costs than `other`, in credits and in dollars; below 0 where it costs less.
    pub fn difference(&self, other: &Estimate) -> Option<(Decimal, Decimal)> {
        let total = &self.price.as_ref().ok()?.total;
        let credits = total.credits.checked_sub(other.total.credits)?;
        Some((credits, total.usd.checked_sub(other.total.usd)?))
    }
}

/// The most models that are compared.
const MOST_OFFERS: usize = 50;

/// Offers of models that do the same.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Comparison {
    /// The offers, in the order of the lists and of their models; of very many the first.
    pub offers: Vec<Offer>,
    /// Whether there are no others.
    pub is_complete: bool,
}

/// What `settings` cost with every model of these lists that does the same `task`. Their list and model are not looked
/// at; a setting that is not given has the default of each model.
pub fn comparison(cards: &[Arc<RateCard>], task: Task, settings: &Request) -> Comparison {
    let offer = |card: &Arc<RateCard>, model: &Model| Offer {
        card: Arc::clone(card),
        model: model.id.clone(),
        name: model.name.clone(),
        price: card.estimate_model(model, settings),
        cheapest: false,
    };
    let models = cards.iter().flat_map(|card| card.models.iter().map(move |model| (card, model)));
    let mut same_task =
        models.filter(|(_, model)| model.task == task).map(|(card, model)| offer(card, model));
    let mut offers: Vec<_> = same_task.by_ref().take(MOST_OFFERS).collect();
    let is_complete = same_task.next().is_none();
    let usd = |offer: &Offer| offer.price.as_ref().ok().map(|estimate| estimate.total.usd);
    let least = offers.iter().filter_map(usd).min();
    for offer in &mut offers {
        offer.cheapest = least.is_some() && usd(offer) == least;
    }
    Comparison { offers, is_complete }
}
