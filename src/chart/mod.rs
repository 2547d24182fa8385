//! Charts of prices: where the points and the ticks of the axes lie. No binary floats: a place is a tenth of a unit of the
//! picture.

mod svg;
mod ticks;

pub use svg::{PATTERNS, pattern};

use rust_decimal::Decimal;

use crate::pricing::format;

/// The width and height of a picture, in its units.
pub const WIDTH: u32 = 440;
/// See [`WIDTH`].
pub const HEIGHT: u32 = 270;
const RIGHT: u32 = 16;
/// The width of a figure of the axes.
const FIGURE: u32 = 7;
const TOP: u32 = 18;
const BOTTOM: u32 = 46;

/// What runs along the lower axis of a chart of prices.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Axis {
    /// Steps.
    Steps,
    /// Pixels.
    Pixels,
}

impl Axis {
    /// Its id in names of files and elements.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Steps => "steps",
            Self::Pixels => "pixels",
        }
    }
}

/// Prices along an axis: at least one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Chart {
    /// What it shows, in a line.
    pub title: String,
    /// The model and the list that it is of.
    pub of: String,
    /// What runs along the lower axis, and its unit.
    pub along: &'static str,
    /// One line for each; the first is that of the current settings.
    pub series: Vec<Series>,
    /// Where the current settings are along the lower axis.
    pub current: Option<u64>,
    axes: Axes,
}

/// What the axes go by.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Axes {
    /// The ends of the lower axis: the leftmost and the rightmost point.
    ends: (u64, u64),
    /// The figures of the upright axis, from 0 to the first that is not below the dearest price.
    ticks: Vec<Decimal>,
    /// The last of these.
    top: Decimal,
    /// Where the lower axis begins: beside the longest of these.
    left: u32,
}

/// A line of a [`Chart`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Series {
    /// What people call it.
    pub name: String,
    /// Its points, from left to right.
    pub points: Vec<Point>,
}

/// A point of a [`Series`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Point {
    /// Along the lower axis.
    pub at: u64,
    /// Credits for one image.
    pub credits: Decimal,
    /// Whether this price was printed.
    pub is_published: bool,
}

impl Series {
    /// The point nearest to `at`, and its place in the line.
    pub fn nearest(&self, at: u64) -> Option<(usize, &Point)> {
        self.points.iter().enumerate().min_by_key(|(_, point)| point.at.abs_diff(at))
    }
}

impl Chart {
    /// A chart of these lines; nothing where they have no point.
    pub fn new(
        title: String,
        of: String,
        along: &'static str,
        series: Vec<Series>,
        current: Option<u64>,
    ) -> Option<Self> {
        let axes = Axes::of(&series)?;
        Some(Self { title, of, along, series, current, axes })
    }

    /// What is at this share of the width of the picture, in thousandths; the nearest end beside the axis.
    pub fn at_share(&self, thousandths: u32) -> u64 {
        let (least, most) = self.axes.ends;
        let x = u64::from(thousandths) * u64::from(WIDTH) / 1000;
        let (left, wide) = (u64::from(self.axes.left), self.axes.wide());
        least + (most - least) * x.saturating_sub(left).min(wide) / wide
    }
}

impl Axes {
    fn of(series: &[Series]) -> Option<Self> {
        let points = || series.iter().flat_map(|series| &series.points);
        let ats = || points().map(|point| point.at);
        let ends = (ats().min()?, ats().max()?);
        let (ticks, top) = ticks::from_zero(points().map(|point| point.credits).max()?);
        let length = |tick: &Decimal| format::number(tick.normalize()).bytes().map(|_| 1).sum();
        let longest = ticks.iter().map(length).fold(0, u32::max);
        Some(Self { ends, ticks, top, left: (longest * FIGURE + 16).clamp(40, WIDTH / 2) })
    }

    fn wide(&self) -> u64 {
        u64::from(WIDTH - self.left - RIGHT)
    }

    /// A place along the lower axis, in tenths.
    fn x(&self, at: u64) -> u64 {
        let (least, most) = self.ends;
        // All points may be at one place.
        let along = (at - least) * self.wide() * 10 / (most - least).max(1);
        u64::from(self.left) * 10 + along
    }

    /// A place along the upright axis, in tenths.
    #[expect(clippy::expect_used, reason = "no price is below 0 or above the top of the axis")]
    fn y(&self, credits: Decimal) -> u64 {
        let high = HEIGHT - TOP - BOTTOM;
        // All may cost nothing.
        let up =
            if self.top.is_zero() { Decimal::ZERO } else { credits * Decimal::from(high * 10) / self.top };
        let up = u64::try_from(up.round()).expect("validated: a price is within the axis");
        u64::from((TOP + high) * 10) - up
    }
}
