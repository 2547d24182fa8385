//! The new price for a screen user, said once, after the user pauses.

use gloo::timers::callback::Timeout;
use yew::prelude::*;

use crate::pricing::format;
use crate::state::Quote;

const PAUSE_MS: u32 = 800;

/// What a screen user is to say: the price, unless it is the one with which the page opened. That is read with the page.
#[hook]
pub fn use_announcement(quote: &Quote) -> String {
    let said = use_state(String::new);
    let first = use_mut_ref(|| true);
    {
        let said = said.clone();
        use_effect_with(in_words(quote), move |text| {
            let text = text.clone();
            let waiting = (!first.replace(false)).then(|| Timeout::new(PAUSE_MS, move || said.set(text)));
            move || drop(waiting)
        });
    }
    (*said).clone()
}

fn in_words(quote: &Quote) -> String {
    match &quote.estimate {
        Ok(estimate) => {
            let (price, usd) = (format::price(estimate.total.credits), format::usd(estimate.total.usd));
            let mark = if quote.origin.is_some() { ", not built in" } else { "" };
            format!("{price}, {usd}{mark}")
        }
        Err(_) => "No price for these settings".to_owned(),
    }
}
