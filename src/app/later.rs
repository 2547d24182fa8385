//! What is loaded when it is first wanted: the views of the page besides its prices.

use std::rc::Rc;

use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use super::views;
use crate::state::{Action, Snapshot};

type View = fn(&Snapshot, &Callback<Action>) -> Html;

/// What draws the views, once it is there.
#[cfg(feature = "split")]
#[allow(unsafe_code, reason = "the call goes to a program that is linked when it is loaded")]
mod load {
    use wasm_split_helpers::{SplitLoaderError, wasm_split};

    use super::{View, views};

    #[wasm_split(views, fallible)]
    pub fn load() -> Result<View, SplitLoaderError> {
        Ok(views::view)
    }
}

#[cfg(not(feature = "split"))]
mod load {
    use super::{View, views};

    pub async fn load() -> Result<View, std::convert::Infallible> {
        Ok(views::view)
    }
}

#[derive(Properties, PartialEq)]
pub struct LaterProps {
    pub shown: Rc<Snapshot>,
    pub on_action: Callback<Action>,
}

#[component]
pub fn Later(props: &LaterProps) -> Html {
    let view = use_state(|| None);
    let attempt = use_state(|| 0);
    {
        let view = view.setter();
        use_effect_with(*attempt, move |_| {
            spawn_local(async move { view.set(Some(load::load().await.ok())) })
        });
    }
    let onclick = {
        let view = view.setter();
        move |_: MouseEvent| {
            view.set(None);
            attempt.set(*attempt + 1);
        }
    };
    html! {
        <div class="later">
            { match *view {
                Some(Some(view)) => view(&props.shown, &props.on_action),
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
