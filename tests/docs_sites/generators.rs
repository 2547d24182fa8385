//! The generators of documentation, and what a visitor of their sites has to know.

/// A generator and the site that it has built.
#[derive(Debug)]
pub struct Generator {
    pub name: &'static str,
    /// Where the site lies, from the root of the repository.
    pub site: &'static str,
    /// The page with the prices, from the root of the site.
    pub prices: &'static str,
    /// The part of a page that the writer wrote.
    pub content: &'static str,
    /// What is clicked to make the page dark; more than once, where a switch has more than two positions.
    pub dark: &'static [&'static str],
    /// For a site that changes pages without loading one: JavaScript for whether it has begun to.
    pub changes_pages: Option<&'static str>,
}

pub const ALL: [Generator; 4] = [
    Generator {
        name: "mdbook",
        site: "examples/mdbook/book",
        prices: "billing/credits-and-billing.html",
        content: "main",
        dark: &["#mdbook-theme-toggle", "#mdbook-theme-navy"],
        changes_pages: None,
    },
    Generator {
        name: "mkdocs",
        site: "examples/mkdocs/site",
        prices: "billing/credits-and-billing/",
        content: "article",
        dark: &["[data-md-component=palette] label:not([hidden])"],
        // It reads there which links are its own.
        changes_pages: Some(
            "performance.getEntriesByType('resource').some(({ name }) => name.endsWith('/sitemap.xml'))",
        ),
    },
    Generator {
        name: "docusaurus",
        site: "examples/docusaurus/build",
        prices: "billing/credits-and-billing/",
        content: "article",
        dark: &["button[class*=toggleButton]"],
        changes_pages: Some("document.documentElement.dataset.hasHydrated === 'true'"),
    },
    Generator {
        name: "sphinx",
        site: "examples/sphinx/_build/html",
        prices: "billing/credits-and-billing.html",
        content: "article",
        dark: &[".theme-toggle-content .theme-toggle"],
        changes_pages: None,
    },
];
