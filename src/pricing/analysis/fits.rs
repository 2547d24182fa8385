//! Settings that fit a budget: the dearest at each size, and the dearest of all.

use std::cmp::Reverse;

use rust_decimal::Decimal;

use crate::pricing::{Funds, Model, Price, RateCard, Size, Sizes};

/// The most widths, and the most heights, that are searched.
const MOST_SIDES: usize = 24;

/// Settings that a budget pays for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Fit {
    /// The size, of a model that takes one.
    pub size: Option<Size>,
    /// The steps, of a model that takes them.
    pub steps: Option<u32>,
    /// Credits for one image.
    pub credits: Decimal,
}

/// What fits into a budget.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fits {
    /// Each size that was searched, and the dearest steps that fit there, if any do. One entry without a size where the
    /// model takes none.
    pub by_size: Vec<(Option<Size>, Option<Fit>)>,
    /// The dearest of these; of several, the largest size, and the one nearest to a square.
    pub dearest: Option<Fit>,
    /// Whether every size of the model was searched, or only some of very many.
    pub complete: bool,
}

impl RateCard {
    /// What of `model` the funds pay for when `images` are made of it, found by search over the list's prices.
    pub fn fits(&self, model: &Model, images: u32, funds: Funds) -> Fits {
        let search = Search { card: self, model, images, funds };
        let (sizes, complete) = model.sizes();
        // Where the size changes no price, one search does for all.
        let at_any =
            if model.price.uses_size() { None } else { Some(search.dearest_at(model.defaults.size())) };
        let at = |size| match at_any {
            Some(fit) => fit.map(|fit| Fit { size, ..fit }),
            None => search.dearest_at(size),
        };
        let by_size: Vec<_> = sizes.into_iter().map(|size| (size, at(size))).collect();
        let dear_and_large = |fit: &Fit| {
            let apart = fit.size.map(|size| size.width.abs_diff(size.height));
            (fit.credits, fit.size.map(Size::area), Reverse(apart))
        };
        let dearest = by_size.iter().filter_map(|(_, fit)| *fit).rev().max_by_key(dear_and_large);
        Fits { by_size, dearest, complete }
    }
}

struct Search<'a> {
    card: &'a RateCard,
    model: &'a Model,
    images: u32,
    funds: Funds,
}

impl Search<'_> {
    fn dearest_at(&self, size: Option<Size>) -> Option<Fit> {
        let at = |steps: Option<u32>| {
            let credits = self
                .model
                .credits(size, steps)
                .ok()
                .filter(|credits| self.funds.pay_for(self.card, self.images, *credits))?;
            Some(Fit { size, steps, credits })
        };
        let Some(range) = self.model.limits.steps else { return at(None) };
        let steps: Vec<_> = range.numbers().collect();
        match self.model.price {
            // It may turn anywhere.
            Price::Polynomial(_) => {
                let fits = steps.into_iter().filter_map(|steps| at(Some(steps)));
                fits.max_by_key(|fit| (fit.credits, fit.steps))
            }
            // More steps never cost less: the most that fit are the dearest.
            Price::Table(_) | Price::Pixels(_) | Price::Tiers(_) | Price::Fixed(_) => {
                let fitting = steps.partition_point(|steps| at(Some(*steps)).is_some());
                at(steps.get(fitting.checked_sub(1)?).copied())
            }
        }
    }
}

impl Model {
    /// The sizes that are searched, from the smallest width and height, and whether they are all that there are.
    pub(crate) fn sizes(&self) -> (Vec<Option<Size>>, bool) {
        let limits = &self.limits;
        let (widths, heights) = match &limits.sizes {
            Sizes::None => return (vec![None], true),
            Sizes::Ranges { width, height } => (width, height),
            Sizes::Set(sizes) => return (sizes.iter().copied().map(Some).collect(), true),
        };
        let (widths, all_widths) = widths.spread(MOST_SIDES);
        let (heights, all_heights) = heights.spread(MOST_SIDES);
        let sizes = heights
            .iter()
            .flat_map(|height| widths.iter().map(|width| Size { width: *width, height: *height }));
        let allowed = sizes.filter(|size| limits.allows(*size)).map(Some).collect();
        (allowed, all_widths && all_heights)
    }
}
