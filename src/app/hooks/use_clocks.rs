//! The three clocks of the page: what is shown at once, in the browser's next turn, and when the user pauses.

use std::rc::Rc;

use gloo::timers::callback::Timeout;
use yew::prelude::*;

use crate::state::Snapshot;

/// One state at three times: a part of the page that costs more to render is shown later.
#[derive(PartialEq, Clone, Debug)]
pub struct Clocks {
    /// The latest: of the price.
    pub now: Rc<Snapshot>,
    /// A turn of the browser later: of the settings, and of all that must not be behind when the page is left.
    pub deferred: Rc<Snapshot>,
    /// Once the user pauses: of all else.
    pub debounced: Rc<Snapshot>,
}

/// The clocks of a page whose latest state is `now`.
#[hook]
pub fn use_clocks(now: &Rc<Snapshot>) -> Clocks {
    let deferred = use_deferred(now);
    let debounced = use_debounced(&deferred, now);
    Clocks { now: Rc::clone(now), deferred, debounced }
}

/// Ticks of a slider and keys of a field in shorter intervals are not paused between.
const PAUSE_MS: u32 = 120;

/// `now`, or the snapshot of before until the browser has a turn for it: then the latest.
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

/// The `deferred` snapshot, or the one of before until the user pauses. Choices come at once, and so does what changes
/// no setting. A snapshot older than `now` does not come any more: a field would get back its text of before a key.
#[hook]
fn use_debounced(deferred: &Rc<Snapshot>, now: &Rc<Snapshot>) -> Rc<Snapshot> {
    let shown = use_state_eq(|| Rc::clone(deferred));
    let newest = use_mut_ref(|| Rc::clone(now));
    newest.replace(Rc::clone(now));
    {
        let (pause, shown) = (if deferred.is_continuous { PAUSE_MS } else { 0 }, shown.setter());
        use_effect_with(Rc::clone(deferred), move |deferred| {
            let deferred = Rc::clone(deferred);
            let turn = Timeout::new(pause, move || {
                if deferred == *newest.borrow() {
                    shown.set(deferred);
                }
            });
            move || drop(turn)
        });
    }
    Rc::clone(&shown)
}
