//! What all but the price shows: the state once the price of it stands.

use std::rc::Rc;

use gloo::timers::callback::Timeout;
use yew::prelude::*;

use crate::state::Snapshot;

/// As long as ticks of a slider or keys of a field come in shorter intervals, only what is beside them follows.
const PAUSE_MS: u32 = 120;

/// `now`, or what was before until the browser has drawn what waits already.
#[hook]
pub fn use_settled(now: &Rc<Snapshot>) -> Rc<Snapshot> {
    use_later(now, |_, _| 0)
}

/// What has `settled`, or what was before until the reader pauses. Choices come at once, and so does what changes no
/// setting.
#[hook]
pub fn use_rested(settled: &Rc<Snapshot>) -> Rc<Snapshot> {
    use_later(settled, |settled, before| {
        let (now, before) = (&settled.state, &before.state);
        let is_tick = now.request != before.request && now.place == before.place;
        if is_tick { PAUSE_MS } else { 0 }
    })
}

#[hook]
fn use_later(now: &Rc<Snapshot>, pause: impl Fn(&Snapshot, &Snapshot) -> u32) -> Rc<Snapshot> {
    let shown = use_state_eq(|| Rc::clone(now));
    {
        let (pause, shown) = (pause(now, &shown), shown.setter());
        use_effect_with(Rc::clone(now), move |now| {
            let now = Rc::clone(now);
            // What is overtaken while it waits is left out.
            let turn = Timeout::new(pause, move || shown.set(now));
            move || drop(turn)
        });
    }
    Rc::clone(&shown)
}
