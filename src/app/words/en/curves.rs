//! Curves: their titles, and the prices that are read off them.

use crate::chart::{Axis, Chart, Point, Series};
use crate::pricing::{Size, format};

/// The size at which a curve runs.
pub fn at_size(size: Option<Size>) -> String {
    size.map_or_else(|| "any size".to_owned(), |size| size.to_string())
}

/// The steps at which a curve runs.
pub fn at_steps(steps: Option<u32>) -> String {
    steps.map_or_else(|| "any steps".to_owned(), format::steps)
}

/// The title of a chart of prices at settings that stay the same, such as `512 × 512`.
pub fn title(axis: Axis, at: &str) -> String {
    format!("Credits by {} at {at}", heading(axis))
}

/// The lower axis, for above a column.
pub const fn heading(axis: Axis) -> &'static str {
    match axis {
        Axis::Steps => "steps",
        Axis::Pixels => "pixels",
    }
}

/// The lower axis and its unit, for below it.
pub const fn unit(axis: Axis) -> &'static str {
    match axis {
        Axis::Steps => "steps",
        Axis::Pixels => "pixels (width × height)",
    }
}

/// A place on the lower axis.
fn place(axis: Axis, at: u64) -> String {
    match u32::try_from(at) {
        Ok(steps) if axis == Axis::Steps => format::steps(steps),
        _ => format!("{} {}", format::number(at), heading(axis)),
    }
}

/// The price that a line has at a point.
pub fn reading(axis: Axis, series: &Series, point: Point) -> String {
    let published = if point.is_published { ", published" } else { "" };
    let (place, name) = (place(axis, point.at), &series.name);
    format!("{name}, {place}: {}{published}", format::credits(point.credits))
}

/// The ends of each line, in a sentence.
pub fn summary(axis: Axis, chart: &Chart) -> String {
    let sentence = |series: &Series| {
        let (first, last) = (series.points.first()?, series.points.last()?);
        let [from, to] = [first, last].map(|point| (format::credits(point.credits), place(axis, point.at)));
        Some(format!("{}: from {} at {} to {} at {}.", series.name, from.0, from.1, to.0, to.1))
    };
    chart.series.iter().filter_map(sentence).collect::<Vec<_>>().join(" ")
}

/// Why there is no curve.
pub const fn nothing_to_draw(has_price: bool, has_curve: bool) -> &'static str {
    if !has_price {
        "The curves are shown once the settings are valid."
    } else if has_curve {
        "There is nothing to draw at these settings."
    } else {
        "One price, whatever the settings: there is no curve."
    }
}
