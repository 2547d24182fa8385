//! Settings that have a price.

use crate::pricing::{Model, RateCard, Size};

/// Settings within the limits of a model of a price list. Outside of this library they exist only through a
/// [`CheckedRequest`](super::CheckedRequest), so whoever holds them can have their
/// [`estimate`](Settings::estimate) without another check.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Settings<'a> {
    pub(crate) card: &'a RateCard,
    pub(crate) model: &'a Model,
    pub(crate) size: Option<Size>,
    pub(crate) steps: Option<u32>,
    pub(crate) samples: u32,
}

impl<'a> Settings<'a> {
    /// As few results as one request makes, at a size and steps that the model allows. Where it takes them and
    /// none are given, its defaults hold.
    pub(crate) fn at(card: &'a RateCard, model: &'a Model, size: Option<Size>, steps: Option<u32>) -> Self {
        let (size, steps) = (size.or(model.defaults.size()), steps.or(model.defaults.steps));
        Self { card, model, size, steps, samples: model.limits.samples.min }
    }

    /// Width and height, of a model that takes them.
    pub fn size(&self) -> Option<Size> {
        self.size
    }

    /// Diffusion steps, of a model that takes them.
    pub fn steps(&self) -> Option<u32> {
        self.steps
    }

    /// Number of results.
    pub fn samples(&self) -> u32 {
        self.samples
    }
}
