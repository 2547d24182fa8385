//! The published price table with the current cell marked; choosing a cell applies its settings.

use std::sync::Arc;

use yew::prelude::*;

use crate::app::components::provenance;
use crate::pricing::{Estimate, PriceRow, RateCard, Size, format};
use crate::state::{Action, Origin, Selection};

#[derive(Properties, PartialEq)]
pub struct PriceTableProps {
    pub card: Arc<RateCard>,
    /// The id of the model.
    pub model: String,
    /// Where the list is from, if it is not built in.
    pub origin: Option<Origin>,
    /// The column of the current size, where it is a printed one: what lies between changes nothing here.
    pub size: Option<Size>,
    /// The current steps, where they are printed.
    pub steps: Option<u32>,
    pub on_action: Callback<Action>,
}

#[component]
pub fn PriceTable(props: &PriceTableProps) -> Html {
    let table = use_memo((props.card.clone(), props.model.clone()), |(card, model)| {
        card.model(model).and_then(|model| card.price_table(model).ok())
    });
    let column = |size: &Size| {
        html! {
            <th scope="col" class={classes!(is_size(props, *size).then_some("current"))}>
                { size.width }<span class="times">{ " × " }</span>{ size.height }
            </th>
        }
    };
    html! {
        <section class="card prices" aria-labelledby="prices-heading">
            <h2 id="prices-heading">{ format!("Published prices, {}", props.card.name) }</h2>
            { provenance::mark(props.origin.as_ref()) }
            <p class="hint">{ "Credits for one image. Choose a price to apply its settings." }</p>
            if let Some(table) = &*table {
                <table aria-labelledby="prices-heading">
                    <thead>
                        <tr><th scope="col">{ "Steps" }</th>{ for table.sizes.iter().map(column) }</tr>
                    </thead>
                    <tbody>{ for table.rows.iter().map(|priced| row(props, &table.sizes, priced)) }</tbody>
                </table>
            }
        </section>
    }
}

fn is_size(props: &PriceTableProps, size: Size) -> bool {
    props.size == Some(size)
}

fn row(props: &PriceTableProps, sizes: &[Size], row: &PriceRow) -> Html {
    let current = props.steps == Some(row.steps);
    html! {
        <tr>
            <th scope="row" class={classes!(current.then_some("current"))}>{ row.steps }</th>
            { for sizes.iter().zip(&row.estimates).map(|(size, estimate)| cell(props, *size, row.steps, estimate)) }
        </tr>
    }
}

fn cell(props: &PriceTableProps, size: Size, steps: u32, estimate: &Estimate) -> Html {
    let current = props.steps == Some(steps) && is_size(props, size);
    let credits = format::number(estimate.per_image.credits);
    let onclick = props.on_action.reform(move |_: MouseEvent| {
        Action::Select(Selection { size: Some(size), steps: Some(steps), keeps_orientation: true })
    });
    let label = format!("{credits} credits: {size}, {steps} steps");
    html! {
        <td>
            <button type="button" {onclick} aria-label={label} aria-pressed={current.to_string()}>{ credits }</button>
        </td>
    }
}
