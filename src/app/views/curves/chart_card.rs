//! A chart with what is read off it: by the pointer, by a slider, or as text.

use std::rc::Rc;

use web_sys::Element;
use yew::prelude::*;

use crate::app::components::number_setting::value;
use crate::app::words::en::curves as words;
use crate::browser;
use crate::chart::{Axis, Chart, HEIGHT, PATTERNS, Point, Series, WIDTH, pattern};
use crate::pricing::format;
use crate::state::Action;

#[derive(Properties, PartialEq)]
pub struct ChartCardProps {
    pub chart: Rc<Chart>,
    pub axis: Axis,
    pub on_action: Callback<Action>,
}

#[component]
pub fn ChartCard(props: &ChartCardProps) -> Html {
    let ChartCardProps { chart, axis, on_action } = props;
    let pointed = use_state(|| None);
    let Some(first) = chart.series.first() else { return html! { <section /> } };
    let count = first.points.len();
    // The place along the first line: where one points, or the current settings.
    let at = (*pointed).or(chart.current).unwrap_or(0);
    let Some((place, point)) = first.nearest(at).map(|(place, point)| (place, *point)) else {
        return html! { <section /> };
    };
    let onmousemove = {
        let (pointed, chart) = (pointed.setter(), chart.clone());
        move |event: MouseEvent| {
            let Some(picture) = event.target_dyn_into::<Element>() else { return };
            let picture = picture.closest("svg").ok().flatten().unwrap_or(picture);
            let share = browser::share_across(&picture, &event);
            pointed.set(Some(chart.at_share(share)));
        }
    };
    let oninput = {
        let (pointed, chart) = (pointed.setter(), chart.clone());
        move |event: InputEvent| {
            let place = value(&event).parse::<usize>().unwrap_or(0);
            let point = chart.series.first().and_then(|first| first.points.get(place));
            pointed.set(point.map(|point| point.at));
        }
    };
    let away = {
        let pointed = pointed.setter();
        move |_: MouseEvent| pointed.set(None)
    };
    let name = axis.id();
    let slider = format!("read-off-{name}");
    html! {
        <section class="card curve" aria-labelledby={format!("curve-{name}")}>
            <h3 id={format!("curve-{name}")}>{ chart.title.clone() }</h3>
            <p class="limits">{ chart.of.clone() }</p>
            <div class="drawing" {onmousemove} onmouseleave={away}>
                <Drawing chart={chart.clone()} />
                <svg class="chart cursor" viewBox={format!("0 0 {WIDTH} {HEIGHT}")} aria-hidden="true">
                    <path class="mark" d={chart.upright(point.at)} />
                </svg>
            </div>
            <label class="limits" for={slider.clone()}>{ "Read off at" }</label>
            <input id={slider} type="range" min="0" max={count.saturating_sub(1).to_string()} value={place.to_string()} {oninput}
                aria-valuetext={words::reading(*axis, first, point)} />
            { read_off(chart, *axis, point, on_action) }
            <AsTable chart={chart.clone()} axis={*axis} />
            { save(chart, *axis) }
        </section>
    }
}

/// What each line says at a place, and the way to its settings.
fn read_off(chart: &Chart, axis: Axis, point: Point, on_action: &Callback<Action>) -> Html {
    let line = |(number, series): (usize, &Series)| {
        let (_, here) = series.nearest(point.at)?;
        Some(html! {
            <li class={format!("line-{}", number % PATTERNS.len())}>
                <svg viewBox="0 0 28 6" aria-hidden="true"><path class="line" d="M0 3h28" stroke-dasharray={pattern(number)} /></svg>
                <span>{ words::reading(axis, series, *here) }</span>
            </li>
        })
    };
    let lines = chart.series.iter().enumerate().filter_map(line);
    let apply = (axis == Axis::Steps && chart.current != Some(point.at))
        .then(|| u32::try_from(point.at).ok())
        .flatten();
    html! {
        <div class="read-off">
            <ul>{ for lines }</ul>
            if let Some(steps) = apply {
                <button type="button" onclick={on_action.reform(move |_: MouseEvent| {
                    // The button goes when it is pressed: the focus must not go with it.
                    browser::focus("read-off-steps");
                    Action::Select(steps.into())
                })}>
                    { format!("Use {}", format::steps(steps)) }
                </button>
            }
        </div>
    }
}

#[derive(Properties, PartialEq)]
struct DrawingProps {
    chart: Rc<Chart>,
}

/// The lines of a chart, which stay as they are when one points at them.
#[component]
fn Drawing(props: &DrawingProps) -> Html {
    Html::from_html_unchecked(props.chart.svg().into())
}

#[derive(Properties, PartialEq)]
struct AsTableProps {
    chart: Rc<Chart>,
    axis: Axis,
}

/// The same as figures: where something is in print, at the current settings, and at the ends.
#[component]
fn AsTable(AsTableProps { chart, axis }: &AsTableProps) -> Html {
    let axis = *axis;
    let Some(first) = chart.series.first() else { return html! {} };
    let is_end = |point: &&Point| Some(*point) == first.points.first() || Some(*point) == first.points.last();
    let rows = first
        .points
        .iter()
        .filter(|point| point.is_published || chart.current == Some(point.at) || is_end(point));
    let row = |point: &Point| {
        let cell = |series: &Series| {
            let credits = series.nearest(point.at).filter(|(_, near)| near.at == point.at);
            html! { <td>{ credits.map_or_else(|| "–".to_owned(), |(_, point)| format::number(point.credits)) }</td> }
        };
        html! { <tr><th scope="row">{ format::number(point.at) }</th>{ for chart.series.iter().map(cell) }</tr> }
    };
    html! {
        <details>
            <summary>{ "In words and figures" }</summary>
            <p>{ words::summary(axis, chart) }</p>
            <div class="scroll">
                <table class="map" aria-label={chart.title.clone()}>
                    <thead>
                        <tr>
                            <th scope="col">{ words::heading(axis) }</th>
                            { for chart.series.iter().map(|series| html! { <th scope="col">{ &series.name }</th> }) }
                        </tr>
                    </thead>
                    <tbody>{ for rows.map(row) }</tbody>
                </table>
            </div>
        </details>
    }
}

fn save(chart: &Chart, axis: Axis) -> Html {
    let name = format!("credits-by-{}", axis.id());
    let (svg, png) = (chart.clone(), chart.clone());
    let (svg_name, png_name) = (format!("{name}.svg"), format!("{name}.png"));
    let save_svg = move |_: MouseEvent| browser::save_file(&svg_name, "image/svg+xml", &svg.picture().0);
    let save_png = move |_: MouseEvent| {
        let (picture, height) = png.picture();
        browser::save_png(&png_name, &picture, WIDTH, height);
    };
    html! {
        <div class="answers">
            <button type="button" onclick={save_svg}>{ "Save as SVG" }</button>
            <button type="button" onclick={save_png}>{ "Save as PNG" }</button>
        </div>
    }
}
