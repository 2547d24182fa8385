//! Parts of the page that are loaded when they are first shown: its other views, sharing, and own lists.

use std::rc::Rc;

use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use crate::app::views::{self, LazyPart};
use crate::browser;
use crate::state::{Action, Snapshot};

type Draw = fn(LazyPart, &Rc<Snapshot>, &Callback<Action>) -> Html;

/// What draws the parts, once it is there.
#[cfg(feature = "page")]
#[allow(unsafe_code, reason = "the call goes to a program that is linked when it is loaded")]
mod load {
    use wasm_split_helpers::{SplitLoaderError, wasm_split};

    use super::{Draw, views};

    #[wasm_split(views, fallible)]
    pub fn load() -> Result<Draw, SplitLoaderError> {
        Ok(views::draw)
    }
}

#[cfg(not(feature = "page"))]
mod load {
    use super::{Draw, views};

    pub async fn load() -> Result<Draw, std::convert::Infallible> {
        Ok(views::draw)
    }
}

#[derive(Properties, PartialEq)]
pub struct LazyProps {
    pub part: LazyPart,
    pub shown: Rc<Snapshot>,
    pub on_action: Callback<Action>,
}

#[component]
pub fn Lazy(props: &LazyProps) -> Html {
    let draw = use_state(|| None);
    let attempt = use_state(|| 0);
    {
        let draw = draw.setter();
        use_effect_with(*attempt, move |_| {
            spawn_local(async move { draw.set(Some(load::load().await.ok())) })
        });
    }
    let onclick = {
        let draw = draw.setter();
        move |_: MouseEvent| {
            // The button goes with its reason: the focus must not go with it.
            browser::focus("results");
            draw.set(None);
            attempt.set(*attempt + 1);
        }
    };
    html! {
        <div class="later">
            { match *draw {
                Some(Some(draw)) => draw(props.part, &props.shown, &props.on_action),
                Some(None) => html! {
                    <p class="refused" role="alert">
                        { "This part of the page could not be loaded. Check the connection. " }
                        <button type="button" {onclick}>{ "Try again" }</button>
                    </p>
                },
                None => html! { <p class="hint" aria-busy="true">{ "Loading…" }</p> },
            } }
        </div>
    }
}
