//! The prices of any rows of steps and columns of sizes, in print or not.

use crate::pricing::rate_card::limits::whole_number;
use crate::pricing::{
    Allowed, Basis, Estimate, EstimateError, Field, Model, RateCard, Request, Settings, SettingsError, Size,
};

/// The most rows, and the most columns.
const MOST: usize = 40;
/// Rows for a model that has none in print, as far as it allows them: those of the first table that was printed.
const USUAL_STEPS: [u32; 6] = [10, 25, 50, 75, 100, 150];
const USUAL_COLUMNS: usize = 6;

/// The prices of one image at some steps and sizes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PriceMap {
    /// The columns; a single one without a size where the size changes no price.
    pub sizes: Vec<Option<Size>>,
    /// The rows; a single one without steps where these change no price.
    pub rows: Vec<MapRow>,
}

/// A row of a [`PriceMap`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MapRow {
    /// Diffusion steps.
    pub steps: Option<u32>,
    /// An estimate for each of the map's sizes.
    pub estimates: Vec<Estimate>,
}

impl PriceMap {
    /// Every cell with its settings.
    pub fn cells(&self) -> impl Iterator<Item = (Option<Size>, Option<u32>, &Estimate)> {
        self.rows.iter().flat_map(|row| {
            self.sizes.iter().zip(&row.estimates).map(|(size, estimate)| (*size, row.steps, estimate))
        })
    }

    /// Whether there are both printed and computed prices.
    pub fn is_mixed(&self) -> bool {
        let printed = self.cells().filter(|(.., estimate)| estimate.basis == Basis::Published).count();
        printed > 0 && printed < self.cells().count()
    }
}

impl RateCard {
    /// The prices of `model` at the [rows](Field::Rows) and [columns](Field::Columns) that `request` names, and otherwise at
    /// those in print or usual ones.
    ///
    /// # Errors
    /// With the rows or columns that are not allowed.
    pub fn price_map(&self, model: &Model, request: &Request) -> Result<PriceMap, EstimateError> {
        let (rows, sizes) = match (model.rows(request), model.columns(request)) {
            (Ok(rows), Ok(sizes)) => (rows, sizes),
            (rows, sizes) => {
                let errors = [rows.err(), sizes.err()];
                return Err(errors.into_iter().flatten().collect::<Vec<_>>().into());
            }
        };
        let samples = model.limits.samples.min;
        // A size or steps that change no price are there all the same.
        let priced = |size: Option<Size>, steps: Option<u32>| {
            let (size, steps) = (size.or(model.defaults.size()), steps.or(model.defaults.steps));
            Settings { card: self, model, size, steps, samples }.estimate()
        };
        let row = |steps: Option<u32>| {
            let estimates = sizes.iter().map(|size| priced(*size, steps)).collect::<Result<_, _>>()?;
            Ok(MapRow { steps, estimates })
        };
        Ok(PriceMap { rows: rows.into_iter().map(row).collect::<Result<_, EstimateError>>()?, sizes })
    }
}

impl Model {
    fn rows(&self, request: &Request) -> Result<Vec<Option<u32>>, SettingsError> {
        let Some(range) = self.limits.steps.filter(|_| self.price.uses_steps()) else {
            return Ok(vec![None]);
        };
        let mut steps: Vec<u32> =
            match request.get(Field::Rows).map(entries).filter(|given| !given.is_empty()) {
                None if !self.published.rows.is_empty() => {
                    self.published.rows.iter().map(|row| row.steps).collect()
                }
                None => {
                    let usual: Vec<_> =
                        USUAL_STEPS.into_iter().filter(|steps| range.contains(*steps)).collect();
                    if usual.len() > 1 { usual } else { range.spread(USUAL_COLUMNS).0 }
                }
                Some(given) => {
                    let allowed = |text: &str| whole_number(text).filter(|steps| range.contains(*steps));
                    too_many(Field::Rows, &given)?;
                    let refused = given.iter().find(|text| allowed(text).is_none());
                    if let Some(value) = refused {
                        let mut mended: Vec<_> =
                            given.iter().filter_map(|text| range.nearest(text)).collect();
                        mended.sort_unstable();
                        mended.dedup();
                        let mended = mended.iter().map(u32::to_string).collect::<Vec<_>>().join(", ");
                        return Err(error(Field::Rows, value, Allowed::Range(range), mended));
                    }
                    given.iter().filter_map(|text| allowed(text)).collect()
                }
            };
        steps.sort_unstable();
        steps.dedup();
        steps.truncate(MOST);
        Ok(steps.into_iter().map(Some).collect())
    }

    fn columns(&self, request: &Request) -> Result<Vec<Option<Size>>, SettingsError> {
        let limits = &self.limits;
        if !self.price.uses_size() {
            return Ok(vec![None]);
        }
        let mut sizes: Vec<Size> =
            match request.get(Field::Columns).map(entries).filter(|given| !given.is_empty()) {
                None => self.usual_sizes(),
                Some(given) => {
                    too_many(Field::Columns, &given)?;
                    let allowed = |text: &str| size(text).filter(|size| limits.allows(*size));
                    if let Some(value) = given.iter().find(|text| allowed(text).is_none()) {
                        let mended = given
                            .iter()
                            .filter_map(|text| allowed(text))
                            .map(plain)
                            .collect::<Vec<_>>()
                            .join(", ");
                        return Err(error(Field::Columns, value, self.allowed_sizes(), mended));
                    }
                    given.iter().filter_map(|text| allowed(text)).collect()
                }
            };
        sizes.sort_unstable_by_key(|size| (size.area(), size.width));
        sizes.dedup();
        sizes.truncate(MOST);
        Ok(sizes.into_iter().map(Some).collect())
    }

    /// Those in print, or the only ones, or squares.
    fn usual_sizes(&self) -> Vec<Size> {
        let limits = &self.limits;
        if !self.published.sizes.is_empty() {
            return self.published.sizes.clone();
        }
        if !limits.sizes.is_empty() {
            return limits.sizes.clone();
        }
        let widths = limits.width.map(|widths| widths.spread(USUAL_COLUMNS).0).unwrap_or_default();
        let squares = widths.into_iter().map(|side| Size { width: side, height: side });
        let squares: Vec<_> = squares.filter(|size| limits.allows(*size)).collect();
        if squares.is_empty() { self.defaults.size().into_iter().collect() } else { squares }
    }

    fn allowed_sizes(&self) -> Allowed {
        match self.limits.width.zip(self.limits.height) {
            Some((width, height)) => {
                Allowed::SizesWithin { width, height, max_pixels: self.limits.max_pixels }
            }
            None => Allowed::Sizes(self.limits.sizes.clone()),
        }
    }
}

fn error(field: Field, value: &str, allowed: Allowed, mended: String) -> SettingsError {
    SettingsError {
        field,
        value: value.to_owned(),
        allowed,
        nearest: Some(mended).filter(|text| !text.is_empty()),
    }
}

/// More than fit are said, and not cut.
fn too_many(field: Field, given: &[&str]) -> Result<(), SettingsError> {
    let Some(first_too_many) = given.get(MOST) else { return Ok(()) };
    let those_that_fit = given.iter().take(MOST).copied().collect::<Vec<_>>().join(", ");
    Err(error(field, first_too_many, Allowed::AtMost(MOST), those_that_fit))
}

/// What stands between commas.
fn entries(text: &str) -> Vec<&str> {
    text.split([',', ';', '\n']).map(str::trim).filter(|entry| !entry.is_empty()).collect()
}

/// A size as people and links write it: `512x768`.
fn size(text: &str) -> Option<Size> {
    let (width, height) = text.split_once(['x', 'X', '×', '*'])?;
    Some(Size { width: whole_number(width)?, height: whole_number(height)? })
}

fn plain(size: Size) -> String {
    format!("{}x{}", size.width, size.height)
}

impl PriceMap {
    /// Rows and columns with one more cell, as texts for [`Field::Rows`] and [`Field::Columns`].
    pub fn with_cell(&self, cell_size: Option<Size>, cell_steps: Option<u32>) -> (String, String) {
        let mut steps: Vec<_> = self.rows.iter().filter_map(|row| row.steps).chain(cell_steps).collect();
        steps.sort_unstable();
        steps.dedup();
        let is_new = |size: &Size| !self.sizes.contains(&Some(*size));
        let sizes: Vec<_> =
            self.sizes.iter().copied().flatten().chain(cell_size.filter(is_new)).map(plain).collect();
        let steps: Vec<_> = steps.iter().map(u32::to_string).collect();
        (steps.join(", "), sizes.join(", "))
    }
}
