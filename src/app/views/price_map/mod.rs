//! The prices of any steps and sizes as a map: the dearer, the darker. Chosen rows and columns, and the way out of the page.

mod export;

use std::rc::Rc;
use std::sync::Arc;

use web_sys::Element;
use yew::prelude::*;

use crate::app::components::field_error::field_error;
use crate::app::components::provenance;
use crate::app::components::text_field::TextField;
use crate::app::words::en::fields::label;
use crate::app::words::en::price_map as words;
use crate::browser;
use crate::pricing::{
    Basis, Decimal, Estimate, Funds, Model, PriceMap, PriceMapError, RateCard, Refusal, Size, format,
};
use crate::state::{Action, Field, Selection, Snapshot};
use export::TakeAlong;

/// Shades, beside none for the cheapest.
const SHADES: u32 = 8;

/// The map of the model, and the fields that choose its rows and columns.
pub fn price_map(shown: &Snapshot, on_action: &Callback<Action>) -> Html {
    let (Ok(card), Some(model)) = (&shown.quote.card, shown.quote.model()) else {
        return crate::app::views::nothing_chosen();
    };
    let text = |field| shown.document().get(field).unwrap_or_default();
    let map = card.price_map(model, text(Field::Rows), text(Field::Columns)).map(Rc::new);
    let (rows_error, columns_error) = match &map {
        Err(PriceMapError::Refused { rows, columns }) => (rows.as_deref(), columns.as_deref()),
        _ => (None, None),
    };
    let funds = shown.own.funds.zip(shown.own.images);
    html! {
        <section class="card price-map" aria-labelledby="map-heading">
            <h2 id="map-heading">{ format!("Price map, {}, {}", model.name, card.name) }</h2>
            { provenance::mark(shown.quote.origin.as_ref()) }
            <div class="amounts">
                if model.price.uses_steps() {
                    { entries(Field::Rows, "steps, such as 10, 25, 50", text(Field::Rows), rows_error, on_action) }
                }
                if model.price.uses_size() {
                    { entries(Field::Columns, "sizes, such as 512x512, 512x768", text(Field::Columns), columns_error, on_action) }
                }
            </div>
            if matches!(map, Err(PriceMapError::TooManyDigits)) {
                <p class="refused">{ "A price of this map has too many digits to be computed exactly." }</p>
            }
            if let Ok(map) = &map {
                { table(card, model, map, funds, shown, on_action) }
                <p class="hint" id="map-legend">{ words::legend(map.is_mixed(), funds, model) }</p>
                { absent(map, model, shown, on_action) }
                <TakeAlong card={card.clone()} model={model.id.clone()} map={map.clone()} />
            }
        </section>
    }
}

/// The field in which rows or columns are chosen; empty, the usual ones are there.
fn entries(
    field: Field,
    note: &str,
    text: &str,
    error: Option<&Refusal>,
    on_action: &Callback<Action>,
) -> Html {
    let id = field.name();
    let (note_id, error_id) = (format!("{id}-note"), format!("{id}-error"));
    let on_text = on_action.reform(move |text| Action::SetField(field, text));
    html! {
        <div class="entries">
            <label for={id}>{ label(field) }</label>
            <span class="limits" id={note_id.clone()}>{ note }</span>
            <TextField {id} text={text.to_owned()} {on_text} described_by={format!("{note_id} {error_id}")} invalid={error.is_some()} keys="text"
                longest={400} />
            { field_error(field, error, on_action) }
        </div>
    }
}

fn table(
    card: &Arc<RateCard>,
    model: &Model,
    map: &Rc<PriceMap>,
    funds: Option<(Funds, u32)>,
    shown: &Snapshot,
    on_action: &Callback<Action>,
) -> Html {
    let prices: Vec<_> = map.cells().map(|(.., estimate)| estimate.per_image.credits).collect();
    let is_mixed = map.is_mixed();
    let ends = prices.iter().min().copied().zip(prices.iter().max().copied());
    let column = |label: String| html! { <th scope="col">{ label }</th> };
    // One for all: a map may have more than a thousand cells.
    let onclick = {
        let (map, on_action) = (Rc::clone(map), on_action.clone());
        move |event: MouseEvent| {
            let Some((size, steps, _)) = clicked(&event).and_then(|index| map.cells().nth(index)) else {
                return;
            };
            on_action.emit(Action::Select(Selection { size, steps, ..Selection::default() }));
        }
    };
    let cell = |index: usize, (size, steps, estimate): (Option<Size>, Option<u32>, &Estimate)| {
        let credits = estimate.per_image.credits;
        let is_published = estimate.basis == Basis::Published;
        let fits = funds.is_some_and(|(funds, images)| funds.pay_for(card, images, credits));
        let current = is_current(size, shown.quote.size()) && is_current(steps, shown.quote.steps());
        let shade = ends.map_or(0, |ends| shade(credits, ends));
        let price = format::number(credits);
        let label = words::cell(estimate, size, steps, fits);
        let shown = html! { <>{ price }<span class="fits-mark">{ if fits { "✓" } else { "" } }</span></> };
        let class = classes!(format!("shade-{shade}"), (is_published && is_mixed).then_some("published"));
        if size.is_none() && steps.is_none() {
            // Nothing to be chosen.
            return html! { <td {class} aria-label={label}>{ shown }</td> };
        }
        html! {
            <td {class}>
                <button type="button" data-cell={index.to_string()} aria-label={label} aria-pressed={current.to_string()}>{ shown }</button>
            </td>
        }
    };
    let columns = map.sizes.len();
    let row = |(place, row): (usize, &crate::pricing::MapRow)| {
        let cells = map.cells().enumerate().skip(place * columns).take(columns);
        html! { <tr><th scope="row">{ row.label() }</th>{ for cells.map(|(index, of)| cell(index, of)) }</tr> }
    };
    html! {
        <div class="scroll">
            <table class="map" aria-label={words::title(model)} {onclick}>
                <thead><tr><th scope="col">{ "Steps" }</th>{ for map.column_labels().map(column) }</tr></thead>
                <tbody>{ for map.rows.iter().enumerate().map(row) }</tbody>
            </table>
        </div>
    }
}

/// The index of the cell whose button was clicked.
fn clicked(event: &MouseEvent) -> Option<usize> {
    let button = event.target_dyn_into::<Element>()?.closest("[data-cell]").ok()??;
    button.get_attribute("data-cell")?.parse().ok()
}

/// What changes no price is as good as any.
fn is_current<T: PartialEq>(of_cell: Option<T>, now: Option<T>) -> bool {
    of_cell.is_none() || of_cell == now
}

/// From none for the cheapest to the darkest for the dearest.
fn shade(credits: Decimal, (least, most): (Decimal, Decimal)) -> u32 {
    let within = || {
        let above = credits.checked_sub(least)?.checked_mul(SHADES.into())?;
        u32::try_from(above.checked_div(most.checked_sub(least)?)?.round()).ok()
    };
    within().unwrap_or(0)
}

/// Where the current settings have no cell, the way to one.
fn absent(map: &PriceMap, model: &Model, shown: &Snapshot, on_action: &Callback<Action>) -> Html {
    let (size, steps) = (shown.quote.size(), shown.quote.steps());
    let (size, steps) =
        (size.filter(|_| model.price.uses_size()), steps.filter(|_| model.price.uses_steps()));
    let is_there = map.cells().any(|(of_size, of_steps, _)| (of_size, of_steps) == (size, steps));
    if is_there || shown.quote.estimate.is_err() {
        return html! {};
    }
    let (rows, columns) = map.with_cell(size, steps);
    let given = [(Field::Rows, rows), (Field::Columns, columns)];
    let given: Vec<_> = given.into_iter().filter(|(_, text)| !text.is_empty()).collect();
    let add = on_action.reform(move |_: MouseEvent| {
        // The button goes with its reason: the focus must not go with it.
        browser::focus(Field::Rows.name());
        Action::SetFields(given.clone())
    });
    html! {
        <p class="dearest">
            <span>{ "The current settings have no cell here." }</span>
            <button type="button" onclick={add}>{ "Add them to the map" }</button>
        </p>
    }
}
