//! The aspect ratio: landscape on the left, portrait on the right, the square in the middle.

use yew::prelude::*;

use crate::app::components::icons;
use crate::app::components::number_setting::value;
use crate::pricing::{Limits, Size};
use crate::state::{Action, AspectRatio};

#[derive(Properties, PartialEq)]
pub struct AspectRatioSettingProps {
    /// The size, where it is an allowed one.
    pub size: Option<Size>,
    /// The size to begin with where it is not.
    pub default: Size,
    pub limits: Limits,
    pub on_action: Callback<Action>,
}

/// Where the slider was taken up, and where it has come to.
#[derive(Clone, Copy)]
struct Slide {
    from: Size,
    to: Size,
}

#[component]
pub fn AspectRatioSetting(props: &AspectRatioSettingProps) -> Html {
    let AspectRatioSettingProps { size, default, limits, on_action } = props;
    let current = size.unwrap_or(*default);
    // Every stop is measured from the size that the slide began with, so that sliding back undoes it.
    let slide = use_mut_ref(|| Slide { from: current, to: current });
    let going_on = slide.borrow().to == current;
    if !going_on {
        slide.replace(Slide { from: current, to: current });
    }
    let (place, _) = AspectRatio::nearest(current);
    let last = AspectRatio::STOPS.len().saturating_sub(1);
    let go = {
        let (limits, on_action) = (limits.clone(), on_action.clone());
        move |place: usize| {
            let Some(stop) = AspectRatio::STOPS.get(place) else { return };
            let from = slide.borrow().from;
            let to = stop.size(&limits, from);
            slide.replace(Slide { from, to });
            on_action.emit(Action::SlideSize(to));
        }
    };
    let oninput = {
        let go = go.clone();
        Callback::from(move |event: InputEvent| {
            if let Ok(place) = value(&event).parse() {
                go(place);
            }
        })
    };
    let button = |to: Option<usize>, label: &'static str, icon: Html| {
        let go = go.clone();
        let onclick = move |_: MouseEvent| {
            if let Some(place) = to {
                go(place);
            }
        };
        // Not `disabled`, which would take the focus from under the keyboard at the last stop.
        let at_end = to.is_none().to_string();
        html! { <button type="button" class="quiet" {onclick} aria-disabled={at_end} aria-label={label}>{ icon }</button> }
    };
    let name = size.map_or_else(|| "–".to_owned(), |size| AspectRatio::name_of(size, limits));
    let size_text = size.map_or_else(|| "no size".to_owned(), |size| format!("{size} px"));
    html! {
        <div class="setting aspect-ratio">
            <div class="setting-line">
                { button(place.checked_sub(1), "Wider", icons::wide()) }
                <label for="aspect-ratio">{ "Aspect ratio" }</label>
                <strong>{ &name }</strong>
                <span class="limits">{ &size_text }</span>
                { button(place.checked_add(1).filter(|place| *place <= last), "Taller", icons::tall()) }
            </div>
            <input
                id="aspect-ratio"
                type="range"
                min="0"
                max={last.to_string()}
                step="1"
                value={place.to_string()}
                aria-valuetext={format!("{name}, {size_text}")}
                {oninput}
            />
        </div>
    }
}
