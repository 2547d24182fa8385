//! The view of curves: the price by steps at the current size, and by pixels at the current steps.

mod chart_card;

use std::rc::Rc;
use std::sync::Arc;

use web_sys::HtmlSelectElement;
use yew::prelude::*;

use crate::app::components::provenance;
use crate::app::words::en::curves as words;
use crate::chart::{Axis, Chart, Point, Series};
use crate::pricing::{CurvePoint, Model, RateCard, Size, format};
use crate::state::{Action, Compare, Snapshot};
use chart_card::ChartCard;

/// The most lines beside that of the current settings: more have no pattern of their own.
const MOST_OTHERS: usize = 6;
/// Steps to compare with, where none are in print.
const USUAL_STEPS: [u32; 4] = [25, 50, 100, 150];

/// The charts, and what they are compared with.
pub fn curves(shown: &Snapshot, on_action: &Callback<Action>) -> Html {
    let (Ok(card), Some(model)) = (&shown.quote.card, shown.quote.model()) else {
        return crate::app::views::nothing_chosen();
    };
    let (by_steps, by_pixels) = (by_steps(shown, card, model), by_pixels(shown, card, model));
    let is_flat = by_steps.is_none() && by_pixels.is_none();
    let chart = |(chart, axis): (Chart, Axis)| html! { <ChartCard chart={Rc::new(chart)} {axis} on_action={on_action} /> };
    html! {
        <>
            <section class="card curves-head" aria-labelledby="curves-heading">
                <h2 id="curves-heading">{ format!("Curves, {}, {}", model.name, card.name) }</h2>
                { provenance::mark(shown.quote.origin.as_ref()) }
                if is_flat {
                    <p class="hint">{ words::nothing_to_draw(shown.quote.estimate.is_ok(), model.price.uses_steps() || model.price.uses_size()) }</p>
                } else {
                    { compare(shown.state.document.compare, on_action) }
                }
            </section>
            <div class="charts">
                { for by_steps.map(|drawn| (drawn, Axis::Steps)).map(chart) }
                { for by_pixels.map(|drawn| (drawn, Axis::Pixels)).map(chart) }
            </div>
        </>
    }
}

fn compare(now: Compare, on_action: &Callback<Action>) -> Html {
    let onchange = on_action.reform(|event: Event| {
        let chosen = event.target_dyn_into::<HtmlSelectElement>().map(|select| select.value());
        let chosen = Compare::ALL.into_iter().find(|compare| chosen.as_deref() == Some(compare.name()));
        Action::Compare(chosen.unwrap_or_default())
    });
    let option = |compare: Compare| {
        let label = match compare {
            Compare::Nothing => "nothing",
            Compare::Settings => "other sizes and steps",
            Compare::Lists => "other lists and models",
        };
        html! { <option value={compare.name()} selected={compare == now}>{ label }</option> }
    };
    html! {
        <div class="answers">
            <label for="compare">{ "Compare with" }</label>
            <select id="compare" {onchange}>{ for Compare::ALL.into_iter().map(option) }</select>
            if now != Compare::Nothing {
                <span class="limits">{ format!("at most {MOST_OTHERS} of them") }</span>
            }
        </div>
    }
}

fn series(points: Vec<CurvePoint>, name: impl FnOnce() -> String) -> Option<Series> {
    let point = |CurvePoint { at, credits, is_published, .. }| Point { at, credits, is_published };
    let points: Vec<_> = points.into_iter().map(point).collect();
    (points.len() > 1).then(|| Series { name: name(), points })
}

fn by_steps(shown: &Snapshot, card: &RateCard, model: &Model) -> Option<Chart> {
    let size = shown.quote.size();
    let first = series(model.curve_by_steps(size), || words::at_size(size))?;
    let others: Vec<Series> = match shown.state.document.compare {
        Compare::Nothing => Vec::new(),
        Compare::Settings => {
            let printed = &model.published.sizes;
            let sizes = if printed.is_empty() { model.limits.sizes.set() } else { printed };
            let sizes = sizes.iter().copied().filter(|other| Some(*other) != size && model.price.uses_size());
            few(sizes.filter_map(|size| series(model.curve_by_steps(Some(size)), || size.to_string())))
        }
        Compare::Lists => elsewhere(shown, model, |model| model.curve_by_steps(size)),
    };
    let title = words::title(Axis::Steps, &words::at_size(size));
    let current = shown.quote.steps().map(u64::from);
    Chart::new(title, called(card, model), words::unit(Axis::Steps), together(first, others), current)
}

fn by_pixels(shown: &Snapshot, card: &RateCard, model: &Model) -> Option<Chart> {
    let steps = shown.quote.steps();
    let first = series(model.curve_by_pixels(steps), || words::at_steps(steps))?;
    let others: Vec<Series> = match shown.state.document.compare {
        Compare::Nothing => Vec::new(),
        Compare::Settings => {
            let printed: Vec<_> = model.published.rows.iter().map(|row| row.steps).collect();
            let rows = if printed.is_empty() { USUAL_STEPS.to_vec() } else { printed };
            let rows = rows.into_iter().filter(|other| Some(*other) != steps && model.price.uses_steps());
            few(rows.filter_map(|steps| series(model.curve_by_pixels(Some(steps)), || format::steps(steps))))
        }
        Compare::Lists => elsewhere(shown, model, |model| model.curve_by_pixels(steps)),
    };
    let title = words::title(Axis::Pixels, &words::at_steps(steps));
    let current = shown.quote.size().map(Size::area);
    Chart::new(title, called(card, model), words::unit(Axis::Pixels), together(first, others), current)
}

fn called(card: &RateCard, model: &Model) -> String {
    format!("{}, {}", model.name, card.marked_name())
}

fn together(first: Series, others: Vec<Series>) -> Vec<Series> {
    [first].into_iter().chain(others).collect()
}

/// As many as are shown: no more are computed.
fn few(others: impl Iterator<Item = Series>) -> Vec<Series> {
    others.take(MOST_OTHERS).collect()
}

/// The first curves of the other models that do the same.
fn elsewhere(shown: &Snapshot, model: &Model, curve: impl Fn(&Model) -> Vec<CurvePoint>) -> Vec<Series> {
    let here = shown.quote.card.as_ref().map(|card| card.id.as_str()).unwrap_or_default();
    let cards: Vec<Arc<RateCard>> = shown.state.document.catalog.cards();
    let models = cards.iter().flat_map(|card| card.models.iter().map(move |model| (card, model)));
    let same_task =
        models.filter(|(card, other)| other.task == model.task && (card.id != here || other.id != model.id));
    few(same_task.filter_map(|(card, model)| series(curve(model), || called(card, model))))
}
