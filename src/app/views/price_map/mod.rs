//! The prices of any steps and sizes as a map: the dearer, the darker. Chosen rows and columns, and the way out of the page.

mod export;
mod map_table;

use std::rc::Rc;

use yew::prelude::*;

use crate::app::components::field_error::field_error;
use crate::app::components::provenance;
use crate::app::components::text_field::TextField;
use crate::app::words::en::fields::label;
use crate::app::words::en::price_map as words;
use crate::browser;
use crate::pricing::{Model, PriceMap, PriceMapError, Refusal};
use crate::state::{Action, Field, Snapshot};
use export::TakeAlong;
use map_table::MapTable;

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
                <MapTable card={card.clone()} model={model.id.clone()} map={map.clone()} {funds} size={shown.quote.size()}
                    steps={shown.quote.steps()} on_action={on_action} />
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
