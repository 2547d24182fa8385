//! The explanation of a price.

use std::fmt;

use rust_decimal::Decimal;

use crate::pricing::text::format;
use crate::pricing::{Calculation, Estimate, Explanation, Neighbours, PixelRate, Size};

/// How a price comes about, with its numbers.
pub(crate) fn explanation(f: &mut fmt::Formatter<'_>, estimate: &Estimate) -> fmt::Result {
    let Estimate { task, settings, per_image, total, explanation, .. } = estimate;
    let (result, credits) = (task.result(), per_image.credits);
    match &explanation.calculation {
        Calculation::Printed { size, printed, steps } => {
            write!(
                f,
                "The price list prints {credits} credits for one {result} of {printed} at {steps} steps"
            )?;
            f.write_str(if printed == size { ". " } else { ", and it costs as much on its side. " })?;
        }
        Calculation::Point { steps } => {
            write!(f, "The price list names {credits} credits for one {result} at {steps} steps. ")?;
        }
        Calculation::Interpolated { size, steps, neighbours, per_steps } => {
            interpolation(f, *size, neighbours, *per_steps)?;
            proportion(f, *steps, *per_steps)?;
            result_of(f, estimate)?;
        }
        Calculation::Pixels { size, steps, paid, rate } => {
            pixels(f, *size, *paid, rate)?;
            proportion(f, *steps, rate.per_steps)?;
            result_of(f, estimate)?;
        }
        Calculation::Polynomial { coefficients, .. } => {
            f.write_str("The price list computes ")?;
            terms(f, coefficients)?;
            result_of(f, estimate)?;
        }
        Calculation::Tier { size, up_to, above } => {
            let (pixels, credits) = (format::number(size.area()), format::number(credits));
            write!(
                f,
                "{size} has {pixels} pixels. The price list names {credits} credits for one {result} of "
            )?;
            match (up_to, above) {
                (Some(most), _) => write!(f, "up to {} pixels. ", format::number(*most))?,
                (None, Some(most)) => write!(f, "more than {} pixels. ", format::number(*most))?,
                (None, None) => f.write_str("any size. ")?,
            }
        }
        Calculation::Fixed => {
            write!(
                f,
                "The price list names {} credits for one {result}, whatever the settings. ",
                format::number(credits)
            )?;
        }
    }
    let results = task.results(settings.samples.into());
    let (all, usd) = (format::number(total.credits), format::usd(total.usd));
    write!(f, "{results} × {credits} credits = {all} credits, which cost {usd}.")
}

/// The steps beside those that the price is stated for.
fn proportion(f: &mut fmt::Formatter<'_>, steps: u32, per_steps: u32) -> fmt::Result {
    if steps == per_steps {
        return Ok(());
    }
    write!(f, "The price is in proportion to the steps: {steps} instead of {per_steps}. ")
}

/// The last part of what is computed: the exact price, and the rounded one.
fn result_of(f: &mut fmt::Formatter<'_>, estimate: &Estimate) -> fmt::Result {
    let Estimate { task, per_image, explanation: Explanation { rounded, in_full, .. }, .. } = estimate;
    let about = if *in_full { "" } else { "about " };
    write!(f, "That makes {about}{} credits for one {}", per_image.exact, task.result())?;
    let mut before = per_image.exact;
    for (stage, decimal) in rounded.iter().enumerate() {
        if *decimal != before {
            f.write_str(if stage == 0 { ", rounded to " } else { " and then to " })?;
            write!(f, "{decimal}")?;
        }
        before = *decimal;
    }
    f.write_str(". ")
}

fn interpolation(
    f: &mut fmt::Formatter<'_>,
    size: Size,
    neighbours: &Neighbours,
    per_steps: u32,
) -> fmt::Result {
    let Neighbours { below, above } = neighbours;
    let pixels = |size: Size| format::number(size.area());
    match above {
        Some(above) => write!(
            f,
            "{size} has {} pixels. That is between two sizes of the price list: {} ({} pixels, {} credits at {per_steps} \
             steps) and {} ({} pixels, {} credits), and the price lies on the straight line between them. ",
            pixels(size),
            below.size,
            pixels(below.size),
            below.credits,
            above.size,
            pixels(above.size),
            above.credits,
        ),
        None if below.size.is_either_way(size) => {
            write!(
                f,
                "The price list prints {} credits for {} at {per_steps} steps. ",
                below.credits, below.size
            )
        }
        None => write!(
            f,
            "{size} has {} pixels, as many as {}, for which the price list prints {} credits at {per_steps} steps. ",
            pixels(size),
            below.size,
            below.credits,
        ),
    }
}

fn pixels(f: &mut fmt::Formatter<'_>, size: Size, paid: u64, rate: &PixelRate) -> fmt::Result {
    let PixelRate { above_pixels, credits_per_pixel, per_steps } = rate;
    write!(
        f,
        "{size} has {} pixels, {} more than {}; each of these costs {credits_per_pixel} credits at {per_steps} steps. ",
        format::number(size.area()),
        format::number(paid),
        format::number(*above_pixels),
    )
}

/// `1.22 + 0.0127 × steps + 0.0000623 × steps² credits. `
fn terms(f: &mut fmt::Formatter<'_>, coefficients: &[Decimal]) -> fmt::Result {
    for (power, coefficient) in coefficients.iter().enumerate() {
        let (sign, amount) = (if coefficient.is_sign_negative() { "−" } else { "+" }, coefficient.abs());
        match power {
            0 => write!(f, "{coefficient}")?,
            1 => write!(f, " {sign} {amount} × steps")?,
            2 => write!(f, " {sign} {amount} × steps²")?,
            _ => write!(f, " {sign} {amount} × steps^{power}")?,
        }
    }
    f.write_str(" credits. ")
}
