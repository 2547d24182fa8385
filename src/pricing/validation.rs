//! What a price list must hold beyond its shape, checked once when it is read.

use super::{
    Defaults, Limits, Model, Price, PublishedTable, Range, RateCard, RateCardError, Size, exact, settings,
};

type Checked = Result<(), RateCardError>;

/// The largest number of pixels, steps or images that a list may allow.
const LARGEST: u32 = 100_000;

/// Refuses a list whose figures contradict each other, or make prices that cannot be computed.
pub(super) fn check(card: &RateCard) -> Checked {
    check_id(&card.id, "/id")?;
    let web = ["https://", "http://"].iter().any(|scheme| card.source.url.starts_with(scheme));
    require(web, "/source/url", "must start with https:// or http://")?;
    let in_order = card.valid.until.is_none_or(|until| until >= card.valid.from);
    require(in_order, "/valid/until", "must not lie before from")?;
    let replaced_later = card.replaced_by.as_ref().is_none_or(|newer| newer.from > card.valid.from);
    require(replaced_later, "/replaced_by/from", "must lie after the list's own from")?;
    let allowed = settings::is_balance(card.free_credits);
    require(allowed, "/free_credits", "must be a number from 0 to 1,000,000,000 with at most 2 decimals")?;
    require(positive(card.credit_usd), "/credit_usd", "must be above 0")?;
    require(positive(card.purchase.smallest_usd), "/purchase/smallest_usd", "must be above 0")?;
    require(positive(card.purchase.increment_usd), "/purchase/increment_usd", "must be above 0")?;
    require(card.purchase(0).is_ok(), "/purchase", "makes an amount that cannot be computed exactly")?;
    require(!card.models.is_empty(), "/models", "is empty: a list prices at least one model")?;
    for (index, model) in card.models.iter().enumerate() {
        let at = format!("/models/{index}");
        check_id(&model.id, &format!("{at}/id"))?;
        let same_id = card.models.iter().filter(|other| other.id == model.id).count();
        require(same_id == 1, &format!("{at}/id"), "is another model's id as well")?;
        check_model(model, &at)?;
        let priced = card.price_table(model).and_then(|_| card.extremes(model));
        priced.map_err(|error| RateCardError::at(format!("{at}/price"), error.to_string()))?;
    }
    Ok(())
}

fn check_id(id: &str, at: &str) -> Checked {
    let sound = !id.is_empty() && id.trim() == id;
    require(sound, at, "must be a name without space around it, such as dreamstudio-2022")
}

fn positive(decimal: rust_decimal::Decimal) -> bool {
    decimal > rust_decimal::Decimal::ZERO
}

fn require(holds: bool, pointer: &str, reason: impl Into<String>) -> Checked {
    if holds { Ok(()) } else { Err(RateCardError::at(pointer, reason)) }
}

fn check_model(model: &Model, at: &str) -> Checked {
    let Limits { width, height, steps, samples } = &model.limits;
    let Defaults { width: w, height: h, steps: s, samples: n } = model.defaults;
    for (name, range, default) in
        [("width", width, w), ("height", height, h), ("steps", steps, s), ("samples", samples, n)]
    {
        check_range(range, &format!("{at}/limits/{name}"))?;
        require(
            range.contains(default),
            &format!("{at}/defaults/{name}"),
            "is not within the model's limits",
        )?;
    }
    let Price::Table(table) = &model.price;
    check_table(table, model, &format!("{at}/price/table"))
}

fn check_range(range: &Range, at: &str) -> Checked {
    let Range { min, max, increment } = *range;
    require(min >= 1, &format!("{at}/min"), "must be at least 1")?;
    require(increment >= 1, &format!("{at}/increment"), "must be at least 1")?;
    require(max <= LARGEST, &format!("{at}/max"), format!("must be at most {LARGEST}"))?;
    require(range.contains(max), &format!("{at}/max"), "must lie a whole number of increments above min")
}

fn check_table(table: &PublishedTable, model: &Model, at: &str) -> Checked {
    let ascending = table.sizes.is_sorted_by(|a, b| a.area() < b.area());
    require(ascending, &format!("{at}/sizes"), "must run from the smallest area to the largest, none twice")?;
    let rows_ascending = table.rows.is_sorted_by(|a, b| a.steps < b.steps);
    require(rows_ascending, &format!("{at}/rows"), "must run from the fewest steps to the most, none twice")?;
    let has_reference = table.reference_row().is_some();
    require(has_reference, &format!("{at}/per_steps"), "must be the steps of one of the rows")?;
    check_reach(table, &model.limits, at)?;
    for (row_index, row) in table.rows.iter().enumerate() {
        let row_at = format!("{at}/rows/{row_index}");
        let as_many = row.credits.len() == table.sizes.len();
        require(as_many, &format!("{row_at}/credits"), "must have one figure for each of the sizes")?;
        for (index, credits) in row.credits.iter().enumerate() {
            require(!credits.is_sign_negative(), &format!("{row_at}/credits/{index}"), "is negative")?;
        }
        let allowed = model.limits.steps.contains(row.steps);
        require(allowed, &format!("{row_at}/steps"), "is not within the model's limits")?;
    }
    // Only now: a cell is computed from another row, which has to be sound itself.
    for (row_index, row) in table.rows.iter().enumerate() {
        for (index, (size, credits)) in table.sizes.iter().zip(&row.credits).enumerate() {
            let cell = format!("{at}/rows/{row_index}/credits/{index}");
            let computed =
                table.exact(*size, row.steps).and_then(|exact| exact::round(exact, &model.rounding));
            let computed = computed.map_err(|error| RateCardError::at(&*cell, error.to_string()))?;
            let per_steps = table.per_steps;
            let reason = format!("is {credits}, but in proportion to {per_steps} steps it is {computed}");
            require(computed == *credits, &cell, reason)?;
        }
    }
    Ok(())
}

/// A size that the limits allow must lie between two published ones: there is no price beyond them.
fn check_reach(table: &PublishedTable, limits: &Limits, at: &str) -> Checked {
    let allowed = |size: &Size| limits.width.contains(size.width) && limits.height.contains(size.height);
    for (index, size) in table.sizes.iter().enumerate() {
        let reason = format!("{size} is not within the model's limits");
        require(allowed(size), &format!("{at}/sizes/{index}"), reason)?;
    }
    let smallest = Size { width: limits.width.min, height: limits.height.min }.area();
    let largest = Size { width: limits.width.max, height: limits.height.max }.area();
    let reaches = table.sizes.first().is_some_and(|first| first.area() <= smallest)
        && table.sizes.last().is_some_and(|last| last.area() >= largest);
    require(
        reaches,
        &format!("{at}/sizes"),
        "must reach from the smallest size that the limits allow to the largest",
    )
}
