//! Choices of the page besides settings: its view, its colours, and the comparison of curves.

/// What of the page is shown.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum View {
    /// The whole page, with the price table and the same settings elsewhere.
    #[default]
    Full,
    /// The whole page, with what fits into a budget.
    Budget,
    /// The whole page, with the prices of any steps and sizes.
    Map,
    /// The whole page, with how the price goes with steps and pixels.
    Curves,
    /// The whole page, with the plan.
    Plan,
    /// The settings panel and the estimate.
    Panel,
    /// The price table.
    Table,
    /// The price alone.
    Badge,
}

impl View {
    /// Every view.
    pub const ALL: [Self; 8] = [
        Self::Full,
        Self::Budget,
        Self::Map,
        Self::Curves,
        Self::Plan,
        Self::Panel,
        Self::Table,
        Self::Badge,
    ];

    /// Those that are the whole page: what its lower part shows.
    pub const PAGES: [Self; 5] = [Self::Full, Self::Budget, Self::Map, Self::Curves, Self::Plan];

    /// Those that are a part of the page in somebody's document.
    pub const PARTS: [Self; 3] = [Self::Panel, Self::Table, Self::Badge];

    /// Whether it is the whole page, and not a part of it in somebody's document.
    pub fn is_page(self) -> bool {
        Self::PAGES.contains(&self)
    }

    /// Its name in links.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Full => "full",
            Self::Budget => "budget",
            Self::Map => "map",
            Self::Curves => "curves",
            Self::Plan => "plan",
            Self::Panel => "panel",
            Self::Table => "table",
            Self::Badge => "badge",
        }
    }
}

/// What the curves of the current settings are compared with.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Compare {
    /// Nothing.
    #[default]
    Nothing,
    /// Other sizes, and other steps.
    Settings,
    /// Other models that do the same, of any list.
    Lists,
}

impl Compare {
    /// Every choice.
    pub const ALL: [Self; 3] = [Self::Nothing, Self::Settings, Self::Lists];

    /// Its name in links.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Nothing => "nothing",
            Self::Settings => "settings",
            Self::Lists => "lists",
        }
    }
}

/// The page's colours.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Theme {
    /// Those of the system.
    #[default]
    Auto,
    /// Dark on light.
    Light,
    /// Light on dark.
    Dark,
}

impl Theme {
    /// Every theme.
    pub const ALL: [Self; 3] = [Self::Auto, Self::Light, Self::Dark];

    /// Its name in links.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Auto => "auto",
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }
}
