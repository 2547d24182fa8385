//! A state as the query of an address: links, and the settings stored for the next visit.

use form_urlencoded::Serializer;

use crate::pricing::{self, CheckedRequest, DEFAULT_RATE_CARD, Request, Setting};
use crate::state::{
    Compare, Document, Field, Notice, OwnFields, Param, Plan, Quote, Session, Snapshot, State, Theme, View,
};

impl State {
    /// The [link](Snapshot::link) of a state without a snapshot.
    pub fn link(&self) -> String {
        Snapshot::from(self.clone()).link()
    }
}

impl Snapshot {
    /// The query of a link that gives exactly this page: it names its price list, then only what differs from
    /// that list's defaults.
    pub fn link(&self) -> String {
        self.link_to(self.document().view)
    }

    /// The query of a link that gives this page in another view.
    pub fn link_to(&self, view: View) -> String {
        let session = &self.state.session;
        self.page(view, session.others.iter().filter(|(name, _)| session.is_of_page(name)))
    }

    /// The query for the address bar: that of the link, with the parameters that the page does not know, such as those by which
    /// others count visits.
    pub fn address_bar(&self) -> String {
        self.page(self.document().view, self.state.session.others.iter())
    }

    fn page<'a>(&self, view: View, others: impl Iterator<Item = &'a (String, String)>) -> String {
        let own = [Field::Budget, Field::Images, Field::Rows, Field::Columns];
        // A part of the page knows nothing of these, and takes a number of images for another name of the samples.
        let is_of_view = |field: &Field| view.is_page() || self.state.session.is_of_page(field.name());
        let own: Vec<_> = own.into_iter().filter(is_of_view).collect();
        let mut query = self.query(view, self.document().share_balance, &own);
        query.extend_pairs(others);
        query.finish()
    }

    /// The query of a link for a part of the page in somebody's document.
    pub(super) fn link_to_part(&self, part: View) -> String {
        self.query(part, self.document().share_balance, &[]).finish()
    }

    fn query(&self, view: View, with_balance: bool, own: &[Field]) -> Serializer<'static, String> {
        let (document, quote) = (self.document(), &self.quote);
        let mut query = Serializer::new(String::new());
        let as_given = document.request.get(Setting::RateCard).unwrap_or(DEFAULT_RATE_CARD);
        let list = if quote.card.is_ok() { as_given.trim() } else { as_given };
        query.append_pair(Setting::RateCard.name(), list);
        append(&mut query, Setting::Model.into(), model_text(document, quote));
        for setting in Setting::ALL.into_iter().skip(2) {
            append(&mut query, setting.into(), setting_text(&document.request, quote, setting));
        }
        for field in Some(Field::Balance).filter(|_| with_balance).iter().chain(own) {
            append(&mut query, *field, own_text(document, &self.own, *field));
        }
        if view != View::default() {
            query.append_pair(Param::View.name(), view.name());
        }
        if document.compare != Compare::default() && view.is_page() {
            query.append_pair(Param::Compare.name(), document.compare.name());
        }
        append_theme(&mut query, document);
        query
    }

    /// The query of a link that gives this page with its plan; nothing where it would be longer than links may be
    /// behind an address of so many characters.
    pub fn plan_link(&self, address: usize) -> Option<String> {
        let mut query = Serializer::new(self.link_to(View::Plan));
        query.append_pair(Param::Plan.name(), &self.document().plan.to_text());
        let query = query.finish();
        let length = query.len() + address + 1;
        (length <= Plan::LONGEST_LINK).then_some(query)
    }

    /// The query that is stored for the next visit: the settings that are allowed, the balance and the theme. What
    /// cannot be priced stays in the address; it does not come back on a visit that does not ask for it.
    pub fn visit(&self) -> String {
        if let Some(checked) = &self.quote.checked {
            return visit(self.document(), &self.quote, &self.own, checked);
        }
        // Nothing was checked under an unknown list or model: the settings are held against the default one.
        let mut document = self.document().clone();
        document.request.clear(Setting::Model);
        if self.quote.card.is_err() {
            document.request.clear(Setting::RateCard);
        }
        let quote = Quote::of(&document, None);
        let own = OwnFields::of(&document, &quote);
        #[expect(clippy::expect_used, reason = "what was unknown is gone from the request")]
        let checked =
            quote.checked.as_ref().expect("validated: the default list and the first model are there");
        visit(&document, &quote, &own, checked)
    }

    /// Whether the page shows just what it shows by default, whatever of that was spelled out.
    pub fn looks_as_by_default(&self) -> bool {
        let default = Self::from(State::default());
        let settings = |snapshot: &Self| {
            snapshot.query(snapshot.document().view, true, &[Field::Budget, Field::Images]).finish()
        };
        let (session, default_session) = (&self.state.session, &default.state.session);
        settings(self) == settings(&default)
            && self.document().catalog == default.document().catalog
            && (&session.notices, &session.import) == (&default_session.notices, &default_session.import)
    }
}

impl Session {
    /// Whether the page goes by this parameter, though it does not know it: there is no price because of it, or it is kept for later.
    fn is_of_page(&self, name: &str) -> bool {
        let is_unclear = |notice: &Notice| matches!(notice, Notice::NearMiss { given, .. } if given == name);
        name == Param::Lang.name()
            || self.notices.iter().any(|notice| notice.leaves_no_price() && is_unclear(notice))
    }
}

fn visit(document: &Document, quote: &Quote, own: &OwnFields, checked: &CheckedRequest) -> String {
    let mut query = Serializer::new(String::new());
    let list = document.request.get(Setting::RateCard).unwrap_or(DEFAULT_RATE_CARD);
    query.append_pair(Setting::RateCard.name(), list.trim());
    append(&mut query, Setting::Model.into(), model_text(document, quote));
    let allowed = checked.allowed();
    for each in checked.settings() {
        append(&mut query, each.setting.into(), allowed.get(each.setting).map(str::to_owned));
    }
    for field in [Field::Balance, Field::Budget, Field::Images] {
        if own.error(field).is_none() {
            append(&mut query, field, own_text(document, own, field));
        }
    }
    append_theme(&mut query, document);
    query.finish()
}

fn append(query: &mut Serializer<'_, String>, field: Field, text: Option<String>) {
    if let Some(text) = text {
        query.append_pair(field.name(), &text);
    }
}

fn model_text(document: &Document, quote: &Quote) -> Option<String> {
    let given = document.request.get(Setting::Model)?;
    let Some(checked) = &quote.checked else { return Some(given.to_owned()) };
    let id = &checked.model().id;
    let is_default = checked.card().models.first().is_some_and(|first| first.id == *id);
    (!is_default).then(|| id.clone())
}

fn setting_text(request: &Request, quote: &Quote, setting: Setting) -> Option<String> {
    let given = request.get(setting)?;
    match quote.checked.as_ref().and_then(|checked| checked.setting(setting)) {
        Some(checked) => checked.link_text(Some(given)),
        None => Some(given.to_owned()),
    }
}

/// The text of one of the page's own fields, in plain form where it is allowed. A balance and a budget are always named:
/// whoever opens the link may have others.
fn own_text(document: &Document, own: &OwnFields, field: Field) -> Option<String> {
    let given = document.get(field)?;
    let plain = match field {
        Field::Balance => own.balance.map(|balance| balance.normalize().to_string()),
        Field::Budget => own.funds.map(|funds| funds.plain()),
        Field::Images if own.images.is_some() && own.images == pricing::images(None).ok() => return None,
        Field::Images => own.images.map(|images| images.to_string()),
        _ => None,
    };
    Some(plain.unwrap_or_else(|| given.to_owned()))
}

fn append_theme(query: &mut Serializer<'_, String>, document: &Document) {
    if document.theme != Theme::default() {
        query.append_pair(Param::Theme.name(), document.theme.name());
    }
}
