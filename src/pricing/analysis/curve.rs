//! Curves: the price of one image by steps, and by pixels.

use rust_decimal::Decimal;

use crate::pricing::rate_card::rounding;
use crate::pricing::{Basis, Model, Size};

/// A point of a curve.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CurvePoint {
    /// Steps, or pixels.
    pub at: u64,
    /// The size, of a model that takes one.
    pub size: Option<Size>,
    /// Credits for one image.
    pub credits: Decimal,
    /// Whether this price was printed.
    pub is_published: bool,
}

impl Model {
    /// What one image of `size` costs at every number of steps; nothing where the steps change no price, or the size
    /// is not allowed.
    pub fn curve_by_steps(&self, size: Option<Size>) -> Vec<CurvePoint> {
        let Some(range) = self.limits.steps.filter(|_| self.price.uses_steps()) else { return Vec::new() };
        let is_allowed = size.is_some_and(|size| self.limits.allows(size)) || !self.price.uses_size();
        let steps = range.numbers().filter(|_| is_allowed);
        steps.filter_map(|steps| self.point(size, Some(steps), steps.into())).collect()
    }

    /// What one image at these steps costs at every number of pixels that an allowed size has; nothing where the size
    /// changes no price, or the steps are not allowed. Of very many sizes some are left out, but none that is in print.
    pub fn curve_by_pixels(&self, steps: Option<u32>) -> Vec<CurvePoint> {
        let in_range = steps.zip(self.limits.steps).is_some_and(|(steps, range)| range.contains(steps));
        let is_allowed = in_range || !self.price.uses_steps();
        if !self.price.uses_size() || !is_allowed {
            return Vec::new();
        }
        let largest = self.limits.largest_within(u64::MAX);
        let in_print = self.published.sizes.iter().copied();
        let mut sizes: Vec<Size> =
            self.sizes().0.into_iter().flatten().chain(in_print).chain(largest).collect();
        // Of several of as many pixels the printed one, and otherwise the one nearest to a square.
        let is_printed = |size: &Size| self.published.sizes.contains(size);
        sizes.sort_by_cached_key(|size| {
            (size.area(), !is_printed(size), size.width.abs_diff(size.height), size.width)
        });
        sizes.dedup_by_key(|size| size.area());
        sizes.into_iter().filter_map(|size| self.point(Some(size), steps, size.area())).collect()
    }

    fn point(&self, size: Option<Size>, steps: Option<u32>, at: u64) -> Option<CurvePoint> {
        let (exact, calculation) =
            self.exact(size.or(self.defaults.size()), steps.or(self.defaults.steps)).ok()?;
        let (_, credits) = rounding::rounded(exact, &self.rounding).ok()?;
        Some(CurvePoint { at, size, credits, is_published: calculation.basis() == Basis::Published })
    }
}
