//! A state as the query of an address: how links are made, and what is kept for the next visit.

use crate::pricing::{DEFAULT_RATE_CARD, Field, RateCard, Request};
use crate::state::{Compare, Plan, State, Theme, View};

pub(in crate::state) const VIEW: &str = "view";
pub(in crate::state) const COMPARE: &str = "compare";
pub(in crate::state) const PLAN: &str = "plan";
pub(in crate::state) const THEME: &str = "theme";

impl State {
    /// The query of a link that gives exactly this page: it names its price list, then only what differs from
    /// that list's defaults.
    pub fn link(&self) -> String {
        self.query(self.share_balance, true)
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
