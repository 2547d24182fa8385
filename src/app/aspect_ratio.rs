//! The aspect ratio: landscape on the left, portrait on the right, the square in the middle.

use yew::prelude::*;

use super::icons;
use super::number_setting::value;
use crate::pricing::{Defaults, Limits, Size};
use crate::state::{Action, AspectRatio};

#[derive(Properties, PartialEq)]
pub struct AspectRatioSettingProps {
    /// The size, where it is an allowed one.
    pub size: Option<Size>,
    pub limits: Limits,
    pub defaults: Defaults,
    pub on_action: Callback<Action>,
}

#[component]
pub fn AspectRatioSetting(props: &AspectRatioSettingProps) -> Html {
    let AspectRatioSettingProps { size, limits, defaults, on_action } = props;
    let current = size.unwrap_or(Size { width: defaults.width, height: defaults.height });
    let (place, _) = AspectRatio::nearest(current);
    let last = AspectRatio::STOPS.len().saturating_sub(1);
    let at = {
        let limits = limits.clone();
        move |place: usize| AspectRatio::STOPS.get(place).map(|stop| stop.size(&limits, current))
    };
    let oninput = {
        let (at, on_action) = (at.clone(), on_action.clone());
        Callback::from(move |event: InputEvent| {
            if let Some(size) = value(&event).parse().ok().and_then(&at) {
                on_action.emit(Action::SlideSize(size));
            }
        })
    };
    let to = |place: Option<usize>, label: &'static str, icon: Html| {
        let size = place.and_then(&at);
        let on_action = on_action.clone();
        let onclick = move |_: MouseEvent| {
            if let Some(size) = size {
                on_action.emit(Action::SlideSize(size));
            }
        };
        let disabled = size.is_none();
        html! { <button type="button" class="quiet" {onclick} {disabled} aria-label={label} title={label}>{ icon }</button> }
    };
    let name = size.map_or_else(|| "–".to_owned(), |size| AspectRatio::name_of(size, limits));
    let size_text = size.map_or_else(|| "no size".to_owned(), |size| format!("{size} px"));
    html! {
        <div class="setting aspect-ratio">
            <div class="setting-line">
                { to(place.checked_sub(1), "Wider", icons::wide()) }
                <label for="aspect-ratio">{ "Aspect ratio" }</label>
                <strong>{ &name }</strong>
                <span class="limits">{ &size_text }</span>
                { to(place.checked_add(1).filter(|place| *place <= last), "Taller", icons::tall()) }
            </div>
            <input id="aspect-ratio" type="range" min="0" max={last.to_string()} step="1" value={place.to_string()}
                aria-valuetext={format!("{name}, {size_text}")} {oninput} />
        </div>
    }
}
