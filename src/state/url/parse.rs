//! The state that an address describes, and the one with which the page opens.

use super::write::{COMPARE, PLAN, THEME, VIEW};
use crate::pricing::{Field, did_you_mean};
use crate::state::{Catalog, Compare, Notice, Plan, State, Theme, View};

/// Every parameter that the page knows. The texts are English so far: `lang` is only kept.
const KNOWN: [&str; 16] = [
    "rate_card",
    "model",
    "width",
    "height",
    "steps",
    "samples",
    "balance",
    "budget",
    "images",
    "rows",
    "columns",
    PLAN,
    COMPARE,
    VIEW,
    THEME,
    "lang",
];

impl State {
    /// The state with which the page opens: what the address says, and what is left open there from the last
    /// visit. An address without settings has those of the last visit. One with settings means exactly these, and has
    /// only what is the reader's own (balance, budget, theme) from it.
    pub fn open(query: &str, last_visit: Option<&str>) -> Self {
        let mut state = Self::from_link(query);
        let Some(last_visit) = last_visit.filter(|_| state.view.is_page()) else { return state };
        let visit = Self::from_link(last_visit);
        if !visit.others.is_empty() || !visit.notices.is_empty() {
            state.notices.push(Notice::DamagedVisit);
        }
        let given = |name: &str| pairs(query).any(|(given, _)| given == name);
        if !given(THEME) {
            state.theme = visit.theme;
        }
        let own = [Field::Balance, Field::Budget, Field::Images];
        let names_settings =
            Field::ALL.into_iter().any(|field| !Field::OWN.contains(&field) && given(field.name()));
        if !names_settings && !given(Field::Balance.name()) {
            let named = std::mem::replace(&mut state.request, visit.request);
            for field in Field::OWN {
                named.get(field).into_iter().for_each(|text| state.request.set(field, text));
            }
            return state;
        }
        for field in own {
            if let (None, Some(text)) = (state.request.get(field), visit.request.get(field)) {
                state.request.set(field, text);
            }
        }
        state
    }

    /// The state that the query of an address describes.
    pub fn from_link(query: &str) -> Self {
        Self::from_pairs(pairs(query))
    }

    fn from_pairs(pairs: impl Iterator<Item = (String, String)>) -> Self {
        let mut state = Self::default();
        let mut given: Vec<(&'static str, String)> = Vec::new();
        for (name, value) in pairs {
            let Some(known) = KNOWN.into_iter().find(|known| *known == name) else {
                if let Some(meant) = did_you_mean(&name, &KNOWN) {
                    state.notices.push(Notice::NearMiss { given: name.clone(), value: value.clone(), meant });
                }
                state.others.push((name, value));
                continue;
            };
            match given.iter().find(|(name, _)| *name == known) {
                None => given.push((known, value)),
                Some((_, used)) if *used == value => {}
                Some((name, used)) => {
                    state.notices.push(Notice::Repeated { name, used: used.clone(), ignored: value });
                }
            }
        }
        for (name, value) in given {
            state.give(name, value);
        }
        state.share_balance = state.request.get(Field::Balance).is_some();
        if !state.view.is_page() {
            state.doubt_images();
        }
        state
    }

    /// The state that the attributes of an element describe, in the form of a query: a part of the page, the panel where none
    /// is named. What they get wrong is said by the notices.
    pub fn of_element(attributes: &str) -> Self {
        let (views, others): (Vec<_>, Vec<_>) = pairs(attributes).partition(|(name, _)| name == VIEW);
        // What a page is asked for besides is no matter of an element.
        let others = others.into_iter().filter(|(name, _)| {
            let field = Field::from_name(name);
            !matches!(field, Some(Field::Budget | Field::Rows | Field::Columns)) && name != PLAN
        });
        let panel = (VIEW.to_owned(), View::Panel.name().to_owned());
        let mut state = Self::from_pairs(std::iter::once(panel).chain(others));
        for (_, given) in views {
            if let Some(allowed) =
                choose(&mut state.view, View::PARTS, View::name, &given.to_ascii_lowercase())
            {
                // It may stand in the middle of a sentence.
                state.view = View::Badge;
                state.notices.push(Notice::NoSuchChoice { name: VIEW, given, allowed });
            }
        }
        state
    }

    /// Takes a number of images for a slip: on the page it is the one that a budget is for, of which a part of it knows nothing.
    fn doubt_images(&mut self) {
        let (given, meant) = (Field::Images.name(), Field::Samples.name());
        let Some(value) = self.request.get(Field::Images).map(str::to_owned) else { return };
        self.notices.push(Notice::NearMiss { given: given.to_owned(), value, meant });
    }

    /// The state after the attributes of its element have become others: what has changed there is given here as well, and
    /// what the reader did stays.
    #[must_use]
    pub fn with_attributes(mut self, before: &Self, now: Self) -> Self {
        for field in Field::ALL {
            match (before.request.get(field), now.request.get(field)) {
                (before, now) if before == now => {}
                (_, Some(text)) => self.request.set(field, text),
                (_, None) => self.request.clear(field),
            }
        }
        self = Self { view: now.view, theme: now.theme, notices: now.notices, ..self };
        if before.request.get(Field::RateCard) != now.request.get(Field::RateCard) {
            // What was brought for another list is of no use, and may have the name of the new one.
            (self.import, self.catalog) = (None, Catalog::default());
        }
        self
    }

    /// Takes the value of a known parameter. A choice that there is not is said, and kept in the address.
    pub(in crate::state) fn give(&mut self, name: &'static str, value: String) {
        let allowed = if let Some(field) = Field::from_name(name) {
            return self.request.set(field, value);
        } else if name == PLAN {
            let (plan, faults) = Plan::from_text(&value);
            self.plan = plan;
            if !faults.is_empty() {
                self.notices.push(Notice::Plan(faults.iter().map(ToString::to_string).collect()));
            }
            return;
        } else if name == VIEW {
            choose(&mut self.view, View::ALL, View::name, &value)
        } else if name == COMPARE {
            choose(&mut self.compare, Compare::ALL, Compare::name, &value)
        } else if name == THEME {
            choose(&mut self.theme, Theme::ALL, Theme::name, &value)
        } else {
            return self.others.push((name.to_owned(), value));
        };
        let Some(allowed) = allowed else { return };
        self.notices.push(Notice::NoSuchChoice { name, given: value.clone(), allowed });
        self.others.push((name.to_owned(), value));
    }

    /// Whether an address brings a plan.
    pub fn brings_plan(query: &str) -> bool {
        pairs(query).any(|(name, _)| name == PLAN)
    }
}

/// Chooses what is called `given`; where nothing is, says what there is.
fn choose<T: Copy, const N: usize>(
    chosen: &mut T,
    all: [T; N],
    name: fn(T) -> &'static str,
    given: &str,
) -> Option<Vec<&'static str>> {
    match all.into_iter().find(|each| name(*each) == given) {
        Some(meant) => *chosen = meant,
        None => return Some(all.map(name).to_vec()),
    }
    None
}

fn pairs(query: &str) -> impl Iterator<Item = (String, String)> {
    form_urlencoded::parse(query.trim_start_matches('?').as_bytes()).into_owned()
}
