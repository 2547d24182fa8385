//! The storage of the browser: the last visit, an address that waits to be written, lists and the plan.

use gloo::events::EventListener;
use js_sys::{JSON, Object, Reflect};
use wasm_bindgen::JsCast;
use web_sys::{Storage, StorageEvent};

use crate::state::LAST_VISIT_KEY;

const WAITING: &str = "dream-credits.waiting";

fn storage() -> Option<Storage> {
    gloo::utils::window().local_storage().ok().flatten()
}

/// Whether the browser keeps anything for this page.
pub fn works() -> bool {
    storage().is_some_and(|storage| storage.get_item(LAST_VISIT_KEY).is_ok())
}

/// The settings of the last visit, as [`Snapshot::visit`](crate::state::Snapshot::visit) wrote them.
pub fn last_visit() -> Option<String> {
    storage()?.get_item(LAST_VISIT_KEY).ok().flatten()
}

/// Keeps the settings for the next visit. Storage that is refused or full keeps the older ones.
pub fn store_visit(visit: &str) {
    let _refused = storage().map(|storage| storage.set_item(LAST_VISIT_KEY, visit));
}

fn window_storage() -> Option<Storage> {
    gloo::utils::window().session_storage().ok().flatten()
}

/// Keeps a query that waits to be written in place of the `written` one, as long as the window is open: a reload would
/// not wait for it.
pub fn keep_waiting(written: &str, waiting: &str) {
    let _refused =
        window_storage().map(|storage| storage.set_item(WAITING, &format!("{written}\n{waiting}")));
}

/// Takes the query that waits, behind the one in whose place it was to be written.
pub fn take_waiting() -> Option<(String, String)> {
    let storage = window_storage()?;
    let kept = storage.get_item(WAITING).ok().flatten()?;
    let _refused = storage.remove_item(WAITING);
    kept.split_once('\n').map(|(written, waiting)| (written.to_owned(), waiting.to_owned()))
}

/// Each own list has an entry of its own, of which other windows hear.
const LIST: &str = "dream-credits.rate-card.";

/// The ids of the user's own lists of which something is kept.
pub fn stored_list_ids() -> Vec<String> {
    keys_with(LIST)
}

/// What the keys that start so go on with.
fn keys_with(start: &str) -> Vec<String> {
    let Some(storage) = storage() else { return Vec::new() };
    let keys = Object::keys(&storage).sort().into_iter().filter_map(|key| key.as_string());
    keys.filter_map(|key| key.strip_prefix(start).map(str::to_owned)).collect()
}

/// What is kept of the list of this id.
pub fn stored_list(id: &str) -> Option<String> {
    storage()?.get_item(&format!("{LIST}{id}")).ok().flatten()
}

/// The document of the list of this id as it was brought along; all that is kept, where that is damaged.
pub fn stored_document(id: &str) -> Option<String> {
    let kept = stored_list(id)?;
    let document = JSON::parse(&kept).ok().and_then(|kept| Reflect::get(&kept, &"document".into()).ok());
    document.and_then(|document| document.as_string()).or(Some(kept))
}

/// Calls back when another window keeps a list, or keeps it no longer, as long as the listener lives.
pub fn on_stored_list(then: impl Fn(String, Option<String>) + 'static) -> EventListener {
    EventListener::new(&gloo::utils::window(), "storage", move |event| {
        let Some(event) = event.dyn_ref::<StorageEvent>() else { return };
        if let Some(id) = event.key().as_deref().and_then(|key| key.strip_prefix(LIST)) {
            then(id.to_owned(), event.new_value());
        }
    })
}

/// Keeps a list of this id for the next visit, and says whether that was done: storage may be refused, or full.
pub fn store_list(id: &str, kept: &str) -> bool {
    storage().is_some_and(|storage| storage.set_item(&format!("{LIST}{id}"), kept).is_ok())
}

/// Keeps the list of this id no longer.
pub fn remove_list(id: &str) {
    let _refused = storage().map(|storage| storage.remove_item(&format!("{LIST}{id}")));
}

const PLAN: &str = "dream-credits.plan";
const PLAN_SET_ASIDE: &str = "dream-credits.plan-set-aside";

/// The user's plan, and the plan that was set aside for it, as [`Plan::to_text`](crate::state::Plan::to_text) wrote them.
pub fn stored_plan() -> (Option<String>, Option<String>) {
    let kept = |key| storage()?.get_item(key).ok().flatten();
    (kept(PLAN), kept(PLAN_SET_ASIDE))
}

/// Keeps these plans for the next visit, and says whether that was done. Neither is given up before the other is kept.
pub fn store_plan(plan: &str, set_aside: Option<&str>) -> bool {
    let Some(storage) = storage() else { return false };
    let kept = match set_aside {
        Some(own) => storage.set_item(PLAN_SET_ASIDE, own).and_then(|()| storage.set_item(PLAN, plan)),
        None => storage.set_item(PLAN, plan).and_then(|()| storage.remove_item(PLAN_SET_ASIDE)),
    };
    kept.is_ok()
}

/// Each plan that is damaged is a key of its own, and so there once.
const DAMAGED_PLAN: &str = "dream-credits.damaged-plan.";

/// What was kept of plans, is damaged, and was not removed since.
pub fn damaged_plans() -> Vec<String> {
    keys_with(DAMAGED_PLAN)
}

/// Keeps what is left of a damaged plan until it is removed, and says whether that was done.
pub fn keep_damaged_plan(kept: &str) -> bool {
    storage().is_some_and(|storage| storage.set_item(&format!("{DAMAGED_PLAN}{kept}"), "").is_ok())
}

/// Keeps what is left of this plan no longer.
pub fn remove_damaged_plan(kept: &str) {
    let _refused = storage().map(|storage| storage.remove_item(&format!("{DAMAGED_PLAN}{kept}")));
}

/// Calls back when another window keeps other plans, as long as the listener lives.
pub fn on_stored_plan(then: impl Fn() + 'static) -> EventListener {
    EventListener::new(&gloo::utils::window(), "storage", move |event| {
        let key = event.dyn_ref::<StorageEvent>().and_then(StorageEvent::key);
        if matches!(key.as_deref(), Some(PLAN | PLAN_SET_ASIDE)) {
            then();
        }
    })
}
