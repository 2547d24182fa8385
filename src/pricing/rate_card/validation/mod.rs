//! The checks of a price list beyond its shape, made once when it is parsed.

mod limits;
mod prices;
mod rules;
mod texts;

pub(crate) use texts::LONGEST_NAME;
pub use texts::is_web_address;
use texts::{LONGEST_TEXT, check_id, check_source, check_text};

use rust_decimal::Decimal;

use crate::pricing::request::amount;
use crate::pricing::{Counted, Model, RateCard, RateCardError, RateCardFault, Requirement, Rounding};

type Checked = Result<(), RateCardError>;

/// The most models: more is no price list, and takes its time to be shown.
const MOST_MODELS: usize = 100;
/// The most sizes, rows or points.
const MOST_ENTRIES: usize = 200;
/// The largest figure, and the most decimals that one may have: with more, what is computed of it could have too many
/// digits.
const LARGEST_FIGURE: Decimal = Decimal::from_parts(1_000_000_000, 0, 0, false, 0);
const MOST_DECIMALS: u32 = 12;
/// The most stages of rounding, and of the decimals of one.
const MOST_STAGES: usize = 4;
const MOST_ROUNDED_DECIMALS: u32 = 9;

/// A part that every list has that was not refused here: a model, a default of what a model takes, a printed row of the
/// steps that a rule goes by.
#[expect(clippy::expect_used, reason = "a list without such a part is refused when it is read")]
pub(crate) fn sound<T>(part: Option<T>) -> T {
    part.expect("validated: the list is sound")
}

/// Refuses a list whose figures contradict each other, or make prices that cannot be computed.
pub(crate) fn check(card: &RateCard) -> Checked {
    check_id(&card.id, "/id")?;
    check_text(&card.name, LONGEST_NAME, "/name")?;
    check_source(&card.source, "/source")?;
    let from = card.valid.map(|valid| valid.from);
    let in_order = card.valid.is_none_or(|valid| valid.until.is_none_or(|until| !until.is_over(valid.from)));
    require(in_order, "/valid/until", Requirement::UntilAfterFrom)?;
    let newer = card.replaced_by.as_ref();
    newer.map_or(Ok(()), |newer| check_id(&newer.id, "/replaced_by/id"))?;
    let replaced_later = newer.is_none_or(|newer| from.is_none_or(|from| from.is_over(newer.from)));
    require(replaced_later, "/replaced_by/from", Requirement::ReplacedAfterFrom)?;
    let allowed = amount::is_allowed(card.free_credits);
    let amount = RateCardFault::Amount { most: amount::LARGEST, decimals: amount::DECIMALS };
    require(allowed, "/free_credits", amount)?;
    check_dollars(card.credit_usd, "/credit_usd")?;
    if let Some(terms) = &card.purchase {
        check_dollars(terms.smallest_usd, "/purchase/smallest_usd")?;
        terms.increment_usd.map_or(Ok(()), |usd| check_dollars(usd, "/purchase/increment_usd"))?;
        terms.note.as_ref().map_or(Ok(()), |note| check_text(note, LONGEST_TEXT, "/purchase/note"))?;
    }
    require(!card.models.is_empty(), "/models", Requirement::Models)?;
    check_most(Counted::Entries, card.models.len(), MOST_MODELS, "/models")?;
    prices::check_effort(card)?;
    for (index, model) in card.models.iter().enumerate() {
        let at = format!("/models/{index}");
        check_id(&model.id, &format!("{at}/id"))?;
        check_text(&model.name, LONGEST_NAME, &format!("{at}/name"))?;
        let same_id = card.models.iter().filter(|other| other.id == model.id).count();
        require(same_id == 1, &format!("{at}/id"), Requirement::UniqueId)?;
        check_model(model, &at)?;
        prices::check_prices(card, model, &at)?;
    }
    Ok(())
}

fn check_count(count: usize, at: &str) -> Checked {
    check_most(Counted::Entries, count, MOST_ENTRIES, at)
}

/// No more than so many of these.
fn check_most(counted: Counted, count: usize, most: usize, at: &str) -> Checked {
    require(count <= most, at, RateCardFault::Count { counted, count, most })
}

/// A figure that is computed with.
fn check_figure(figure: Decimal, at: &str) -> Checked {
    let short = figure.abs() <= LARGEST_FIGURE && figure.normalize().scale() <= MOST_DECIMALS;
    require(short, at, RateCardFault::Figure { most: LARGEST_FIGURE, decimals: MOST_DECIMALS })
}

fn check_dollars(usd: Decimal, at: &str) -> Checked {
    require(usd > Decimal::ZERO, at, Requirement::AboveZero)?;
    check_figure(usd, at)
}

fn check_credits(credits: Decimal, at: &str) -> Checked {
    require(!credits.is_sign_negative(), at, Requirement::NotNegative)?;
    check_figure(credits, at)
}

fn check_rounding(stages: &[Rounding], at: &str) -> Checked {
    check_most(Counted::Stages, stages.len(), MOST_STAGES, at)?;
    for (index, stage) in stages.iter().enumerate() {
        let at = format!("{at}/{index}/decimals");
        require(stage.decimals <= MOST_ROUNDED_DECIMALS, &at, RateCardFault::Above(MOST_ROUNDED_DECIMALS))?;
    }
    Ok(())
}

fn require(holds: bool, pointer: &str, fault: impl Into<RateCardFault>) -> Checked {
    if holds { Ok(()) } else { Err(RateCardError::at(pointer, fault)) }
}

fn check_model(model: &Model, at: &str) -> Checked {
    if let Some(source) = &model.source {
        check_source(source, &format!("{at}/source"))?;
    }
    limits::check_limits(&model.limits, &format!("{at}/limits"))?;
    limits::check_defaults(model, at)?;
    let Model { limits, price, rounding, published, .. } = model;
    let takes_size = limits.smallest().is_some();
    require(takes_size || !price.uses_size(), &format!("{at}/limits"), Requirement::SizesForPrice)?;
    let takes_steps = limits.steps.is_some();
    require(takes_steps || !price.uses_steps(), &format!("{at}/limits"), Requirement::StepsForPrice)?;
    check_rounding(rounding, &format!("{at}/rounding"))?;
    let ends = !price.divides() || !rounding.is_empty();
    require(ends, &format!("{at}/rounding"), Requirement::Rounding)?;
    rules::check_rule(model, &format!("{at}/price"))?;
    rules::check_published(published, limits, &format!("{at}/published"))
}
