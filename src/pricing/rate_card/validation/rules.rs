//! Rules that have a price for all that the limits allow, and tables that can be read.

use super::{Checked, check_count, check_credits, check_figure, check_most, require};
use crate::pricing::{
    Counted, Limits, Model, Polynomial, Price, PublishedTable, RateCardError, RateCardFault, Requirement,
    Size, SizeFault, Tier,
};

/// The most coefficients of a polynomial.
const MOST_COEFFICIENTS: usize = 4;
/// The most tiers: an end of each is looked for among all sizes.
const MOST_TIERS: usize = 10;
/// The most printed prices of one model: each is computed, and shown on the page.
const MOST_CELLS: usize = 200;

pub(crate) fn check_rule(model: &Model, at: &str) -> Checked {
    match &model.price {
        Price::Table(rule) => check_reach(model, rule.per_steps, &format!("{at}/table")),
        Price::Pixels(rate) => {
            require(rate.per_steps >= 1, &format!("{at}/pixels/per_steps"), Requirement::AtLeastOne)?;
            if let Some(size) = model.limits.smallest().filter(|size| rate.paid_pixels(*size).is_none()) {
                let fault = RateCardFault::Size(size, SizeFault::Negative);
                return Err(RateCardError::at(format!("{at}/pixels/above_pixels"), fault));
            }
            check_credits(rate.credits_per_pixel, &format!("{at}/pixels/credits_per_pixel"))
        }
        Price::Polynomial(polynomial) => {
            check_polynomial(polynomial, &model.limits, &format!("{at}/polynomial"))
        }
        Price::Tiers(tiers) => check_tiers(tiers, &format!("{at}/tiers")),
        Price::Fixed(fixed) => check_credits(fixed.credits, &format!("{at}/fixed/credits")),
    }
}

fn check_polynomial(polynomial: &Polynomial, limits: &Limits, at: &str) -> Checked {
    let count = polynomial.coefficients.len();
    let fault = RateCardFault::Count { counted: Counted::Coefficients, count, most: MOST_COEFFICIENTS };
    require((1..=MOST_COEFFICIENTS).contains(&count), &format!("{at}/coefficients"), fault)?;
    for (power, coefficient) in polynomial.coefficients.iter().enumerate() {
        check_figure(*coefficient, &format!("{at}/coefficients/{power}"))?;
    }
    check_count(polynomial.points.len(), &format!("{at}/points"))?;
    let ascending = polynomial.points.is_sorted_by(|a, b| a.steps < b.steps);
    require(ascending, &format!("{at}/points"), Requirement::StepsInOrder)?;
    for (index, point) in polynomial.points.iter().enumerate() {
        let at = format!("{at}/points/{index}");
        let allowed = limits.steps.is_some_and(|steps| steps.contains(point.steps));
        require(allowed, &format!("{at}/steps"), Requirement::WithinLimits)?;
        check_credits(point.credits, &format!("{at}/credits"))?;
    }
    Ok(())
}

fn check_tiers(tiers: &[Tier], at: &str) -> Checked {
    check_most(Counted::Tiers, tiers.len(), MOST_TIERS, at)?;
    let bounds: Vec<_> = tiers.iter().map(|tier| tier.up_to_pixels.unwrap_or(u64::MAX)).collect();
    let open_end = tiers.last().is_some_and(|tier| tier.up_to_pixels.is_none());
    let to_all = open_end && bounds.is_sorted_by(|a, b| a < b);
    require(to_all, at, Requirement::TiersInOrder)?;
    for (index, tier) in tiers.iter().enumerate() {
        check_credits(tier.credits, &format!("{at}/{index}/credits"))?;
    }
    Ok(())
}

/// A size that the limits allow must lie between two published ones: there is no price beyond them.
fn check_reach(model: &Model, per_steps: u32, at: &str) -> Checked {
    let Model { limits, published, .. } = model;
    let is_printed = published.row(per_steps).is_some();
    require(is_printed, &format!("{at}/per_steps"), Requirement::PublishedSteps)?;
    let area = |size: Option<&Size>| size.map(|size| size.area());
    let (first, last) = (area(published.sizes.first()), area(published.sizes.last()));
    let (smallest, largest) =
        (area(limits.smallest().as_ref()), area(limits.largest_within(u64::MAX).as_ref()));
    let reaches = first.is_some() && first <= smallest && last >= largest;
    require(reaches, at, Requirement::PublishedReach)
}

pub(crate) fn check_published(table: &PublishedTable, limits: &Limits, at: &str) -> Checked {
    check_count(table.sizes.len(), &format!("{at}/sizes"))?;
    check_count(table.rows.len(), &format!("{at}/rows"))?;
    let cells = table.sizes.len().saturating_mul(table.rows.len());
    check_most(Counted::Prices, cells, MOST_CELLS, at)?;
    let ascending = table.sizes.is_sorted_by(|a, b| a.area() < b.area());
    require(ascending, &format!("{at}/sizes"), Requirement::SizesInOrder)?;
    let rows_ascending = table.rows.is_sorted_by(|a, b| a.steps < b.steps);
    require(rows_ascending, &format!("{at}/rows"), Requirement::StepsInOrder)?;
    for (index, size) in table.sizes.iter().enumerate() {
        let fault = RateCardFault::Size(*size, SizeFault::NotAllowed);
        require(limits.allows(*size), &format!("{at}/sizes/{index}"), fault)?;
    }
    for (row_index, row) in table.rows.iter().enumerate() {
        let row_at = format!("{at}/rows/{row_index}");
        let as_many = row.credits.len() == table.sizes.len();
        require(as_many, &format!("{row_at}/credits"), Requirement::CreditsForSizes)?;
        for (index, credits) in row.credits.iter().enumerate() {
            check_credits(*credits, &format!("{row_at}/credits/{index}"))?;
        }
        let allowed = limits.steps.is_some_and(|steps| steps.contains(row.steps));
        require(allowed, &format!("{row_at}/steps"), Requirement::WithinLimits)?;
    }
    Ok(())
}
