//! The document: all that a user does on the page, and can undo.

use super::{Catalog, Compare, Field, Plan, Theme, View};
use crate::pricing::{Request, Setting, Size};
use crate::work::{Work, count};

/// What a user does on the page, and can undo. All else that the page remembers is its
/// [`Session`](super::Session).
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Document {
    /// The settings as given.
    pub request: Request,
    /// The texts of the page's own fields.
    pub own: OwnTexts,
    /// The price lists in hand.
    pub catalog: Catalog,
    /// What of the page is shown.
    pub view: View,
    /// What the curves are compared with.
    pub compare: Compare,
    /// The colours.
    pub theme: Theme,
    /// Whether links name the balance. They do not unless asked: it is nobody else's business.
    pub share_balance: bool,
    /// The jobs that are planned.
    pub plan: Plan,
    /// The user's own plan, as long as a link's plan is shown in place of it.
    pub set_aside: Option<Plan>,
}

/// The texts given for the page's own fields.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct OwnTexts {
    balance: Option<String>,
    budget: Option<String>,
    images: Option<String>,
    rows: Option<String>,
    columns: Option<String>,
}

/// Derived, but that it counts.
impl Clone for Document {
    fn clone(&self) -> Self {
        count(Work::DocumentClone);
        Self {
            request: self.request.clone(),
            own: self.own.clone(),
            catalog: self.catalog.clone(),
            view: self.view,
            compare: self.compare,
            theme: self.theme,
            share_balance: self.share_balance,
            plan: self.plan.clone(),
            set_aside: self.set_aside.clone(),
        }
    }
}

impl Document {
    /// The text given for `field`.
    pub fn get(&self, field: Field) -> Option<&str> {
        let own = &self.own;
        let text = match field {
            Field::Setting(setting) => return self.request.get(setting),
            Field::Balance => &own.balance,
            Field::Budget => &own.budget,
            Field::Images => &own.images,
            Field::Rows => &own.rows,
            Field::Columns => &own.columns,
        };
        text.as_deref()
    }

    /// Gives `field` this text, in place of any before it; without one it has its default again.
    pub fn give(&mut self, field: Field, text: Option<String>) {
        let own = &mut self.own;
        let place = match field {
            Field::Setting(setting) => {
                return match text {
                    Some(text) => self.request.set(setting, text),
                    None => self.request.clear(setting),
                };
            }
            Field::Balance => &mut own.balance,
            Field::Budget => &mut own.budget,
            Field::Images => &mut own.images,
            Field::Rows => &mut own.rows,
            Field::Columns => &mut own.columns,
        };
        *place = text;
    }

    /// Gives `field` this text, in place of any before it.
    pub fn set(&mut self, field: Field, text: impl Into<String>) {
        self.give(field, Some(text.into()));
    }

    /// Gives width and height the sides of `size`.
    pub(super) fn set_size(&mut self, size: Size) {
        self.request.set(Setting::Width, size.width.to_string());
        self.request.set(Setting::Height, size.height.to_string());
    }
}
