//! The state that an address describes, and the one with which the page opens.

use super::query::{Query, pairs};
use super::unknown;
use crate::pricing::Setting;
use crate::state::plan::{FirstFew, PlanFault};
use crate::state::{Catalog, Compare, Document, Field, Notice, Param, Plan, State, Theme, View};

impl Query {
    fn into_state(self) -> State {
        let mut state = State::default();
        state.session.others = self.others;
        state.session.notices = self.notices;
        for (param, value) in self.given {
            state.give(param, value);
        }
        let document = state.document_mut();
        document.share_balance = document.get(Field::Balance).is_some();
        if !document.view.is_page() {
            state.doubt_images();
        }
        state
    }
}

impl State {
    /// The state with which the page opens: what the address says, and what is left open there from the last
    /// visit. An address without settings has those of the last visit. One with settings means exactly these, and
    /// takes only what is the user's own (balance, budget, theme) from it.
    pub fn open(query: &str, last_visit: Option<&str>) -> Self {
        let query = Query::parse(query);
        let (names_settings, names_theme) = (query.names_settings(), query.has(Param::Theme));
        let mut state = query.into_state();
        let Some(last_visit) = last_visit.filter(|_| state.document.view.is_page()) else { return state };
        let visit = Self::from_link(last_visit);
        if !visit.session.others.is_empty() || !visit.session.notices.is_empty() {
            state.session.notices.push(Notice::DamagedVisit);
        }
        let document = state.document_mut();
        if !names_theme {
            document.theme = visit.document.theme;
        }
        if !names_settings {
            document.request = visit.document.request.clone();
        }
        document.take_own_texts(&visit.document);
        state
    }

    /// The state that the query of an address describes.
    pub fn from_link(query: &str) -> Self {
        Query::parse(query).into_state()
    }

    /// The state that the attributes of an element describe, in the form of a query: a part of the page, the panel
    /// where none is named. What they get wrong is said by the notices.
    pub fn of_element(attributes: &str) -> Self {
        let (views, others): (Vec<_>, Vec<_>) =
            pairs(attributes).into_iter().partition(|(name, _)| Param::from_name(name) == Some(Param::View));
        // What a page is asked for besides is no matter of an element, nor is the text of another attribute, such as a style.
        let others = others.into_iter().filter(|(name, _)| {
            let param = Param::from_name(name);
            let is_of_page =
                matches!(param, Some(Param::Field(Field::Budget | Field::Rows | Field::Columns)));
            !is_of_page && param != Some(Param::Plan)
        });
        let panel = (Param::View.name().to_owned(), View::Panel.name().to_owned());
        let mut state =
            Query::new(std::iter::once(panel).chain(others).collect(), unknown::meant_by_name).into_state();
        for (_, given) in views {
            match find(View::PARTS, View::name, &given) {
                Ok(view) => state.document_mut().view = view,
                Err(allowed) => {
                    // It may be in the middle of a sentence.
                    state.document_mut().view = View::Badge;
                    state.session.notices.push(Notice::NoSuchChoice { param: Param::View, given, allowed });
                }
            }
        }
        state
    }

    /// Takes a number of images for a typing error: on the page it is the number that a budget is for, of which a part of
    /// it knows nothing.
    fn doubt_images(&mut self) {
        let Some(value) = self.document.get(Field::Images).map(str::to_owned) else { return };
        let meant = vec![Param::Field(Setting::Samples.into())];
        let offer = if self.document.get(Setting::Samples.into()).is_none() {
            unknown::offer(&meant, &value)
        } else {
            Vec::new()
        };
        self.session.notices.push(Notice::NearMiss {
            given: Field::Images.name().to_owned(),
            value,
            meant,
            offer,
        });
    }

    /// The state after the attributes of its element have become others: what has changed there is given here as well,
    /// and what the user did stays.
    #[must_use]
    pub fn with_attributes(mut self, before: &Self, now: Self) -> Self {
        let document = self.document_mut();
        for field in Field::ALL {
            let text = now.document.get(field);
            if before.document.get(field) != text {
                document.give(field, text.map(str::to_owned));
            }
        }
        document.view = now.document.view;
        document.theme = now.document.theme;
        let list = |state: &Self| state.document.request.get(Setting::RateCard).map(str::to_owned);
        if list(before) != list(&now) {
            // The import was for another list, and a list in hand may have the name of the new one.
            document.catalog = Catalog::default();
            self.session.import = None;
        }
        self.session.notices = now.session.notices;
        self
    }

    /// Takes the value of a parameter. A choice that does not exist is said, and kept in the address.
    pub(in crate::state) fn give(&mut self, param: Param, value: String) {
        let document = self.document_mut();
        let taken = match param {
            Param::Field(field) => return document.set(field, value),
            Param::Plan => {
                let (plan, faults) = Plan::from_text(&value);
                document.plan = plan;
                if !faults.is_empty() {
                    let mut said = FirstFew::default();
                    faults.into_iter().for_each(|fault| said.push(PlanFault::Link(fault)));
                    self.session.notices.push(Notice::Plan(said.into()));
                }
                return;
            }
            Param::View => find(View::ALL, View::name, &value).map(|view| document.view = view),
            Param::Compare => {
                find(Compare::ALL, Compare::name, &value).map(|compare| document.compare = compare)
            }
            Param::Theme => find(Theme::ALL, Theme::name, &value).map(|theme| document.theme = theme),
            Param::Lang => return self.session.others.push((param.name().to_owned(), value)),
        };
        if let Err(allowed) = taken {
            self.session.notices.push(Notice::NoSuchChoice { param, given: value.clone(), allowed });
            self.session.others.push((param.name().to_owned(), value));
        }
    }
}

impl Document {
    /// Takes those texts of the last visit that are the user's own, as far as none are given here.
    fn take_own_texts(&mut self, visit: &Self) {
        for field in [Field::Balance, Field::Budget, Field::Images] {
            if let (None, Some(text)) = (self.get(field), visit.get(field)) {
                self.set(field, text);
            }
        }
    }
}

/// The choice of this name, or the names of all choices.
fn find<T: Copy, const N: usize>(
    all: [T; N],
    name: fn(T) -> &'static str,
    given: &str,
) -> Result<T, Vec<&'static str>> {
    all.into_iter().find(|each| name(*each).eq_ignore_ascii_case(given)).ok_or_else(|| all.map(name).to_vec())
}
