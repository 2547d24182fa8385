//! A state as the query of an address: how it is read, and how links are made.

use super::{Compare, Notice, Plan, State, Theme, View};
use crate::pricing::{DEFAULT_RATE_CARD, Field, RateCard, Request};

pub(super) const VIEW: &str = "view";
pub(super) const COMPARE: &str = "compare";
const PLAN: &str = "plan";
pub(super) const THEME: &str = "theme";

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
        let mut state = Self::default();
        let mut given: Vec<(&'static str, String)> = Vec::new();
        for (name, value) in pairs(query) {
            let Some(known) = KNOWN.into_iter().find(|known| *known == name) else {
                if let Some(meant) = near_miss(&name) {
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
        state
    }

    /// Takes the value of a known parameter. A choice that there is not is said, and kept in the address.
    pub(super) fn give(&mut self, name: &'static str, value: String) {
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
            match View::ALL.into_iter().find(|view| view.name() == value) {
                Some(view) => return self.view = view,
                None => View::ALL.map(View::name).to_vec(),
            }
        } else if name == COMPARE {
            match Compare::ALL.into_iter().find(|compare| compare.name() == value) {
                Some(compare) => return self.compare = compare,
                None => Compare::ALL.map(Compare::name).to_vec(),
            }
        } else if name == THEME {
            match Theme::ALL.into_iter().find(|theme| theme.name() == value) {
                Some(theme) => return self.theme = theme,
                None => Theme::ALL.map(Theme::name).to_vec(),
            }
        } else {
            return self.others.push((name.to_owned(), value));
        };
        self.notices.push(Notice::NoSuchChoice { name, given: value.clone(), allowed });
        self.others.push((name.to_owned(), value));
    }

    /// The query of a link that gives exactly this page: it names its price list, then only what differs from
    /// that list's defaults.
    pub fn link(&self) -> String {
        self.query(self.share_balance, true)
    }

    /// Whether an address brings a plan.
    pub fn brings_plan(query: &str) -> bool {
        pairs(query).any(|(name, _)| name == PLAN)
    }

    /// The query of a link that gives this page with its plan; nothing where it would be longer than links may be behind
    /// an address of so many characters.
    pub fn plan_link(&self, address: usize) -> Option<String> {
        let page = Self { view: View::Plan, others: Vec::new(), ..self.clone() };
        let mut query = form_urlencoded::Serializer::new(page.link());
        query.append_pair(PLAN, &self.plan.to_text());
        let query = query.finish();
        let length = query.len().saturating_add(address).saturating_add(1);
        (length <= Plan::LONGEST_LINK).then_some(query)
    }

    /// What is kept for the next visit: the settings that are allowed, the balance and the theme. What cannot be priced
    /// stays in the address; it does not come back on a visit that does not ask for it.
    pub fn visit(&self) -> String {
        let mut visit = Self { view: View::Full, ..self.clone() };
        // One after the other: under an unknown list or model nothing else is checked.
        while let Some(field) = first_error(&visit) {
            let before = visit.request.clone();
            visit.request.clear(field);
            if visit.request == before {
                // Of a size that is not allowed, the side that is blamed may be the one that was not given.
                visit.request.clear(Field::Width);
                visit.request.clear(Field::Height);
            }
            if visit.request == before {
                break;
            }
        }
        visit.query(true, false)
    }

    /// Whether the page shows just what it shows by default, whatever of that was spelled out.
    pub fn looks_as_by_default(&self) -> bool {
        let default = Self::default();
        self.query(true, false) == default.query(true, false)
            && (&self.notices, &self.catalog, &self.import)
                == (&default.notices, &default.catalog, &default.import)
    }

    fn query(&self, with_balance: bool, with_others: bool) -> String {
        let card = self.catalog.find(&self.request).ok().map(|(card, _)| card);
        let mut query = form_urlencoded::Serializer::new(String::new());
        let id = self.request.get(Field::RateCard).unwrap_or(DEFAULT_RATE_CARD);
        query.append_pair(Field::RateCard.name(), if card.is_some() { id.trim() } else { id });
        for field in Field::ALL.into_iter().skip(1) {
            // The rows and columns of a map are of this place, and not of the reader.
            let is_left_out = match field {
                Field::Balance => !with_balance,
                Field::Rows | Field::Columns => !with_others,
                _ => false,
            };
            if is_left_out {
                continue;
            }
            if let Some(value) = differing(&self.request, field, card.as_deref()) {
                query.append_pair(field.name(), &value);
            }
        }
        if self.view != View::default() {
            query.append_pair(VIEW, self.view.name());
        }
        if self.compare != Compare::default() && with_others {
            query.append_pair(COMPARE, self.compare.name());
        }
        if self.theme != Theme::default() {
            query.append_pair(THEME, self.theme.name());
        }
        if with_others {
            query.extend_pairs(&self.others);
        }
        query.finish()
    }
}

/// The text of `field` that a link has to name: in plain form where it is allowed, to the letter where it is not,
/// and none where it is the list's default.
fn differing(request: &Request, field: Field, card: Option<&RateCard>) -> Option<String> {
    let given = request.get(field)?;
    let plain_and_default = || {
        let card = card?;
        let model = card.requested_model(request).ok()?;
        if field == Field::Model {
            return Some((model.id.clone(), card.models.first()?.id.clone()));
        }
        if field == Field::Balance {
            // Who opens the link may have another balance than the list's free credits: it is always named.
            return Some((card.balance(request).ok()?.normalize().to_string(), String::new()));
        }
        if field == Field::Budget {
            // Where none is given it is the balance, which is another's.
            return Some((card.budget(request).ok()?.plain(), String::new()));
        }
        if matches!(field, Field::Rows | Field::Columns) {
            return None;
        }
        if field == Field::Images {
            return Some((request.images().ok()?.to_string(), Request::default().images().ok()?.to_string()));
        }
        let (number, default) = model.plain(request, field)?;
        Some((number.to_string(), default.to_string()))
    };
    match plain_and_default() {
        Some((plain, default)) => (plain != default).then_some(plain),
        None => Some(given.to_owned()),
    }
}

fn first_error(state: &State) -> Option<Field> {
    let quote = state.quote();
    let of_settings = Field::ALL.into_iter().find(|field| quote.error(*field).is_some());
    let of_own = || {
        let card = quote.card.as_ref().ok()?;
        let (balance, budget) = (card.balance(&state.request).err(), card.budget(&state.request).err());
        balance.or(budget).or(state.request.images().err()).map(|error| error.field)
    };
    of_settings.or_else(of_own)
}

fn pairs(query: &str) -> impl Iterator<Item = (String, String)> {
    form_urlencoded::parse(query.trim_start_matches('?').as_bytes()).into_owned()
}

/// The known parameter that `name` may be a slip of: other case or hyphens, or a letter or two off.
fn near_miss(name: &str) -> Option<&'static str> {
    let letters = |name: &str| name.to_ascii_lowercase().replace(['_', '-'], "");
    let given = letters(name);
    KNOWN
        .into_iter()
        .map(|known| (strsim::osa_distance(&given, &letters(known)), known))
        .filter(|(distance, known)| *distance <= if known.len() < 7 { 1 } else { 2 })
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, known)| known)
}
