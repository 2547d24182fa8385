//! The page: Yew components, one to a file. Values come in, callbacks go out.
//!
//! A component always shows an element; whether it is there at all is decided where it is used. One that shows nothing,
//! between an element that comes and one that goes, loses its place in Yew 0.23.0 (yewstack/yew#4092).

mod banners;
mod components;
#[cfg(feature = "element")]
mod element;
mod hooks;
mod page;
mod page_effects;
mod results;
mod settings;
mod views;
mod words;

#[cfg(feature = "element")]
pub use element::{Embedded, EmbeddedProps, Priced};
pub use page::{App, AppProps, Calculator};

use crate::browser::{self, Address, DocumentWorker};
use crate::pricing::{self, Setting, is_web_address};
#[cfg(feature = "page")]
use crate::state::Snapshot;
use crate::state::{Action, Notice, ParseJob, Parsed, State};

/// Puts the page into the document, as its address and the last visit say.
pub fn start() {
    let address = Address::at_opening();
    let mut state = State::open(&address, browser::last_visit().as_deref());
    if state.document.view.is_page() {
        let (plan, set_aside) = browser::stored_plan();
        state = state.with_stored_plan(plan.as_deref(), set_aside.as_deref());
        for kept in browser::damaged_plans() {
            state = state.after(Action::Notice(Notice::DamagedPlan(kept)));
        }
    }
    state.session.today = browser::today();
    if state.document.view.is_page() && !browser::storage_works() {
        state.session.notices.push(Notice::NothingKept);
    }
    let (ids, readings): (Vec<_>, Vec<_>) =
        named_lists(&state).into_iter().map(|(id, kept)| (id, ParseJob::Stored(kept))).unzip();
    if ids.is_empty() {
        return mount(state);
    }
    let with_lists = move |read: Vec<Result<Parsed, _>>| {
        let read = read.into_iter().map(|read| read.and_then(Parsed::list));
        let kept = ids.into_iter().zip(read).map(|(id, read)| Action::OwnListChanged(id, Some(read)));
        mount(kept.fold(state, |state, kept| state.after(kept)));
    };
    DocumentWorker::start(readings, with_lists).forget();
}

/// The stored form of the user's own list that the settings name: there is no page without it. Others are read once
/// the page stands.
fn named_lists(state: &State) -> Vec<(String, String)> {
    let named = match state.document.request.get(Setting::RateCard) {
        Some(named) if pricing::rate_card(&state.document.request).is_err() => named.trim(),
        _ => return Vec::new(),
    };
    // An address is searched in the stored text: it may be in another list as well, which does no harm.
    let is_address = is_web_address(named);
    let ids = browser::stored_list_ids().into_iter().filter(|id| id == named || is_address);
    let lists = ids.filter_map(|id| browser::stored_list(&id).map(|stored| (id, stored)));
    lists.filter(|(_, stored)| !is_address || stored.contains(named)).collect()
}

fn mount(state: State) {
    let Some(mount_point) = browser::mount_point() else { return };
    #[cfg(feature = "page")]
    let as_prerendered = browser::is_loading() && Snapshot::from(state.clone()).looks_as_by_default();
    let renderer = yew::Renderer::<App>::with_root_and_props(mount_point, page::AppProps { state });
    // Otherwise what was rendered goes, or what has taken its place where something failed meanwhile.
    #[cfg(feature = "page")]
    if as_prerendered {
        renderer.hydrate();
        return;
    }
    renderer.render();
}

/// The page as it opens for someone who comes for the first time, as HTML.
#[cfg(feature = "prerender")]
pub async fn prerender() -> String {
    let props = page::AppProps { state: State::default() };
    yew::LocalServerRenderer::<App>::with_props(props).render().await
}
