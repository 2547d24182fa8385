//! The parameters of an address.

use super::Field;

/// A parameter that the page knows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Param {
    /// The text of a field.
    Field(Field),
    /// A plan.
    Plan,
    /// What curves are compared with.
    Compare,
    /// What of the page is shown.
    View,
    /// The colours.
    Theme,
    /// A language. The texts are English so far: it is only kept.
    Lang,
}

impl Param {
    /// Every parameter, in the order in which links name them.
    pub fn all() -> impl Iterator<Item = Self> {
        let others = [Self::Plan, Self::Compare, Self::View, Self::Theme, Self::Lang];
        Field::ALL.into_iter().map(Self::Field).chain(others)
    }

    /// The name in an address.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Field(field) => field.name(),
            Self::Plan => "plan",
            Self::Compare => "compare",
            Self::View => "view",
            Self::Theme => "theme",
            Self::Lang => "lang",
        }
    }

    /// The parameter of this name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::all().find(|param| param.name() == name)
    }
}
