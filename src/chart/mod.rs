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

/// Prices along an axis.
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
    /// The point nearest to `at`.
    pub fn nearest(&self, at: u64) -> Option<&Point> {
        self.points.iter().min_by_key(|point| point.at.abs_diff(at))
    }
}

impl Chart {
    /// The ends of the lower axis: the leftmost and the rightmost point.
    pub fn ends(&self) -> Option<(u64, u64)> {
        let ats = || self.series.iter().flat_map(|series| series.points.iter().map(|point| point.at));
        ats().min().zip(ats().max())
    }

    /// The dearest price.
    fn most(&self) -> Decimal {
        let credits = self.series.iter().flat_map(|series| series.points.iter().map(|point| point.credits));
        credits.max().unwrap_or_default()
    }

    /// Where the lower axis begins: beside the longest figure of the upright one.
    fn left(&self) -> u32 {
        let ticks = ticks::from_zero(self.most());
        let longest = ticks.iter().map(|tick| format::number(tick.normalize()).len()).max().unwrap_or(0);
        (u32::try_from(longest).unwrap_or(0) * FIGURE + 16).clamp(40, WIDTH / 2)
    }

    /// What is at this share of the width of the picture, in thousandths; the nearest end beside the axis.
    pub fn at_share(&self, thousandths: u32) -> Option<u64> {
        let (least, most) = self.ends()?;
        let x = u64::from(thousandths) * u64::from(WIDTH) / 1000;
        let (left, wide) = (u64::from(self.left()), u64::from(WIDTH - self.left() - RIGHT));
        let along = x.saturating_sub(left).min(wide);
        Some(least + (most - least) * along / wide)
    }

    /// A place along the lower axis, in tenths.
    fn x(&self, at: u64) -> u64 {
        let (least, most) = self.ends().unwrap_or_default();
        let wide = u64::from(WIDTH - self.left() - RIGHT) * 10;
        let along = at.saturating_sub(least) * wide / most.saturating_sub(least).max(1);
        u64::from(self.left()) * 10 + along
    }

    /// A place along the upright axis, in tenths, where the axis goes to `top`.
    fn y(credits: Decimal, top: Decimal) -> u64 {
        let high = HEIGHT - TOP - BOTTOM;
        let up = credits.checked_mul(Decimal::from(high * 10)).and_then(|up| up.checked_div(top));
        let up = up.and_then(|up| u64::try_from(up.round()).ok()).unwrap_or(0);
        u64::from((TOP + high) * 10).saturating_sub(up)
    }
}
