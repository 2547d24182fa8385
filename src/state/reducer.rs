//! The one reducer: a state after an action.

use std::rc::Rc;

use super::catalog::is_url;
use super::{Action, Field, Import, ImportError, Notice, Origin, OwnList, Param, ParseJob, Selection, State};
use crate::pricing::{Request, Setting};

impl State {
    /// The state after `action`.
    #[must_use]
    pub fn after(&self, action: Action) -> Self {
        let mut state = self.clone();
        let makes_history_entry = action.makes_history_entry();
        let is_navigation = matches!(action, Action::Navigate(_));
        match action {
            Action::SetField(field, text) => state.document_mut().set(field, text),
            Action::SlideSize(size) => state.document_mut().set_size(size),
            Action::Select(selection) => state.select(selection),
            // The history knows what was before.
            Action::Undo | Action::Redo => {}
            Action::Plan(..)
            | Action::ImportPlan(..)
            | Action::PlanParsed(..)
            | Action::TakeBackPlan
            | Action::AddSetAside
            | Action::DropSetAside
            | Action::StoredPlanChanged(..) => state.change_plan(action),
            Action::ShowJob(mut settings) => {
                if let Some(samples) = state.document.request.get(Setting::Samples) {
                    settings.set(Setting::Samples, samples);
                }
                return state.after(Action::Apply(settings));
            }
            Action::Apply(request) => state.document_mut().request = request,
            Action::SetFields(given) => {
                given.into_iter().for_each(|(field, text)| state.document_mut().set(field, text));
            }
            // What was given stays given: what the new model does not allow is said beside its field.
            Action::ChooseList(id) => {
                state.document_mut().request.set(Setting::RateCard, id);
                if state.quote().model().is_none() {
                    state.document_mut().request.clear(Setting::Model);
                }
            }
            // Something else is wanted by now.
            Action::Import(Origin::Url(url), _) | Action::ImportFailed(Origin::Url(url), _)
                if !state.awaits(&url) => {}
            Action::Import(origin, document) => {
                state.session.import = Some(Import::Parsing(ParseJob::Document { origin, document }));
            }
            Action::CopyList(terms) => {
                let catalog = &state.document.catalog;
                let Ok((card, origin)) = catalog.find(&state.document.request) else { return state };
                state.session.import = Some(Import::Parsing(catalog.copy(card, origin, terms)));
            }
            Action::ListParsed(read) => {
                let Some(Import::Parsing(reading)) = &state.session.import else { return state };
                let Some(origin) = reading.origin().cloned() else { return state };
                // What is kept of a list and could not be read is not written over.
                let is_kept = |list: &OwnList| {
                    let mut notices = state.session.notices.iter();
                    notices.any(|notice| notice.stored_list() == Some(&list.card.id))
                };
                let read =
                    read.and_then(|list| if is_kept(&list) { Err(ImportError::OwnId) } else { Ok(list) });
                let taken = read.and_then(|list| state.document_mut().catalog.take(list));
                return state.choose_own(origin, taken);
            }
            Action::ImportFailed(origin, error) => return state.choose_own(origin, Err(error)),
            Action::Fetch(url) => {
                let url = url.trim().to_owned();
                if !is_url(&url) {
                    return state.choose_own(Origin::Url(url), Err(ImportError::NotAnAddress));
                }
                state.session.import = Some(Import::Fetching { url, received: 0 });
            }
            Action::FetchProgress(bytes) => {
                if let Some(Import::Fetching { received, .. }) = &mut state.session.import {
                    *received = bytes;
                }
            }
            Action::CancelFetch => state.session.import = None,
            Action::RemoveList(id) => {
                let in_use = state.quote().card.is_ok_and(|card| card.id == id);
                state.forget_notices_of(&id);
                let document = state.document_mut();
                document.catalog.forget(&id);
                if in_use {
                    document.request.clear(Setting::RateCard);
                    document.request.clear(Setting::Model);
                }
            }
            // A list in use that is removed elsewhere stays in the request: there is then no price, and it says why.
            Action::OwnListChanged(id, list) => {
                match state.document_mut().catalog.update(&id, list.as_ref()) {
                    Ok(()) => state.forget_notices_of(&id),
                    // A list that was read before stays in hand, whatever was made of it elsewhere.
                    Err(_) if state.document.catalog.has(&id) => {}
                    Err(error) => state.say(Notice::DamagedList(id, error)),
                }
            }
            Action::ChooseModel(id) => state.document_mut().request.set(Setting::Model, id),
            Action::Reset => {
                for setting in [Setting::Width, Setting::Height, Setting::Steps, Setting::Samples] {
                    state.document_mut().request.clear(setting);
                }
            }
            Action::Show(view) => {
                state.document_mut().view = view;
                state.forget_other(Param::View);
            }
            Action::Compare(compare) => {
                state.document_mut().compare = compare;
                state.forget_other(Param::Compare);
            }
            Action::ChooseTheme(theme) => {
                state.document_mut().theme = theme;
                state.forget_other(Param::Theme);
            }
            Action::AcceptSuggestion(notice) => {
                state.remove_notice(&notice);
                let own = state.document.plan.clone();
                for (param, value) in notice.offer() {
                    state.give(*param, value.clone());
                }
                state.document_mut().set_plan_aside(own);
            }
            Action::Notice(notice) => state.say(notice),
            Action::Dismiss(notice) => state.remove_notice(&notice),
            Action::Navigate(query) => state.navigate(Self::from_link(&query)),
        }
        if !is_navigation {
            state.settle(&self.document.request);
        }
        let chosen = |state: &Self| {
            [Setting::RateCard, Setting::Model]
                .map(|setting| state.document.request.get(setting).map(str::to_owned))
        };
        if !Rc::ptr_eq(&state.document, &self.document) && chosen(&state) != chosen(self) {
            // Whoever has chosen another list or model since does not wait for this one any more.
            state.session.import = None;
        }
        let shown = |state: &'_ Self| (state.document.request.clone(), state.document.view);
        if makes_history_entry && shown(&state) != shown(self) {
            state.session.history_entry = state.session.history_entry.wrapping_add(1);
        }
        state
    }

    /// Removes a notice, and of a near miss what was given.
    fn remove_notice(&mut self, notice: &Notice) {
        self.session.notices.retain(|other| other != notice);
        if let Notice::NearMiss { given, value, .. } = notice {
            self.session.others.retain(|(name, text)| (name, text) != (given, value));
            if let Some(field) = Field::from_name(given) {
                self.document_mut().give(field, None);
            }
        }
    }

    /// Removes near misses of settings that have another text now than in `before`: there is no doubt about these any more.
    fn settle(&mut self, before: &Request) {
        let is_settled = |param: &Param| match param {
            Param::Field(Field::Setting(setting)) => {
                before.get(*setting) != self.document.request.get(*setting)
            }
            _ => false,
        };
        let settled = |notice: &&Notice| matches!(notice, Notice::NearMiss { meant, .. } if meant.iter().any(is_settled));
        let settled: Vec<_> = self.session.notices.iter().filter(settled).cloned().collect();
        settled.iter().for_each(|notice| self.remove_notice(notice));
    }

    /// Goes to a state of the browser's history: a choice of settings is undone with it, but balance and theme are the
    /// user's.
    fn navigate(&mut self, to: Self) {
        let balance = self.document.get(Field::Balance).map(str::to_owned);
        let document = self.document_mut();
        document.request = to.document.request.clone();
        document.own = to.document.own.clone();
        if balance.is_some() {
            document.give(Field::Balance, balance);
        }
        document.view = to.document.view;
        document.compare = to.document.compare;
        self.session.others = to.session.others;
        // What else there is to say has nothing to do with the address.
        self.session.notices.retain(|notice| !notice.is_of_address());
        self.session.notices.extend(to.session.notices);
    }

    /// Forgets a value of this parameter that could not be used.
    fn forget_other(&mut self, param: Param) {
        self.session.others.retain(|(name, _)| name != param.name());
    }

    /// Whether the document at this address is being fetched.
    fn awaits(&self, address: &str) -> bool {
        matches!(&self.session.import, Some(Import::Fetching { url, .. }) if url == address)
    }

    /// Chooses the list that was taken, or keeps the reason why none was; the list in use then stays in use.
    fn choose_own(mut self, origin: Origin, taken: Result<String, ImportError>) -> Self {
        self.session.import = taken.as_ref().err().map(|error| Import::Refused(origin, error.clone()));
        match taken {
            Ok(key) => {
                if let Some(own) = self.document.catalog.own().iter().find(|own| own.key() == key) {
                    let id = own.card.id.clone();
                    self.forget_notices_of(&id);
                }
                // Where the settings name it already, they were meant for it.
                let named = self.document.request.get(Setting::RateCard).map(str::trim);
                if named == Some(key.as_str()) { self } else { self.after(Action::ChooseList(key)) }
            }
            Err(_) => self,
        }
    }

    /// Says this once, however often it comes up.
    pub(super) fn say(&mut self, notice: Notice) {
        self.session.notices.retain(|other| *other != notice);
        self.session.notices.push(notice);
    }

    /// Drops what was to be said of how the own list of this id is kept.
    fn forget_notices_of(&mut self, id: &str) {
        self.session.notices.retain(|notice| notice.stored_list() != Some(id));
    }

    /// Takes the size and steps that were chosen.
    fn select(&mut self, Selection { size, steps, keeps_orientation }: Selection) {
        let is_lying = keeps_orientation && self.quote().size().is_some_and(|now| now.width > now.height);
        let document = self.document_mut();
        if let Some(size) = size {
            document.set_size(if is_lying { size.turned() } else { size });
        }
        if let Some(steps) = steps {
            document.request.set(Setting::Steps, steps.to_string());
        }
    }
}
