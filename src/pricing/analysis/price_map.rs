//! The prices of any rows of steps and columns of sizes, in print or not.

use crate::pricing::request::{Computed, Suggestion, whole_number};
use crate::pricing::words::en::price_map as words;
use crate::pricing::{
    Allowed, Basis, Estimate, Model, Range, RateCard, Refusal, Settings, Size, Sizes, TooManyDigits,
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

    /// The headings of the columns.
    pub fn column_labels(&self) -> impl Iterator<Item = String> {
        self.sizes.iter().copied().map(words::size)
    }

    /// Whether there are both printed and computed prices.
    pub fn is_mixed(&self) -> bool {
        let printed = self.cells().filter(|(.., estimate)| estimate.basis == Basis::Published).count();
        printed > 0 && printed < self.cells().count()
    }
}

impl MapRow {
    /// The heading of the row.
    pub fn label(&self) -> String {
        words::steps(self.steps)
    }
}

/// Why there is no map.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PriceMapError {
    /// Rows or columns that are not allowed; at least one of them.
    Refused {
        /// What is wrong with the rows.
        rows: Option<Box<Refusal>>,
        /// What is wrong with the columns.
        columns: Option<Box<Refusal>>,
    },
    /// A price with more digits than are computed with.
    TooManyDigits,
}

impl From<TooManyDigits> for PriceMapError {
    fn from(_: TooManyDigits) -> Self {
        Self::TooManyDigits
    }
}

impl RateCard {
    /// The prices of `model` at the steps of `rows` (`10, 25, 50`) and the sizes of `columns` (`512x512, 512x768`);
    /// where these texts are empty, at those in print or usual ones.
    ///
    /// # Errors
    /// With the rows or columns that are not allowed, or where a price has too many digits.
    pub fn price_map(&self, model: &Model, rows: &str, columns: &str) -> Result<PriceMap, PriceMapError> {
        let (rows, sizes) = match (model.rows(rows), model.columns(columns)) {
            (Ok(rows), Ok(sizes)) => (rows, sizes),
            (rows, sizes) => {
                let (rows, columns) = (rows.err().map(Box::new), sizes.err().map(Box::new));
                return Err(PriceMapError::Refused { rows, columns });
            }
        };
        let row = |steps: Option<u32>| {
            let estimates = sizes.iter().map(|size| Settings::at(self, model, *size, steps).estimate());
            Ok(MapRow { steps, estimates: estimates.collect::<Result<_, _>>()? })
        };
        Ok(PriceMap { rows: rows.into_iter().map(row).collect::<Result<_, PriceMapError>>()?, sizes })
    }
}

impl Model {
    fn rows(&self, text: &str) -> Result<Vec<Option<u32>>, Refusal> {
        let Some(range) = self.limits.steps.filter(|_| self.price.uses_steps()) else {
            return Ok(vec![None]);
        };
        let parse = |entry: &str| whole_number(entry).filter(|steps| range.contains(*steps));

        let chosen = chosen(text, parse, || Allowed::Range(range), nearest_steps)?;
        let mut steps = chosen.unwrap_or_else(|| self.usual_steps(range));
        steps.sort_unstable();
        steps.dedup();
        steps.truncate(MOST);
        Ok(steps.into_iter().map(Some).collect())
    }

    fn columns(&self, text: &str) -> Result<Vec<Option<Size>>, Refusal> {
        if !self.price.uses_size() {
            return Ok(vec![None]);
        }
        let parse = |entry: &str| Size::parse(entry).filter(|size| self.limits.allows(*size));

        let chosen = chosen(text, parse, || self.allowed_sizes(), allowed_sizes)?;
        let mut sizes = chosen.unwrap_or_else(|| self.usual_sizes());
        sizes.sort_unstable_by_key(|size| (size.area(), size.width));
        sizes.dedup();
        sizes.truncate(MOST);
        Ok(sizes.into_iter().map(Some).collect())
    }

    /// Those in print, or usual ones, or some of the range.
    fn usual_steps(&self, range: Range) -> Vec<u32> {
        if !self.published.rows.is_empty() {
            return self.published.rows.iter().map(|row| row.steps).collect();
        }
        let usual: Vec<_> = USUAL_STEPS.into_iter().filter(|steps| range.contains(*steps)).collect();
        if usual.len() > 1 { usual } else { range.spread(USUAL_COLUMNS).0 }
    }

    /// Those in print, or the only ones, or squares.
    fn usual_sizes(&self) -> Vec<Size> {
        let limits = &self.limits;
        if !self.published.sizes.is_empty() {
            return self.published.sizes.clone();
        }
        let widths = match &limits.sizes {
            Sizes::None => return Vec::new(),
            Sizes::Ranges { width, .. } => width.spread(USUAL_COLUMNS).0,
            Sizes::Set(sizes) => return sizes.clone(),
        };
        let squares = widths.into_iter().map(|side| Size { width: side, height: side });
        let squares: Vec<_> = squares.filter(|size| limits.allows(*size)).collect();
        if squares.is_empty() { self.defaults.size().into_iter().collect() } else { squares }
    }

    fn allowed_sizes(&self) -> Allowed {
        match &self.limits.sizes {
            Sizes::Ranges { width, height } => {
                let (width, height, max_pixels) = (*width, *height, self.limits.max_pixels);
                Allowed::SizesWithin { width, height, max_pixels }
            }
            sizes => Allowed::Sizes(sizes.set().to_vec()),
        }
    }
}

/// The entries of a text, each of which has to be allowed; nothing where it is empty. More than fit are said, and not
/// cut.
fn chosen<T>(
    text: &str,
    parse: impl Fn(&str) -> Option<T>,
    allowed: impl Fn() -> Allowed,
    mend: fn(&str, &[String], &Allowed) -> Option<String>,
) -> Result<Option<Vec<T>>, Refusal> {
    let entries = text.split([',', ';', '\n']).map(str::trim).filter(|entry| !entry.is_empty());
    let entries: Vec<_> = entries.collect();
    if let Some(first_too_many) = entries.get(MOST) {
        let fitting = entries.iter().take(MOST).copied().collect::<Vec<_>>().join(", ");
        return Err(Refusal::new(first_too_many, Allowed::AtMost(MOST), Suggestion::Text(fitting)));
    }
    let entry = |entry: &&str| {
        parse(entry).ok_or_else(|| {
            let given = entries.iter().map(|entry| (*entry).to_owned()).collect();
            Refusal::new(entry, allowed(), Suggestion::Computed(Computed { by: mend, given }))
        })
    };
    let parsed: Vec<_> = entries.iter().map(entry).collect::<Result<_, _>>()?;
    Ok((!parsed.is_empty()).then_some(parsed))
}

/// The numbers of the range nearest to the entries.
fn nearest_steps(_: &str, entries: &[String], allowed: &Allowed) -> Option<String> {
    let Allowed::Range(range) = allowed else { return None };
    // Put in order one by one: there are few, and a sort takes more code than all else here.
    let mut numbers = Vec::new();
    for number in entries.iter().filter_map(|entry| range.nearest(entry)) {
        if let Err(index) = numbers.binary_search(&number) {
            numbers.insert(index, number);
        }
    }
    listed(numbers.iter().map(u32::to_string))
}

/// The entries that are allowed.
fn allowed_sizes(_: &str, entries: &[String], allowed: &Allowed) -> Option<String> {
    let is_allowed = |size: &Size| match allowed {
        Allowed::Sizes(sizes) => sizes.contains(size),
        Allowed::SizesWithin { width, height, max_pixels } => {
            let in_ranges = width.contains(size.width) && height.contains(size.height);
            in_ranges && max_pixels.is_none_or(|most| size.area() <= most)
        }
        _ => false,
    };
    let sizes = entries.iter().filter_map(|entry| Size::meant(entry));
    listed(sizes.filter(is_allowed).map(Size::plain))
}

fn listed(entries: impl Iterator<Item = String>) -> Option<String> {
    let entries: Vec<_> = entries.collect();
    (!entries.is_empty()).then(|| entries.join(", "))
}

impl PriceMap {
    /// Rows and columns with one more cell, as texts for [`RateCard::price_map`].
    pub fn with_cell(&self, cell_size: Option<Size>, cell_steps: Option<u32>) -> (String, String) {
        let mut steps: Vec<_> = self.rows.iter().filter_map(|row| row.steps).chain(cell_steps).collect();
        steps.sort_unstable();
        steps.dedup();
        let is_new = |size: &Size| !self.sizes.contains(&Some(*size));
        let sizes: Vec<_> =
            self.sizes.iter().copied().flatten().chain(cell_size.filter(is_new)).map(Size::plain).collect();
        let steps: Vec<_> = steps.iter().map(u32::to_string).collect();
        (steps.join(", "), sizes.join(", "))
    }
}
