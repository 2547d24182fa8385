//! Prices that can be computed, are not below 0, and are those in print.

use rust_decimal::Decimal;

use super::{Checked, check_most, require, sound};
use crate::pricing::estimate::exact::Exact;
use crate::pricing::request::amount;
use crate::pricing::{
    Counted, Direction, Model, Polynomial, Price, RateCard, RateCardError, RateCardFault, Rounding,
    TooManyDigits,
};

/// The most prices that are computed to check a list.
const MOST_TRIED: usize = 20_000;

/// Every printed price is computed; and a polynomial, which may turn anywhere, at every number of steps.
pub(crate) fn check_effort(card: &RateCard) -> Checked {
    let printed = |model: &Model| model.published.sizes.len().saturating_mul(model.published.rows.len());
    let steps = |model: &Model| match (&model.price, model.limits.steps) {
        (Price::Polynomial(_), Some(steps)) => usize::try_from(steps.count()).unwrap_or(usize::MAX),
        _ => 0,
    };
    let tried = card.models.iter().map(|model| printed(model).saturating_add(steps(model)));
    let tried = tried.fold(0, usize::saturating_add);
    check_most(Counted::Trials, tried, MOST_TRIED, "/models")
}

/// Every price can be computed and is not below 0, and every printed cell is what the rule gives.
pub(crate) fn check_prices(card: &RateCard, model: &Model, at: &str) -> Checked {
    let place = format!("{at}/price");
    require(are_computable(card, model), &place, TooManyDigits)?;
    // Figures of the other rules are not below 0, and nor is what they make.
    if let (Price::Polynomial(polynomial), Some(steps)) = (&model.price, model.limits.steps) {
        let below = |steps: &u32| polynomial.exact(*steps).is_ok_and(Exact::is_negative);
        if let Some(steps) = steps.numbers().filter(|steps| polynomial.point(*steps).is_none()).find(below) {
            return Err(RateCardError::at(place, RateCardFault::NegativePrice { steps }));
        }
    }
    for (row_index, row) in model.published.rows.iter().enumerate() {
        for (index, (size, credits)) in model.published.sizes.iter().zip(&row.credits).enumerate() {
            let cell = format!("{at}/published/rows/{row_index}/credits/{index}");
            let computed = model.credits(Some(*size), Some(row.steps));
            let computed = computed.map_err(|error| RateCardError::at(&*cell, error))?;
            if computed != *credits {
                let fault = RateCardFault::OtherPrice { printed: *credits, computed };
                return Err(RateCardError::at(cell, fault));
            }
        }
    }
    Ok(())
}

/// Whether all that the limits allow has a price. None is dearer than the [`bound`], and each is written with no more
/// decimals than it is rounded to, or than the rule's figures have where it is not rounded. So neither the credits nor
/// the dollars of any number of results have more digits than these of the bound, which have to fit.
///
/// What is computed before the first rounding always fits: figures are below 10⁹ with 12 decimals, sizes have at most 10¹⁰
/// pixels, and steps are at most 1,000. A numerator is then below 10³⁴, and a fraction has 10³⁸ to be rounded in.
fn are_computable(card: &RateCard, model: &Model) -> bool {
    let rounded = model.rounding.iter().map(|stage| stage.decimals).max();
    // What is missing to a price beyond a balance has the decimals of either.
    let decimals = rounded.unwrap_or_else(|| decimals_of_rule(&model.price)).max(amount::DECIMALS);
    // Several stages that each round up raise a price by less than two: the first by no more than one.
    let raised = u32::from(rounded.is_some()) * 2;
    let digits = || {
        let bound =
            bound(model)?.add(raised.into())?.round(Rounding { decimals, direction: Direction::Up })?;
        let all = bound.mantissa().checked_mul(model.limits.samples.max.into()).ok_or(TooManyDigits)?;
        all.checked_mul(card.credit_usd.normalize().mantissa()).ok_or(TooManyDigits)
    };
    digits().is_ok_and(|digits| digits <= Decimal::MAX.mantissa())
}

/// No allowed setting makes one result dearer than this: prices rise with pixels and steps, those between printed sizes
/// lie between their prices, and no polynomial rises faster than that of the magnitudes of its coefficients.
fn bound(model: &Model) -> Result<Exact, TooManyDigits> {
    let most_steps = || sound(model.limits.steps).max;
    let dearest = |prices: &mut dyn Iterator<Item = Decimal>| Exact::from(sound(prices.max()));
    match &model.price {
        Price::Fixed(fixed) => Ok(fixed.credits.into()),
        Price::Tiers(tiers) => Ok(dearest(&mut tiers.iter().map(|tier| tier.credits))),
        Price::Table(rule) => {
            let row = sound(model.published.row(rule.per_steps));
            dearest(&mut row.credits.iter().copied()).in_proportion(most_steps(), rule.per_steps)
        }
        Price::Pixels(rate) => {
            let paid = model.limits.largest_within(u64::MAX).and_then(|size| rate.paid_pixels(size));
            rate.exact(sound(paid), most_steps())
        }
        Price::Polynomial(Polynomial { coefficients, points }) => {
            let coefficients = coefficients.iter().map(Decimal::abs).collect();
            let computed = Polynomial { coefficients, points: Vec::new() }.exact(most_steps())?;
            let named = points.iter().map(|point| Exact::from(point.credits));
            Ok(named.fold(computed, Exact::max))
        }
    }
}

/// The decimals of the figures of a rule, whose products with whole numbers have no more.
fn decimals_of_rule(price: &Price) -> u32 {
    let most = |figures: &mut dyn Iterator<Item = Decimal>| {
        figures.map(|figure| figure.normalize().scale()).max().unwrap_or(0)
    };
    match price {
        Price::Fixed(fixed) => most(&mut [fixed.credits].into_iter()),
        Price::Tiers(tiers) => most(&mut tiers.iter().map(|tier| tier.credits)),
        Price::Polynomial(Polynomial { coefficients, points }) => {
            most(&mut coefficients.iter().copied().chain(points.iter().map(|point| point.credits)))
        }
        // They are always rounded: what they divide may have no end.
        Price::Table(_) | Price::Pixels(_) => 0,
    }
}
