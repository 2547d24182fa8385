//! The generators of documentation, and the properties of their sites.

/// A generator and the site that it has built.
#[derive(Debug)]
pub struct Generator {
    pub name: &'static str,
    /// The folder of the site, from the root of the repository.
    pub site: &'static str,
    /// The page with the prices, from the root of the site.
    pub prices: &'static str,
    /// The element with the content that the author wrote.
    pub content: &'static str,
    /// The elements to click for the dark theme; again, where a switch has more than two positions.
    pub dark: &'static [&'static str],
    /// For a site that swaps pages without loading them: an expression that is true once it is ready to.
    pub swaps_pages: Option<&'static str>,
}

pub const ALL: [Generator; 4] = [
    Generator {
        name: "mdbook",
        site: "examples/mdbook/book",
        prices: "billing/credits-and-billing.html",
        content: "main",
        dark: &["#mdbook-theme-toggle", "#mdbook-theme-navy"],
        swaps_pages: None,
    },
    Generator {
        name: "mkdocs",
        site: "examples/mkdocs/site",
        prices: "billing/credits-and-billing/",
        content: "article",
        dark: &["[data-md-component=palette] label:not([hidden])"],
        // It reads the addresses of its own pages there.
        swaps_pages: Some(
            "performance.getEntriesByType('resource').some(({ name }) => name.endsWith('/sitemap.xml'))",
        ),
    },
    Generator {
        name: "docusaurus",
        site: "examples/docusaurus/build",
        prices: "billing/credits-and-billing/",
        content: "article",
        dark: &["button[class*=toggleButton]"],
        swaps_pages: Some("document.documentElement.dataset.hasHydrated === 'true'"),
    },
    Generator {
        name: "sphinx",
        site: "examples/sphinx/_build/html",
        prices: "billing/credits-and-billing.html",
        content: "article",
        dark: &[".theme-toggle-content .theme-toggle"],
        swaps_pages: None,
    },
];
