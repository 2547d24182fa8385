//! What all but the price shows: the state once the price of it stands.

use std::rc::Rc;

use gloo::timers::callback::Timeout;
use yew::prelude::*;

use crate::state::Snapshot;

/// As long as ticks of a slider or keys of a field come in shorter intervals, only what is beside them follows.
const PAUSE_MS: u32 = 120;

/// `now`, or what was before until the browser has a turn for it: then the latest.
#[hook]
pub fn use_deferred(now: &Rc<Snapshot>) -> Rc<Snapshot> {
    let shown = use_state_eq(|| Rc::clone(now));
    let latest = use_mut_ref(|| None);
    {
        let shown = shown.setter();
        use_effect_with(Rc::clone(now), move |now| {
            let has_turn = latest.replace(Some(Rc::clone(now))).is_some();
            if !has_turn {
                Timeout::new(0, move || latest.take().into_iter().for_each(|latest| shown.set(latest)))
                    .forget();
            }
        });
    }
    Rc::clone(&shown)
}

/// What has `settled`, or what was before until the reader pauses. Select come at once, and so does what changes no
/// setting. What is older than `now` does not come any more: a field would be given back what was in it before a key.
#[hook]
pub fn use_debounced(settled: &Rc<Snapshot>, now: &Rc<Snapshot>) -> Rc<Snapshot> {
    let shown = use_state_eq(|| Rc::clone(settled));
    let newest = use_mut_ref(|| Rc::clone(now));
    newest.replace(Rc::clone(now));
    {
        let (pause, shown) = (if settled.is_continuous { PAUSE_MS } else { 0 }, shown.setter());
        use_effect_with(Rc::clone(settled), move |settled| {
            let settled = Rc::clone(settled);
            let turn = Timeout::new(pause, move || {
                if settled == *newest.borrow() {
                    shown.set(settled);
                }
            });
            move || drop(turn)
        });
    }
    Rc::clone(&shown)
}
