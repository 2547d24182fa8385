//! The dearest steps that fit at each size, as a grid, and the dearest settings of all.

use std::sync::Arc;

use yew::prelude::*;

use crate::app::words::en::budget as words;
use crate::pricing::{Fit, Fits, Funds, Model, RateCard, Size, format};
use crate::state::{Action, Selection};

#[derive(Properties, PartialEq)]
pub struct FitGridProps {
    pub card: Arc<RateCard>,
    /// The id of the model.
    pub model: String,
    pub funds: Funds,
    pub images: u32,
    /// The current size, where the model takes one.
    pub size: Option<Size>,
    /// The current steps, where the model takes them.
    pub steps: Option<u32>,
    pub on_action: Callback<Action>,
}

#[component]
pub fn FitGrid(props: &FitGridProps) -> Html {
    let FitGridProps { card, model, funds, images, .. } = props;
    let fits = use_memo((card.clone(), model.clone(), *funds, *images), |(card, model, funds, images)| {
        card.model(model).map(|model| card.fits(model, *images, *funds))
    });
    let (Some(fits), Some(model)) = (&*fits, card.model(model)) else {
        return html! { <p class="hint" /> };
    };
    html! {
        <div class="fits">
            { in_words(props, model, fits) }
            if fits.dearest.is_some() && model.defaults.size().is_some() {
                <p class="hint">{ hint(model) }</p>
                { grid(props, model, fits) }
            }
            if !fits.complete {
                <p class="hint">{ "This list allows too many sizes to search them all; these are a sample." }</p>
            }
        </div>
    }
}

/// The dearest settings that fit, or that nothing does.
fn in_words(props: &FitGridProps, model: &Model, fits: &Fits) -> Html {
    let FitGridProps { card, funds, images, on_action, .. } = props;
    let results = model.task.results((*images).into());
    let Some(fit) = fits.dearest else {
        let cheapest = card.extremes(model).ok().map(|(cheapest, _)| cheapest.estimate);
        let needed = cheapest
            .and_then(|estimate| card.shortfall((*images).into(), &estimate, Default::default()).ok());
        let said = words::nothing_fits(*funds, &results, needed.map(|shortfall| shortfall.needed));
        return html! { <p class="nothing" id="dearest" role="status">{ said }</p> };
    };
    let onclick = on_action.reform(move |_: MouseEvent| {
        Action::Select(Selection { size: fit.size, steps: fit.steps, ..Selection::default() })
    });
    html! {
        <p class="dearest" id="dearest" role="status">
            <span>{ words::dearest_fit(*funds, &results, fit) }</span>
            if fit.size.is_some() || fit.steps.is_some() {
                <button type="button" {onclick}>{ "Use these settings" }</button>
            }
        </p>
    }
}

fn hint(model: &Model) -> &'static str {
    if model.limits.steps.is_some() {
        "At each size the dearest steps that fit, and credits for one image. Choose one to apply it."
    } else {
        "Sizes that fit, and credits for one image. Choose one to apply it."
    }
}

/// Columns are widths and rows are heights; of a set of sizes each has a row of its own.
fn grid(props: &FitGridProps, model: &Model, fits: &Fits) -> Html {
    let sizes: Vec<_> = fits.by_size.iter().filter_map(|(size, fit)| Some(((*size)?, *fit))).collect();
    if model.limits.sizes.ranges().is_none() {
        let row = |(size, fit): &(Size, Option<Fit>)| {
            html! { <tr><th scope="row">{ size.to_string() }</th>{ cell(props, *size, *fit) }</tr> }
        };
        return html! {
            <div class="scroll">
                <table class="grid" aria-label="What fits, by size">
                    <thead><tr><th scope="col">{ "Size" }</th><th scope="col">{ "What fits" }</th></tr></thead>
                    <tbody>{ for sizes.iter().map(row) }</tbody>
                </table>
            </div>
        };
    }
    let mut widths: Vec<_> = sizes.iter().map(|(size, _)| size.width).collect();
    let mut heights: Vec<_> = sizes.iter().map(|(size, _)| size.height).collect();
    for sides in [&mut widths, &mut heights] {
        sides.sort_unstable();
        sides.dedup();
    }
    let row = |height: &u32| {
        let at = |width: &u32| {
            let size = Size { width: *width, height: *height };
            match sizes.iter().find(|(at, _)| *at == size) {
                Some((_, fit)) => cell(props, size, *fit),
                None => html! { <td class="no" title="Not allowed"></td> },
            }
        };
        html! { <tr><th scope="row">{ *height }</th>{ for widths.iter().map(at) }</tr> }
    };
    html! {
        <div class="scroll">
            <table class="grid" aria-label="What fits, by width and height">
                <thead>
                    <tr>
                        <th scope="col">{ "Height \\ width" }</th>
                        { for widths.iter().map(|width| html! { <th scope="col">{ *width }</th> }) }
                    </tr>
                </thead>
                <tbody>{ for heights.iter().map(row) }</tbody>
            </table>
        </div>
    }
}

/// The dearest steps that fit at `size`, as a choice.
fn cell(props: &FitGridProps, size: Size, fit: Option<Fit>) -> Html {
    let Some(fit) = fit else {
        return html! { <td class="no"><span aria-label="nothing fits">{ "–" }</span></td> };
    };
    let current = props.size == Some(size) && (fit.steps.is_none() || props.steps == fit.steps);
    let steps = fit.steps.map_or_else(|| "fits".to_owned(), |steps| steps.to_string());
    let credits = format::number(fit.credits);
    let label = words::cell(size, fit);
    let onclick = props.on_action.reform(move |_: MouseEvent| {
        Action::Select(Selection { size: Some(size), steps: fit.steps, ..Selection::default() })
    });
    html! {
        <td>
            <button type="button" {onclick} aria-label={label} aria-pressed={current.to_string()}>
                { steps }<small>{ credits }</small>
            </button>
        </td>
    }
}
