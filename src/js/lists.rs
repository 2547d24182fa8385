//! Price lists, tables and budgets with the names that they have in JavaScript.

use serde::Serialize;

use crate::pricing::{
    Budget, Decimal, Defaults, Limits, Model, PriceTable, PurchaseTerms, Range, RateCard, Replacement, Size,
    Source, Task, Validity,
};

/// A price list, without its prices.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub struct CardObject<'a> {
    id: &'a str,
    name: &'a str,
    source: &'a Source,
    #[serde(skip_serializing_if = "Option::is_none")]
    valid: Option<Validity>,
    #[serde(skip_serializing_if = "Option::is_none")]
    replaced_by: Option<&'a Replacement>,
    free_credits: Decimal,
    credit_usd: Decimal,
    #[serde(skip_serializing_if = "Option::is_none")]
    purchase: Option<PurchaseObject<'a>>,
    models: Vec<ModelObject<'a>>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct PurchaseObject<'a> {
    smallest_usd: Decimal,
    #[serde(skip_serializing_if = "Option::is_none")]
    increment_usd: Option<Decimal>,
    #[serde(skip_serializing_if = "Option::is_none")]
    note: Option<&'a str>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct ModelObject<'a> {
    id: &'a str,
    name: &'a str,
    task: Task,
    source: &'a Source,
    defaults: &'a Defaults,
    limits: LimitsObject<'a>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct LimitsObject<'a> {
    #[serde(skip_serializing_if = "Option::is_none")]
    width: Option<Range>,
    #[serde(skip_serializing_if = "Option::is_none")]
    height: Option<Range>,
    #[serde(skip_serializing_if = "<[Size]>::is_empty")]
    sizes: &'a [Size],
    #[serde(skip_serializing_if = "Option::is_none")]
    max_pixels: Option<u64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    steps: Option<Range>,
    samples: Range,
}

/// A model's published table.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub struct TableObject<'a> {
    rate_card: &'a str,
    model: &'a str,
    sizes: Vec<Size>,
    rows: Vec<RowObject>,
}

#[derive(Serialize)]
struct RowObject {
    steps: u32,
    credits: Vec<Decimal>,
    usd: Vec<Decimal>,
}

/// What a balance buys.
#[derive(Serialize)]
pub struct BudgetObject {
    images: u64,
    spent: Decimal,
    left: Decimal,
}

impl<'a> CardObject<'a> {
    pub fn new(card: &'a RateCard) -> Self {
        Self {
            id: &card.id,
            name: &card.name,
            source: &card.source,
            valid: card.valid,
            replaced_by: card.replaced_by.as_ref(),
            free_credits: card.free_credits,
            credit_usd: card.credit_usd,
            purchase: card.purchase.as_ref().map(PurchaseObject::new),
            models: card.models.iter().map(|model| ModelObject::new(card, model)).collect(),
        }
    }
}

impl<'a> PurchaseObject<'a> {
    fn new(terms: &'a PurchaseTerms) -> Self {
        Self {
            smallest_usd: terms.smallest_usd,
            increment_usd: terms.increment_usd,
            note: terms.note.as_deref(),
        }
    }
}

impl<'a> ModelObject<'a> {
    fn new(card: &'a RateCard, model: &'a Model) -> Self {
        Self {
            id: &model.id,
            name: &model.name,
            task: model.task,
            source: model.source.as_ref().unwrap_or(&card.source),
            defaults: &model.defaults,
            limits: LimitsObject::new(&model.limits),
        }
    }
}

impl<'a> LimitsObject<'a> {
    fn new(limits: &'a Limits) -> Self {
        let Limits { sizes, max_pixels, steps, samples, .. } = limits;
        let (width, height) = sizes.ranges().unzip();
        Self { width, height, sizes: sizes.set(), max_pixels: *max_pixels, steps: *steps, samples: *samples }
    }
}

impl<'a> TableObject<'a> {
    pub fn new(card: &'a RateCard, model: &'a Model, table: PriceTable) -> Self {
        let rows = table.rows.into_iter().map(|row| RowObject {
            steps: row.steps,
            credits: row.estimates.iter().map(|estimate| estimate.per_image.credits).collect(),
            usd: row.estimates.iter().map(|estimate| estimate.per_image.usd).collect(),
        });
        Self { rate_card: &card.id, model: &model.id, sizes: table.sizes, rows: rows.collect() }
    }
}

impl From<Budget> for BudgetObject {
    fn from(Budget { images, spent, left }: Budget) -> Self {
        Self { images, spent, left }
    }
}
