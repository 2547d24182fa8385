//! What all but the price shows: the state once the price of it stands.

use std::rc::Rc;

use gloo::timers::callback::Timeout;
use yew::prelude::*;

use crate::state::Snapshot;

/// `now`, or what was before until the browser has dealt with what waits already. While a slider is dragged, the price
/// changes with each of its ticks; what else follows from them takes its turn between them, and leaves out those that
/// were overtaken.
#[hook]
pub fn use_settled(now: &Rc<Snapshot>) -> Rc<Snapshot> {
    let settled = use_state_eq(|| Rc::clone(now));
    {
        let settled = settled.setter();
        use_effect_with(Rc::clone(now), move |now| {
            let now = Rc::clone(now);
            let turn = Timeout::new(0, move || settled.set(now));
            move || drop(turn)
        });
    }
    Rc::clone(&settled)
}
