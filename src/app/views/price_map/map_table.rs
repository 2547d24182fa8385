//! The table of a price map: the dearer, the darker.

use std::rc::Rc;
use std::sync::Arc;

use web_sys::Element;
use yew::prelude::*;

use crate::app::hooks::use_growing;
use crate::app::words::en::price_map as words;
use crate::pricing::{Basis, Decimal, Estimate, Funds, PriceMap, RateCard, Size, format};
use crate::state::{Action, Selection};

/// Shades, beside none for the cheapest.
const SHADES: u32 = 8;
/// The most cells that are put into the page in one turn of the browser.
const CELLS_IN_A_TURN: usize = 200;

#[derive(Properties, PartialEq)]
pub struct MapTableProps {
    pub card: Arc<RateCard>,
    /// The id of the model.
    pub model: String,
    pub map: Rc<PriceMap>,
    /// What there is to spend, and for how many images.
    pub funds: Option<(Funds, u32)>,
    /// The current size, where it is allowed.
    pub size: Option<Size>,
    /// The current steps, where they are allowed.
    pub steps: Option<u32>,
    pub on_action: Callback<Action>,
}

#[component]
pub fn MapTable(props: &MapTableProps) -> Html {
    let MapTableProps { card, model, map, funds, on_action, .. } = props;
    let rows = use_growing(map.rows.len(), CELLS_IN_A_TURN.div_ceil(map.sizes.len().max(1)));
    let Some(model) = card.model(model) else { return html! { <div class="scroll" /> } };
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
        let current = is_current(size, props.size) && is_current(steps, props.steps);
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
        let cells = (place * columns..).zip(map.sizes.iter().zip(&row.estimates));
        let cells = cells.map(|(index, (size, estimate))| cell(index, (*size, row.steps, estimate)));
        html! { <tr><th scope="row">{ row.label() }</th>{ for cells }</tr> }
    };
    html! {
        <div class="scroll">
            <table class="map" aria-label={words::title(model)} {onclick}>
                <thead><tr><th scope="col">{ "Steps" }</th>{ for map.column_labels().map(column) }</tr></thead>
                <tbody>{ for map.rows.iter().enumerate().take(rows).map(row) }</tbody>
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
