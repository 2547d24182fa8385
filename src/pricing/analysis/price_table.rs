//! A model's published table with today's calculation in every cell, and its cheapest and dearest settings.

use crate::pricing::rate_card::validation::sound;
use crate::pricing::{Estimate, EstimateError, Model, Price, RateCard, Settings, Size, TooManyDigits};

/// The estimates of one image at each published size and number of steps.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PriceTable {
    /// The columns.
    pub sizes: Vec<Size>,
    /// The rows.
    pub rows: Vec<PriceRow>,
}

/// One number of steps of a [`PriceTable`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PriceRow {
    /// Diffusion steps.
    pub steps: u32,
    /// An estimate for each of the table's sizes.
    pub estimates: Vec<Estimate>,
}

/// Settings at an end of a model's prices.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Extreme {
    /// The size, of a model that takes one.
    pub size: Option<Size>,
    /// The steps, of a model that takes them.
    pub steps: Option<u32>,
    /// The price of one result.
    pub estimate: Estimate,
}

impl RateCard {
    /// The published table of `model`, each cell priced as any other settings are; without rows where nothing was
    /// printed.
    ///
    /// # Errors
    /// If the list prints a cell that it does not allow, which a list that was read from a document does not.
    pub fn price_table(&self, model: &Model) -> Result<PriceTable, EstimateError> {
        let sizes = model.published.sizes.clone();
        let row = |steps| {
            let cells = sizes.iter().map(|size| self.one(model, Some(*size), Some(steps)));
            Ok(PriceRow { steps, estimates: cells.collect::<Result<_, _>>()? })
        };
        let rows = model.published.rows.iter().map(|published| row(published.steps));
        let rows = rows.collect::<Result<_, EstimateError>>()?;
        Ok(PriceTable { sizes, rows })
    }

    /// One result at the cheapest and at the dearest settings of `model`.
    ///
    /// # Errors
    /// If the price of its settings has too many digits.
    pub fn extremes(&self, model: &Model) -> Result<(Extreme, Extreme), EstimateError> {
        let steps = model.extreme_steps();
        let settings =
            model.extreme_sizes().into_iter().flat_map(|size| steps.iter().map(move |steps| (size, *steps)));
        let priced = settings.map(|(size, steps)| Ok((model.credits(size, steps)?, size, steps)));
        let priced = priced.collect::<Result<Vec<_>, TooManyDigits>>()?;
        // Of several, the first.
        let low = priced.iter().min_by_key(|(credits, ..)| *credits);
        let high = priced.iter().rev().max_by_key(|(credits, ..)| *credits);
        let (low, high) = sound(low.zip(high));
        let extreme = |&(_, size, steps): &(_, Option<Size>, Option<u32>)| {
            Ok::<_, TooManyDigits>(Extreme { size, steps, estimate: self.one(model, size, steps)? })
        };
        Ok((extreme(low)?, extreme(high)?))
    }

    fn one(&self, model: &Model, size: Option<Size>, steps: Option<u32>) -> Result<Estimate, TooManyDigits> {
        Settings::at(self, model, size, steps).estimate()
    }
}

impl Model {
    /// Sizes among which the cheapest and the dearest are. Between the printed sizes of a table lie straight lines, which
    /// end with them; a rate only rises; and a tier has one price.
    pub(crate) fn extreme_sizes(&self) -> Vec<Option<Size>> {
        let largest_within = |pixels: u64| self.limits.largest_within(pixels);
        let sizes: Vec<_> = match &self.price {
            Price::Table(_) => self.published.sizes.clone(),
            Price::Pixels(_) => self.limits.smallest().into_iter().chain(largest_within(u64::MAX)).collect(),
            Price::Tiers(tiers) => {
                let within =
                    tiers.iter().filter_map(|tier| largest_within(tier.up_to_pixels.unwrap_or(u64::MAX)));
                within.collect()
            }
            Price::Polynomial(_) | Price::Fixed(_) => self.defaults.size().into_iter().collect(),
        };
        if sizes.is_empty() { vec![None] } else { sizes.into_iter().map(Some).collect() }
    }

    /// Steps among which the fewest and the most credits are: a polynomial may turn anywhere.
    pub(crate) fn extreme_steps(&self) -> Vec<Option<u32>> {
        match (&self.price, self.limits.steps) {
            (_, None) => vec![None],
            (Price::Polynomial(_), Some(steps)) => steps.numbers().map(Some).collect(),
            (_, Some(steps)) => vec![Some(steps.min), Some(steps.max)],
        }
    }
}
