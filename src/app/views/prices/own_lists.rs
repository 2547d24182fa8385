//! The user's own price lists: imported, copied, exported and removed.

use std::rc::Rc;

use web_sys::{HtmlInputElement, HtmlTextAreaElement};
use yew::prelude::*;

use crate::app::components::import_status::ImportStatus;
use crate::app::components::lazy::Lazy;
use crate::app::views::LazyPart;
use crate::app::words::en::provenance::origin_label;
use crate::browser;
use crate::pricing::RateCard;
use crate::state::{Action, ImportError, Origin, OwnList, Snapshot};

/// The place of these, which are [loaded](crate::app::components::lazy) when it is first opened.
#[component]
pub fn OwnListsPlace(props: &OwnListsProps) -> Html {
    let OwnListsProps { shown, on_action } = props;
    let is_opened = use_state(|| false);
    let ontoggle = {
        let is_opened = is_opened.setter();
        move |_: Event| is_opened.set(true)
    };
    html! {
        <details class="card own-lists" id="own-lists" {ontoggle}>
            <summary><h2>{ "Your own price list" }</h2></summary>
            if *is_opened {
                <Lazy part={LazyPart::OwnLists} {shown} {on_action} />
            }
        </details>
    }
}

#[derive(Properties)]
pub struct OwnListsProps {
    pub shown: Rc<Snapshot>,
    pub on_action: Callback<Action>,
}

/// Nothing else of a snapshot is shown: a key in a setting renders none of it anew.
impl PartialEq for OwnListsProps {
    fn eq(&self, other: &Self) -> bool {
        let (one, two) = (&*self.shown, &*other.shown);
        self.on_action == other.on_action
            && one.document().catalog == two.document().catalog
            && one.quote.card == two.quote.card
            && one.state.session.import == two.state.session.import
    }
}

/// The lists, and the ways to bring one along.
#[component]
pub fn OwnLists(props: &OwnListsProps) -> Html {
    let OwnListsProps { shown, on_action } = props;
    let catalog = &shown.document().catalog;
    let import = shown.state.session.import.as_ref().filter(|_| shown.asked_import().is_none());
    let (text, url) = (use_node_ref(), use_node_ref());
    let paste = {
        let text = text.clone();
        on_action.reform(move |_: MouseEvent| {
            let text = text.cast::<HtmlTextAreaElement>().map(|area| area.value()).unwrap_or_default();
            Action::Import(Origin::Pasted, text)
        })
    };
    let fetch = {
        let url = url.clone();
        on_action.reform(move |event: SubmitEvent| {
            event.prevent_default();
            Action::Fetch(url.cast::<HtmlInputElement>().map(|input| input.value()).unwrap_or_default())
        })
    };
    html! {
        <>
            <p class="hint">
                { "Any service whose prices go by size, steps and count can be described in a document. It stays in this \
                   browser, and its prices are marked as not built in. " }
                <a href="rate-card.schema.json">{ "JSON Schema of the format" }</a>
            </p>
            if !catalog.own().is_empty() {
                <ul class="own">{ for catalog.own().iter().map(|own| item(own, on_action)) }</ul>
            }
            <div class="ways">
                <div>
                    <label for="list-file">{ "From a file" }</label>
                    <input id="list-file" type="file" accept=".json,application/json" onchange={open(on_action)} />
                </div>
                <form onsubmit={fetch}>
                    <label for="list-url">{ "From an address" }</label>
                    <input id="list-url" ref={url} type="text" inputmode="url" autocomplete="off" maxlength="2000"
                        placeholder="https://" />
                    <button type="submit">{ "Fetch" }</button>
                </form>
                <div>
                    <label for="list-text">{ "Pasted" }</label>
                    <textarea id="list-text" ref={text} rows="4" spellcheck="false" />
                    <button type="button" onclick={paste}>{ "Read it" }</button>
                </div>
                if let Ok(card) = &shown.quote.card {
                    <CopyOf name={card.name.clone()} on_action={on_action} />
                }
            </div>
            <ImportStatus import={import.cloned()} focus="list-url" {on_action} />
        </>
    }
}

/// Reads the file that was chosen.
fn open(on_action: &Callback<Action>) -> Callback<Event> {
    let on_action = on_action.clone();
    Callback::from(move |event: Event| {
        let Some(input) = event.target_dyn_into::<HtmlInputElement>() else { return };
        let Some(file) = input.files().and_then(|files| files.get(0)) else { return };
        let (origin, on_action) = (Origin::File(file.name()), on_action.clone());
        browser::read_file(&file, RateCard::LONGEST, move |text| {
            on_action.emit(match text {
                Ok(text) => Action::Import(origin, text),
                Err(error) => Action::ImportFailed(origin, ImportError::File(error)),
            });
        });
        // The same file can be chosen again, once it is mended.
        input.set_value("");
    })
}

fn item(own: &OwnList, on_action: &Callback<Action>) -> Html {
    let name = &own.card.name;
    let (chosen, removed, exported) = (own.key().to_owned(), own.card.id.clone(), own.clone());
    let choose = on_action.reform(move |_: MouseEvent| Action::ChooseList(chosen.clone()));
    let remove = on_action.reform(move |_: MouseEvent| {
        browser::focus("results");
        Action::RemoveList(removed.clone())
    });
    let export = move |_: MouseEvent| {
        browser::save_file(&format!("{}.json", exported.card.id), "application/json", &exported.document);
    };
    let again = match &own.origin {
        Origin::Url(url) => {
            let url = url.clone();
            let fetch = on_action.reform(move |_: MouseEvent| Action::Fetch(url.clone()));
            html! { <button type="button" onclick={fetch} aria-label={format!("Fetch {name} again")}>{ "Fetch again" }</button> }
        }
        _ => html! {},
    };
    html! {
        <li key={own.key().to_owned()}>
            <span>
                { name }
                <small>
                    { origin_label(&own.origin) }
                    if !matches!(own.origin, Origin::Url(_)) {
                        { "; a link to it works in this browser only" }
                    }
                </small>
            </span>
            { again }
            <button type="button" onclick={choose} aria-label={format!("Use {name}")}>{ "Use" }</button>
            <button type="button" onclick={export} aria-label={format!("Export {name}")}>{ "Export" }</button>
            <button type="button" onclick={remove} aria-label={format!("Remove {name}")}>{ "Remove" }</button>
        </li>
    }
}

#[derive(Properties, PartialEq)]
struct CopyOfProps {
    name: String,
    on_action: Callback<Action>,
}

/// A copy of the current list, with another price of a credit.
#[component]
fn CopyOf(props: &CopyOfProps) -> Html {
    let CopyOfProps { name, on_action } = props;
    let price = use_node_ref();
    let copy = {
        let price = price.clone();
        on_action.reform(move |event: SubmitEvent| {
            event.prevent_default();
            Action::CopyList(price.cast::<HtmlInputElement>().map(|input| input.value()).unwrap_or_default())
        })
    };
    html! {
        <form onsubmit={copy}>
            <label for="list-copy">{ format!("A copy of {name} with a discount, or a credit at") }</label>
            <input id="list-copy" ref={price} type="text" autocomplete="off" maxlength="200" placeholder="20% or $0.008" />
            <button type="submit">{ "Copy" }</button>
        </form>
    }
}
