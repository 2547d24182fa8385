//! How a state changes: the one reducer.

use super::catalog::is_url;
use super::url::{COMPARE, THEME, VIEW};
use super::{Action, Import, Notice, Origin, ParseJob, State};
use crate::pricing::{Field, RateCardError, Size};

impl State {
    /// The state after `action`.
    #[must_use]
    pub fn after(&self, action: Action) -> Self {
        let mut state = self.clone();
        let makes_history_entry = action.makes_history_entry();
        match action {
            Action::SetField(field, text) => state.request.set(field, text),
            Action::SlideSize(size) | Action::ChooseSize(size) => state.give_size(size),
            Action::ChooseSteps(steps) => state.request.set(Field::Steps, steps.to_string()),
            // It is the history that knows what was before.
            Action::Undo | Action::Redo => {}
            Action::Plan(..)
            | Action::ImportPlan(..)
            | Action::PlanParsed(..)
            | Action::TakeBackPlan
            | Action::AddSetAside
            | Action::DropSetAside
            | Action::StoredPlanChanged(..) => state.change_plan(action),
            Action::ShowJob(mut settings) => {
                if let Some(samples) = state.request.get(Field::Samples) {
                    settings.set(Field::Samples, samples);
                }
                return state.after(Action::Apply(settings));
            }
            Action::Apply(request) => {
                let before = std::mem::replace(&mut state.request, request);
                for field in Field::OWN {
                    match before.get(field) {
                        Some(text) => state.request.set(field, text),
                        None => state.request.clear(field),
                    }
                }
            }
            Action::ChooseCell(size, steps) => {
                state.give_size(state.turned_as_now(size));
                state.request.set(Field::Steps, steps.to_string());
            }
            Action::SetFields(given) => {
                given.into_iter().for_each(|(field, text)| state.request.set(field, text));
            }
            Action::Choose(size, steps) => {
                size.into_iter().for_each(|size| state.give_size(size));
                steps.into_iter().for_each(|steps| state.request.set(Field::Steps, steps.to_string()));
            }
            // What was given stays given: what the new model does not allow is said beside its field.
            Action::ChooseList(id) => {
                state.request.set(Field::RateCard, id);
                if state.quote().model(&state.request).is_none() {
                    state.request.clear(Field::Model);
                }
            }
            // Something else is wanted by now.
            Action::Import(Origin::Url(url), _) | Action::ImportFailed(Origin::Url(url), _)
                if !state.awaits(&url) => {}
            Action::Import(origin, document) => {
                state.import = Some(Import::Parsing(ParseJob::Document { origin, document }));
            }
            Action::CopyList(terms) => {
                let Ok((card, origin)) = state.catalog.find(&state.request) else { return state };
                state.import = Some(Import::Parsing(state.catalog.copy(card, origin, terms)));
            }
            Action::ListParsed(read) => {
                let Some(Import::Parsing(reading)) = &state.import else { return state };
                let Some(origin) = reading.origin().cloned() else { return state };
                let taken = read.and_then(|list| state.catalog.take(list));
                return state.choose_own(origin, taken);
            }
            Action::ImportFailed(origin, reason) => {
                return state.choose_own(origin, Err(RateCardError::at("", reason)));
            }
            Action::Fetch(url) => {
                let url = url.trim().to_owned();
                if !is_url(&url) {
                    let reason = "give an address that starts with https:// or http://";
                    return state.choose_own(Origin::Url(url), Err(RateCardError::at("", reason)));
                }
                state.import = Some(Import::Fetching { url, received: 0 });
            }
            Action::FetchProgress(bytes) => {
                if let Some(Import::Fetching { received, .. }) = &mut state.import {
                    *received = bytes;
                }
            }
            Action::CancelFetch => state.import = None,
            Action::RemoveList(id) => {
                let in_use = state.quote().card.is_ok_and(|card| card.id == id);
                state.catalog.forget(&id);
                state.forget_notices_of(&id);
                if in_use {
                    state.request.clear(Field::RateCard);
                    state.request.clear(Field::Model);
                }
            }
            // A list in use that is removed elsewhere stays in the request: there is then no price, and it says why.
            Action::OwnListChanged(id, None) => {
                state.catalog.forget(&id);
                state.forget_notices_of(&id);
            }
            Action::OwnListChanged(id, Some(read)) => {
                match read.and_then(|list| state.catalog.restore(&id, list)) {
                    Ok(()) => state.forget_notices_of(&id),
                    // What was read before stays in hand, whatever was made of it elsewhere.
                    Err(_) if state.catalog.has(&id) => {}
                    Err(error) => state.say(Notice::DamagedList(id, error)),
                }
            }
            Action::ChooseModel(id) => state.request.set(Field::Model, id),
            Action::Reset => {
                for field in [Field::Width, Field::Height, Field::Steps, Field::Samples] {
                    state.request.clear(field);
                }
            }
            Action::Show(view) => {
                state.view = view;
                state.others.retain(|(name, _)| name != VIEW);
            }
            Action::Compare(compare) => {
                state.compare = compare;
                state.others.retain(|(name, _)| name != COMPARE);
            }
            Action::ChooseTheme(theme) => {
                state.theme = theme;
                state.others.retain(|(name, _)| name != THEME);
            }
            Action::AcceptSuggestion(notice) => {
                state.notices.retain(|other| *other != notice);
                if let Notice::NearMiss { given, value, meant } = notice {
                    state.others.retain(|(name, _)| *name != given);
                    Field::from_name(&given).into_iter().for_each(|field| state.request.clear(field));
                    let own = state.plan.clone();
                    state.give(meant, value);
                    state.set_plan_aside(own);
                }
            }
            Action::Notice(notice) => state.say(notice),
            Action::Dismiss(notice) => state.notices.retain(|other| *other != notice),
            Action::Navigate(query) => {
                let visited = Self::from_link(&query);
                let balance = self.request.get(Field::Balance).map(str::to_owned);
                // Going back undoes a choice of settings; balance and theme are the reader's, not the place's.
                state.request = visited.request;
                if let Some(balance) = balance {
                    state.request.set(Field::Balance, balance);
                }
                state.view = visited.view;
                state.compare = visited.compare;
                state.others = visited.others;
                // What else there is to say has nothing to do with the place.
                state.notices.retain(|notice| !notice.is_of_address());
                state.notices.extend(visited.notices);
            }
        }
        let chosen = |state: &Self| {
            [Field::RateCard, Field::Model].map(|field| state.request.get(field).map(str::to_owned))
        };
        if chosen(&state) != chosen(self) {
            // Whoever has chosen another list or model since does not wait for this one any more.
            state.import = None;
        }
        if makes_history_entry && (&state.request, state.view) != (&self.request, self.view) {
            state.place = state.place.wrapping_add(1);
        }
        state
    }

    /// Whether the document at this address is being fetched.
    fn awaits(&self, address: &str) -> bool {
        matches!(&self.import, Some(Import::Fetching { url, .. }) if url == address)
    }

    /// Chooses the list that was taken, or keeps the reason why none was; the list in use then stays in use.
    fn choose_own(mut self, origin: Origin, taken: Result<String, RateCardError>) -> Self {
        self.import = taken.as_ref().err().map(|error| Import::Refused(origin, error.clone()));
        match taken {
            Ok(key) => {
                if let Some(own) = self.catalog.own().iter().find(|own| own.key() == key) {
                    let id = own.card.id.clone();
                    self.forget_notices_of(&id);
                }
                // Where the settings name it already, they were meant for it.
                let named = self.request.get(Field::RateCard).map(str::trim);
                if named == Some(key.as_str()) { self } else { self.after(Action::ChooseList(key)) }
            }
            Err(_) => self,
        }
    }

    /// Says this once, however often it comes up.
    pub(super) fn say(&mut self, notice: Notice) {
        self.notices.retain(|other| *other != notice);
        self.notices.push(notice);
    }

    /// Drops what was to be said of how the own list of this id is kept.
    fn forget_notices_of(&mut self, id: &str) {
        self.notices.retain(|notice| notice.stored_list() != Some(id));
    }

    /// `size` upright or on its side, as the current one is: a cell of the table stands for both.
    fn turned_as_now(&self, size: Size) -> Size {
        let lying = self.quote().size.is_some_and(|now| now.width > now.height);
        if lying { size.turned() } else { size }
    }

    fn give_size(&mut self, size: Size) {
        self.request.set(Field::Width, size.width.to_string());
        self.request.set(Field::Height, size.height.to_string());
    }
}
