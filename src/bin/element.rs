//! The program of the element `<credit-calculator>`: one [`Calculator`] for each element on a page. `web/element` starts
//! it.

use js_sys::Function;
use wasm_bindgen::prelude::*;
use web_sys::Element;
use yew::{AppHandle, Callback, Renderer};

use dream_credits::app::{Embedded, EmbeddedProps, Priced};

/// The content of one element.
#[wasm_bindgen]
pub struct Calculator {
    app: AppHandle<Embedded>,
    /// Calls the element back.
    on_priced: Callback<Priced>,
}

#[wasm_bindgen]
impl Calculator {
    /// Puts a calculator into `place` for attributes in the form of a query. It calls `on_priced` with the estimate as JSON, or with
    /// nothing and the reason, if it is not on its way; and with whether the settings are those of the attributes.
    #[wasm_bindgen(constructor)]
    pub fn new(place: Element, attributes: String, on_priced: Function) -> Self {
        let on_priced = Callback::from(move |priced: Priced| {
            let (estimate, reason) = match priced.estimate {
                Ok(estimate) => (serde_json::to_string(&estimate).ok().into(), JsValue::UNDEFINED),
                Err(reason) => (JsValue::UNDEFINED, reason.into()),
            };
            let _thrown =
                on_priced.call3(&JsValue::UNDEFINED, &estimate, &reason, &priced.is_as_given.into());
        });
        let props = EmbeddedProps { attributes: attributes.into(), on_priced: on_priced.clone() };
        let app = Renderer::<Embedded>::with_root_and_props(place, props).render();
        Self { app, on_priced }
    }

    /// The attributes are these now.
    pub fn update(&mut self, attributes: String) {
        self.app.update(EmbeddedProps { attributes: attributes.into(), on_priced: self.on_priced.clone() });
    }

    /// Takes the calculator away.
    pub fn destroy(self) {
        self.app.destroy();
    }
}

/// Has `callback` called with the reason of a panic. The call that panics fails after that, and the program is of no more use.
#[wasm_bindgen(js_name = onPanic)]
pub fn on_panic(callback: Function) {
    // A hook may be called from any thread, and so may not hold what belongs to one. There is but one here.
    dream_credits::browser::stay_in_elements();
    thread_local!(static CALLBACK: std::cell::OnceCell<Function> = const { std::cell::OnceCell::new() });
    let _set_before = CALLBACK.with(|kept| kept.set(callback));
    yew::set_custom_panic_hook(Box::new(|failure| {
        CALLBACK.with(|callback| {
            let reason = failure.to_string();
            let _thrown = callback.get().map(|callback| callback.call1(&JsValue::UNDEFINED, &reason.into()));
        });
    }));
}

fn main() {}
