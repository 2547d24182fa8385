//! What a price list must hold beyond its shape, checked once when it is read.

use rust_decimal::Decimal;

use super::error::is_invisible;
use super::{
    Limits, Model, Price, PublishedTable, Range, RateCard, RateCardError, Size, Source, exact, rounding,
};
use super::{Tier, settings};

type Checked = Result<(), RateCardError>;

/// The largest number of pixels of a side, or of results, that a list may allow.
const LARGEST: u32 = 100_000;
/// The most steps: diffusion models are trained with a thousand.
const MOST_STEPS: u32 = 1_000;
/// The most models, sizes, rows or tiers: more is no price list, and takes its time to be checked.
const MOST_ENTRIES: usize = 200;
/// The most characters of a name, a title or a note.
const LONGEST_TEXT: usize = 200;

/// Refuses a list whose figures contradict each other, or make prices that cannot be computed.
pub(super) fn check(card: &RateCard) -> Checked {
    let known = card.version == RateCard::FORMAT;
    let reason =
        format!("is {}, but only version {} of the format can be read", card.version, RateCard::FORMAT);
    require(known, "/version", reason)?;
    check_id(&card.id, "/id")?;
    check_text(&card.name, "/name")?;
    check_source(&card.source, "/source")?;
    let from = card.valid.map(|valid| valid.from);
    let in_order = card.valid.is_none_or(|valid| valid.until.is_none_or(|until| until >= valid.from));
    require(in_order, "/valid/until", "must not lie before from")?;
    let newer = card.replaced_by.as_ref();
    newer.map_or(Ok(()), |newer| check_id(&newer.id, "/replaced_by/id"))?;
    let replaced_later = newer.is_none_or(|newer| from.is_none_or(|from| newer.from > from));
    require(replaced_later, "/replaced_by/from", "must lie after the list's own from")?;
    let allowed = settings::is_balance(card.free_credits);
    require(allowed, "/free_credits", "must be a number from 0 to 1,000,000,000 with at most 2 decimals")?;
    require(positive(card.credit_usd), "/credit_usd", "must be above 0")?;
    if let Some(terms) = &card.purchase {
        require(positive(terms.smallest_usd), "/purchase/smallest_usd", "must be above 0")?;
        require(positive(terms.increment_usd), "/purchase/increment_usd", "must be above 0")?;
        terms.note.as_ref().map_or(Ok(()), |note| check_text(note, "/purchase/note"))?;
        let computed = card.purchase(0).is_ok();
        require(computed, "/purchase", "makes an amount that cannot be computed exactly")?;
    }
    require(!card.models.is_empty(), "/models", "is empty: a list prices at least one model")?;
    check_count(card.models.len(), "/models")?;
    for (index, model) in card.models.iter().enumerate() {
        let at = format!("/models/{index}");
        check_id(&model.id, &format!("{at}/id"))?;
        check_text(&model.name, &format!("{at}/name"))?;
        let same_id = card.models.iter().filter(|other| other.id == model.id).count();
        require(same_id == 1, &format!("{at}/id"), "is another model's id as well")?;
        check_model(model, &at)?;
        check_prices(card, model, &at)?;
    }
    Ok(())
}

fn check_id(id: &str, at: &str) -> Checked {
    let plain = |char: char| char.is_ascii_alphanumeric() || matches!(char, '-' | '_' | '.');
    let sound = (1..=100).contains(&id.len()) && id.chars().all(plain);
    require(sound, at, "must be a short name of letters, digits, “-”, “_” and “.”, such as dreamstudio-2022")
}

/// What people read: short enough to be read, and with nothing in it that hides or turns the text around it.
fn check_text(text: &str, at: &str) -> Checked {
    let sound =
        !text.trim().is_empty() && text.chars().count() <= LONGEST_TEXT && !text.chars().any(is_invisible);
    let reason = format!("must be a text of 1 to {LONGEST_TEXT} visible characters");
    require(sound, at, reason)
}

fn check_source(source: &Source, at: &str) -> Checked {
    let web = ["https://", "http://"].iter().any(|scheme| source.url.starts_with(scheme));
    require(web, &format!("{at}/url"), "must start with https:// or http://")?;
    check_text(&source.title, &format!("{at}/title"))
}

fn check_count(count: usize, at: &str) -> Checked {
    require(count <= MOST_ENTRIES, at, format!("has {count} entries: at most {MOST_ENTRIES} are read"))
}

fn positive(decimal: Decimal) -> bool {
    decimal > Decimal::ZERO
}

fn require(holds: bool, pointer: &str, reason: impl Into<String>) -> Checked {
    if holds { Ok(()) } else { Err(RateCardError::at(pointer, reason)) }
}

fn check_model(model: &Model, at: &str) -> Checked {
    if let Some(source) = &model.source {
        check_source(source, &format!("{at}/source"))?;
    }
    check_limits(&model.limits, &format!("{at}/limits"))?;
    check_defaults(model, at)?;
    let Model { limits, price, rounding, published, .. } = model;
    let takes_size = limits.smallest().is_some();
    require(
        takes_size || !price.uses_size(),
        &format!("{at}/limits"),
        "has no sizes, by which the price goes",
    )?;
    let takes_steps = limits.steps.is_some();
    require(
        takes_steps || !price.uses_steps(),
        &format!("{at}/limits"),
        "has no steps, by which the price goes",
    )?;
    let ends = !price.divides() || !rounding.is_empty();
    require(ends, &format!("{at}/rounding"), "is missing: prices of this rule may have no last digit")?;
    check_rule(model, &format!("{at}/price"))?;
    check_published(published, limits, &format!("{at}/published"))
}

fn check_limits(limits: &Limits, at: &str) -> Checked {
    let Limits { width, height, sizes, max_pixels, steps, samples } = limits;
    let one_way = width.is_some() == height.is_some() && (width.is_none() || sizes.is_empty());
    require(one_way, at, "allows sizes either by width and height, or by a set of sizes, or not at all")?;
    let ranges = [("width", *width, LARGEST), ("height", *height, LARGEST), ("steps", *steps, MOST_STEPS)];
    for (name, range, largest) in ranges.into_iter().chain([("samples", Some(*samples), LARGEST)]) {
        if let Some(range) = range {
            check_range(range, largest, &format!("{at}/{name}"))?;
        }
    }
    check_count(sizes.len(), &format!("{at}/sizes"))?;
    for (index, size) in sizes.iter().enumerate() {
        let at = format!("{at}/sizes/{index}");
        let sides = [size.width, size.height].iter().all(|side| (1..=LARGEST).contains(side));
        require(sides, &at, format!("must have sides from 1 to {LARGEST}"))?;
        let earlier = sizes.iter().take(index).any(|other| other == size);
        require(!earlier, &at, format!("{size} is listed twice"))?;
        let small = max_pixels.is_none_or(|most| size.area() <= most);
        require(small, &at, format!("{size} has more than max_pixels"))?;
    }
    let smallest = limits.smallest();
    let room = smallest.is_none_or(|size| max_pixels.is_none_or(|most| size.area() <= most));
    require(room, &format!("{at}/max_pixels"), "is below the smallest size")?;
    let alone = max_pixels.is_none() || smallest.is_some();
    require(alone, &format!("{at}/max_pixels"), "limits sizes, of which there are none")
}

fn check_range(range: Range, largest: u32, at: &str) -> Checked {
    let Range { min, max, increment } = range;
    require(min >= 1, &format!("{at}/min"), "must be at least 1")?;
    require(increment >= 1, &format!("{at}/increment"), "must be at least 1")?;
    require(max <= largest, &format!("{at}/max"), format!("must be at most {largest}"))?;
    require(max >= min, &format!("{at}/max"), "must not lie below min")?;
    require(range.contains(max), &format!("{at}/max"), "must lie a whole number of increments above min")
}

/// A model has a default for just what it takes, and it is allowed.
fn check_defaults(model: &Model, at: &str) -> Checked {
    let Model { defaults, limits, .. } = model;
    let at = |name: &str| format!("{at}/defaults/{name}");
    let takes_size = limits.smallest().is_some();
    let taken = [
        ("width", takes_size, defaults.width),
        ("height", takes_size, defaults.height),
        ("steps", limits.steps.is_some(), defaults.steps),
    ];
    for (name, taken, default) in taken {
        require(taken || default.is_none(), &at(name), "has no limits: the model does not take it")?;
        require(!taken || default.is_some(), &at(name), "is missing: the model takes it")?;
    }
    let within = "is not within the model's limits";
    let numbers = [
        ("width", limits.width, defaults.width),
        ("height", limits.height, defaults.height),
        ("steps", limits.steps, defaults.steps),
        ("samples", Some(limits.samples), Some(defaults.samples)),
    ];
    for (name, range, default) in numbers {
        let allowed = range.zip(default).is_none_or(|(range, default)| range.contains(default));
        require(allowed, &at(name), within)?;
    }
    require(defaults.size().is_none_or(|size| limits.allows(size)), &at("height"), within)
}

fn check_rule(model: &Model, at: &str) -> Checked {
    match &model.price {
        Price::Table(rule) => check_reach(model, rule.per_steps, &format!("{at}/table")),
        Price::Pixels(rate) => {
            require(rate.per_steps >= 1, &format!("{at}/pixels/per_steps"), "must be at least 1")?;
            let smallest = model.limits.smallest().filter(|size| rate.paid_pixels(*size).is_none());
            let reason = smallest.map(|size| format!("makes the price of {size}, an allowed size, negative"));
            require(reason.is_none(), &format!("{at}/pixels/above_pixels"), reason.unwrap_or_default())?;
            let at = format!("{at}/pixels/credits_per_pixel");
            require(!rate.credits_per_pixel.is_sign_negative(), &at, "is negative")
        }
        Price::Polynomial(polynomial) => {
            let coefficients = polynomial.coefficients.len();
            let at = format!("{at}/polynomial");
            let few = (1..=4).contains(&coefficients);
            require(few, &format!("{at}/coefficients"), "must have from 1 to 4 figures")?;
            let ascending = polynomial.points.is_sorted_by(|a, b| a.steps < b.steps);
            require(
                ascending,
                &format!("{at}/points"),
                "must run from the fewest steps to the most, none twice",
            )?;
            for (index, point) in polynomial.points.iter().enumerate() {
                let at = format!("{at}/points/{index}");
                let allowed = model.limits.steps.is_some_and(|steps| steps.contains(point.steps));
                require(allowed, &format!("{at}/steps"), "is not within the model's limits")?;
                require(!point.credits.is_sign_negative(), &format!("{at}/credits"), "is negative")?;
            }
            Ok(())
        }
        Price::Tiers(tiers) => check_tiers(tiers, &format!("{at}/tiers")),
        Price::Fixed(fixed) => {
            require(!fixed.credits.is_sign_negative(), &format!("{at}/fixed/credits"), "is negative")
        }
    }
}

fn check_tiers(tiers: &[Tier], at: &str) -> Checked {
    check_count(tiers.len(), at)?;
    let bounds: Vec<_> = tiers.iter().map(|tier| tier.up_to_pixels.unwrap_or(u64::MAX)).collect();
    let to_all = bounds.last() == Some(&u64::MAX) && bounds.is_sorted_by(|a, b| a < b);
    require(to_all, at, "must run from the fewest pixels to the most, the last without up_to_pixels")?;
    for (index, tier) in tiers.iter().enumerate() {
        require(!tier.credits.is_sign_negative(), &format!("{at}/{index}/credits"), "is negative")?;
    }
    Ok(())
}

/// A size that the limits allow must lie between two published ones: there is no price beyond them.
fn check_reach(model: &Model, per_steps: u32, at: &str) -> Checked {
    let Model { limits, published, .. } = model;
    let reason = "must be the steps of one of the published rows";
    require(published.row(per_steps).is_some(), &format!("{at}/per_steps"), reason)?;
    let area = |size: Option<&Size>| size.map(|size| size.area());
    let (first, last) = (area(published.sizes.first()), area(published.sizes.last()));
    let (smallest, largest) =
        (area(limits.smallest().as_ref()), area(limits.largest_within(u64::MAX).as_ref()));
    let reason = "has no price for every allowed size: the published sizes must reach from the smallest to the largest";
    require(first.is_some() && first <= smallest && last >= largest, at, reason)
}

fn check_published(table: &PublishedTable, limits: &Limits, at: &str) -> Checked {
    check_count(table.sizes.len(), &format!("{at}/sizes"))?;
    check_count(table.rows.len(), &format!("{at}/rows"))?;
    let ascending = table.sizes.is_sorted_by(|a, b| a.area() < b.area());
    require(ascending, &format!("{at}/sizes"), "must run from the smallest area to the largest, none twice")?;
    let rows_ascending = table.rows.is_sorted_by(|a, b| a.steps < b.steps);
    require(rows_ascending, &format!("{at}/rows"), "must run from the fewest steps to the most, none twice")?;
    for (index, size) in table.sizes.iter().enumerate() {
        let reason = format!("{size} is not within the model's limits");
        require(limits.allows(*size), &format!("{at}/sizes/{index}"), reason)?;
    }
    for (row_index, row) in table.rows.iter().enumerate() {
        let row_at = format!("{at}/rows/{row_index}");
        let as_many = row.credits.len() == table.sizes.len();
        require(as_many, &format!("{row_at}/credits"), "must have one figure for each of the sizes")?;
        for (index, credits) in row.credits.iter().enumerate() {
            require(!credits.is_sign_negative(), &format!("{row_at}/credits/{index}"), "is negative")?;
        }
        let allowed = limits.steps.is_some_and(|steps| steps.contains(row.steps));
        require(allowed, &format!("{row_at}/steps"), "is not within the model's limits")?;
    }
    Ok(())
}

/// Every printed cell is what the rule gives, and every price can be computed and is not below 0.
fn check_prices(card: &RateCard, model: &Model, at: &str) -> Checked {
    for (row_index, row) in model.published.rows.iter().enumerate() {
        for (index, (size, credits)) in model.published.sizes.iter().zip(&row.credits).enumerate() {
            let cell = format!("{at}/published/rows/{row_index}/credits/{index}");
            let exact = model.exact(Some(*size), Some(row.steps));
            let computed = exact.and_then(|(exact, _)| rounding::rounded(exact, &model.rounding));
            let computed = computed.map_err(|error| RateCardError::at(&*cell, error.to_string()))?;
            let computed = computed.last().copied().unwrap_or_default();
            let reason = format!("is {credits}, but by the model's price rule it is {computed}");
            require(computed == *credits, &cell, reason)?;
        }
    }
    let unpriced = |error: &dyn ToString| RateCardError::at(format!("{at}/price"), error.to_string());
    for size in model.decisive_sizes() {
        for steps in model.decisive_steps() {
            let (exact, _) = model.exact(size, steps).map_err(|error| unpriced(&error))?;
            let settings = steps.map(|steps| format!(" at {steps} steps")).unwrap_or_default();
            let reason = format!("makes a negative price{settings}, which the limits allow");
            require(exact >= exact::count(0), &format!("{at}/price"), reason)?;
        }
    }
    card.extremes(model).map(|_| ()).map_err(|error| unpriced(&error))
}
