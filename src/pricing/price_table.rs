//! A model's published table with today's calculation in every cell.

use super::{Estimate, EstimateError, Field, Model, Price, RateCard, Request, Size};

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

impl RateCard {
    /// The published table of `model`, each cell priced as any other settings are.
    ///
    /// # Errors
    /// If the list prints a cell that it does not allow, which a list that was read from a document does not.
    pub fn price_table(&self, model: &Model) -> Result<PriceTable, EstimateError> {
        let Price::Table(table) = &model.price;
        let row = |steps| {
            let cells = table.sizes.iter().map(|size| self.one_image(model, *size, steps));
            Ok(PriceRow { steps, estimates: cells.collect::<Result<_, _>>()? })
        };
        let rows =
            table.rows.iter().map(|published| row(published.steps)).collect::<Result<_, EstimateError>>()?;
        Ok(PriceTable { sizes: table.sizes.clone(), rows })
    }

    /// The estimates of one image at the cheapest and at the dearest settings of `model`.
    ///
    /// # Errors
    /// If the price of its settings has too many digits.
    pub fn extremes(&self, model: &Model) -> Result<(Estimate, Estimate), EstimateError> {
        let Price::Table(table) = &model.price;
        // The price is in proportion to the steps, lies on straight lines between the published sizes and ends
        // with them, so both extremes are at a published size, with the fewest or the most steps.
        let all = table.sizes.iter().flat_map(|size| {
            [model.limits.steps.min, model.limits.steps.max].map(|steps| self.one_image(model, *size, steps))
        });
        let all = all.collect::<Result<Vec<_>, _>>()?;
        let credits = |estimate: &&Estimate| estimate.per_image.credits;
        let (cheapest, dearest) = (all.iter().min_by_key(credits), all.iter().max_by_key(credits));
        match (cheapest, dearest) {
            (Some(cheapest), Some(dearest)) => Ok((cheapest.clone(), dearest.clone())),
            _ => Err(EstimateError::OutOfRange),
        }
    }

    fn one_image(&self, model: &Model, size: Size, steps: u32) -> Result<Estimate, EstimateError> {
        let request = Request::default()
            .with(Field::Model, &model.id)
            .with(Field::Width, size.width)
            .with(Field::Height, size.height)
            .with(Field::Steps, steps);
        self.estimate(&request.with(Field::Samples, 1))
    }
}
