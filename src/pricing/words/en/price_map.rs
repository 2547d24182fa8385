//! The price map as a table of text.

use crate::pricing::{Model, RateCard, Size};

/// The heading of the steps.
pub(crate) const STEPS: &str = "Steps";
/// The label of the source.
pub(crate) const SOURCE: &str = "Source";

/// The size of a column.
pub(crate) fn size(size: Option<Size>) -> String {
    size.map_or_else(|| "Any size".to_owned(), |size| size.to_string())
}

/// The steps of a row.
pub(crate) fn steps(steps: Option<u32>) -> String {
    steps.map_or_else(|| "Any".to_owned(), |steps| steps.to_string())
}

/// The title of the table; where it `is_mixed`, published prices are set apart.
pub(crate) fn title(card: &RateCard, model: &Model, is_mixed: bool) -> String {
    let bold = if is_mixed { "; bold: published" } else { "" };
    format!("Credits for {}, {}, {}{bold}", model.task.results(1), model.name, card.marked_name())
}
