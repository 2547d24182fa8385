//! The price map: its cells and its legend.

use crate::pricing::{Basis, Estimate, Funds, Model, Size, format};

/// What the map is of.
pub fn title(model: &Model) -> String {
    format!("Credits for {}, by steps and size", model.task.results(1))
}

/// A price with its settings, whether it is published, and whether the budget `fits` it.
pub fn cell(estimate: &Estimate, size: Option<Size>, steps: Option<u32>, fits: bool) -> String {
    let (price, settings) = (format::number(estimate.per_image.credits), format::settings(size, steps));
    let published = if estimate.basis == Basis::Published { ", published" } else { "" };
    let affordable = if fits { ", within the budget" } else { "" };
    format!("{price} credits: {settings}{published}{affordable}")
}

/// The marks of the map, and the use of a click.
pub fn legend(is_mixed: bool, budget: Option<(Funds, u32)>, model: &Model) -> String {
    let published = if is_mixed { "Bold and underlined: published; others are computed. " } else { "" };
    let fits = budget.map(|(funds, images)| {
        format!("✓: {funds} pay for {} at that price. ", model.task.results(images.into()))
    });
    let fits = fits.unwrap_or_default();
    format!("Credits for one; the dearer, the darker. {published}{fits}Choose a price to apply its settings.")
}
