//! The settings sent to others: a link, a line of text, or a part of another page, in the clipboard.

use std::rc::Rc;

use yew::prelude::*;

use crate::browser;
use crate::state::Snapshot;

#[derive(Properties, PartialEq)]
pub struct ShareProps {
    pub shown: Rc<Snapshot>,
}

#[component]
pub fn Share(props: &ShareProps) -> Html {
    let shown = &props.shown;
    let said = use_state(String::new);
    let page = browser::page_address();
    let copy = |what: &'static str, text: String| {
        let said = said.setter();
        move |_: MouseEvent| {
            let (said, refused) = (said.clone(), text.clone());
            browser::copy(&text, move |done| {
                // Where the browser refuses the clipboard, the text is there to be selected.
                said.set(if done { format!("{what} is in the clipboard.") } else { refused });
            });
        }
    };
    let words = shown.in_words(&page);
    html! {
        <>
            <button type="button" onclick={copy("The link", shown.address(&page))}>{ "Copy a link" }</button>
            if let Some(words) = words {
                <button type="button" onclick={copy("The text", words)}>{ "Copy as text" }</button>
            }
            if let Some(element) = shown.embedded(&page) {
                <button type="button" onclick={copy("The HTML", element)}>{ "Copy HTML for a page" }</button>
            }
            <button type="button" onclick={copy("The HTML", shown.framed(&page))}>
                { "Copy HTML without scripts" }
            </button>
            <output class="said" id="share-said">{ (*said).clone() }</output>
        </>
    }
}
