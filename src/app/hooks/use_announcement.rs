//! The new price for a screen user, said once, after the user pauses.

use gloo::timers::callback::Timeout;
use yew::prelude::*;

use crate::app::words::en::announcements;
use crate::state::Quote;

const PAUSE_MS: u32 = 800;

/// What a screen user is to say: the price, unless it is the one with which the page opened. That is read with the page.
#[hook]
pub fn use_announcement(quote: &Quote) -> String {
    let said = use_state(String::new);
    let first = use_mut_ref(|| true);
    {
        let said = said.clone();
        use_effect_with(announcements::price(quote), move |text| {
            let text = text.clone();
            let waiting = (!first.replace(false)).then(|| Timeout::new(PAUSE_MS, move || said.set(text)));
            move || drop(waiting)
        });
    }
    (*said).clone()
}
