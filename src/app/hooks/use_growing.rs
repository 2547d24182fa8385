//! Long tables, of which a turn of the browser puts a part into the page.

use gloo::timers::callback::Timeout;
use yew::prelude::*;

/// How many of `all` are there by now: so many more with every turn of the browser.
#[hook]
pub fn use_growing(all: usize, in_a_turn: usize) -> usize {
    let there = use_state(|| in_a_turn);
    {
        let setter = there.setter();
        use_effect_with((*there, all), move |(there, all)| {
            let more = there.saturating_add(in_a_turn);
            let turn = (there < all).then(|| Timeout::new(0, move || setter.set(more)));
            move || drop(turn)
        });
    }
    all.min(*there)
}
