//! A calculation as data, and in English.

use std::fmt;

use super::{Basis, Neighbours, PerImage, Size, Total, format};

/// How a price comes about, with its numbers. It is data, so that a page can say it in its own language; as
/// text it is English.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Explanation {
    /// Width and height, in pixels.
    pub size: Size,
    /// Diffusion steps.
    pub steps: u32,
    /// Number of images.
    pub samples: u32,
    /// Where the price comes from.
    pub basis: Basis,
    /// The published sizes that this one lies between.
    pub neighbours: Neighbours,
    /// The steps that the neighbours' credits are for.
    pub per_steps: u32,
    /// The price of one image.
    pub per_image: PerImage,
    /// The price of all images.
    pub total: Total,
    /// Whether the exact price of one image is given in full, and not rounded for reading.
    pub in_full: bool,
}

impl fmt::Display for Explanation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { size, steps, samples, per_image, total, .. } = self;
        match self.basis {
            Basis::Published => {
                let (credits, printed) = (per_image.credits, self.neighbours.below.size);
                write!(
                    f,
                    "The price list prints {credits} credits for one image of {printed} at {steps} steps"
                )?;
                f.write_str(if printed == *size { ". " } else { ", and it costs as much on its side. " })?;
            }
            Basis::Interpolated => self.interpolation(f)?,
        }
        let (images, credits) = (format::images((*samples).into()), per_image.credits);
        let (all, usd) = (format::number(total.credits), format::usd(total.usd));
        write!(f, "{images} × {credits} credits = {all} credits, which cost {usd}.")
    }
}

impl Explanation {
    fn interpolation(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { size, steps, per_steps, per_image, .. } = self;
        let Neighbours { below, above } = self.neighbours;
        let pixels = |size: Size| format::number(size.area());
        match above {
            Some(above) => write!(
                f,
                "{size} has {} pixels. That is between two sizes of the price list: {} ({} pixels, {} credits \
                 at {per_steps} steps) and {} ({} pixels, {} credits), and the price lies on the straight line \
                 between them. ",
                pixels(*size),
                below.size,
                pixels(below.size),
                below.credits,
                above.size,
                pixels(above.size),
                above.credits,
            )?,
            None if below.size.is_either_way(*size) => {
                write!(
                    f,
                    "The price list prints {} credits for {} at {per_steps} steps. ",
                    below.credits, below.size
                )?;
            }
            None => write!(
                f,
                "{size} has {} pixels, as many as {}, for which the price list prints {} credits at {per_steps} \
                 steps. ",
                pixels(*size),
                below.size,
                below.credits,
            )?,
        }
        if steps != per_steps {
            write!(f, "The price is in proportion to the steps: {steps} instead of {per_steps}. ")?;
        }
        let about = if self.in_full { "" } else { "about " };
        write!(f, "That makes {about}{} credits for one image", per_image.exact)?;
        if per_image.exact != per_image.credits {
            write!(f, ", rounded to {}", per_image.credits)?;
        }
        write!(f, ". ")
    }
}
