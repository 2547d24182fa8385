//! A price map taken along: into the clipboard, or as a file.

use std::rc::Rc;
use std::sync::Arc;

use web_sys::HtmlSelectElement;
use yew::prelude::*;

use crate::browser;
use crate::pricing::{ExportFormat, PriceMap, RateCard};

#[derive(Properties, PartialEq, Clone)]
pub struct TakeAlongProps {
    pub card: Arc<RateCard>,
    /// The id of the model.
    pub model: String,
    pub map: Rc<PriceMap>,
}

#[component]
pub fn TakeAlong(props: &TakeAlongProps) -> Html {
    let form = use_state(|| ExportFormat::Markdown);
    let said = use_state(|| "");
    // Nobody reads it before it is taken.
    let text = {
        let (form, TakeAlongProps { card, model, map }) = (*form, props.clone());
        Rc::new(move || card.model(&model).map(|model| map.text(form, &card, model)).unwrap_or_default())
    };
    let choose = {
        let (form, said) = (form.setter(), said.setter());
        move |event: Event| {
            let chosen = event.target_dyn_into::<HtmlSelectElement>().map(|select| select.value());
            let chosen = ExportFormat::ALL.into_iter().find(|form| chosen.as_deref() == Some(form.name()));
            chosen.into_iter().for_each(|chosen| form.set(chosen));
            said.set("");
        }
    };
    let copy = {
        let (text, said) = (text.clone(), said.setter());
        move |_: MouseEvent| {
            let said = said.clone();
            browser::copy(&text(), move |done| {
                said.set(if done {
                    "It is in the clipboard."
                } else {
                    "The browser refuses the clipboard: download it."
                });
            });
        }
    };
    let download = {
        let (form, name) = (*form, format!("prices-{}.{}", props.model, form.extension()));
        move |_: MouseEvent| browser::save_file(&name, form.media_type(), &text())
    };
    let option = |each: ExportFormat| {
        html! { <option value={each.name()} selected={each == *form}>{ each.label() }</option> }
    };
    html! {
        <div class="answers take-along">
            <label for="map-form">{ "As" }</label>
            <select id="map-form" onchange={choose}>{ for ExportFormat::ALL.into_iter().map(option) }</select>
            <button type="button" onclick={copy}>{ "Copy" }</button>
            <button type="button" onclick={download}>{ "Download" }</button>
            <output class="said" id="map-said">{ *said }</output>
        </div>
    }
}
