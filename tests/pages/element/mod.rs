//! The element `<credit-calculator>` in pages of another site.

mod embedding_page;
mod failures;
mod lifecycle;
mod manifest;
mod settings;
mod unpriced;

use crate::harness::Test;

pub fn tests() -> Vec<Test> {
    let all = [
        settings::tests(),
        lifecycle::tests(),
        failures::tests(),
        embedding_page::tests(),
        unpriced::tests(),
        manifest::tests(),
    ];
    all.into_iter().flatten().collect()
}

/// The script that defines the element.
pub const SCRIPT: &str = "<script type=module src=SITE/credit-calculator.js></script>";

/// 6.9 credits: published for 768 × 768 at 75 steps.
pub const BADGE: &str = "<credit-calculator view=badge width=768 height=768 steps=75>own</credit-calculator>";

/// An expression for the total of the element at this selector, in credits.
pub fn total_of(selector: &str) -> String {
    format!("document.querySelector('{selector}')?.estimate?.total.credits")
}

/// An expression for the price that the first element shows, or for its own content while it shows none.
pub const SHOWN_PRICE: &str = "(element => element.shadowRoot?.querySelector('[part~=price]')?.textContent ?? element.textContent)(document.querySelector('credit-calculator'))";

/// The policy that [docs/element.md] asks of a page.
fn documented_policy() -> String {
    let documentation = include_str!("../../../docs/element.md");
    let line = documentation.lines().find(|line| line.starts_with("script-src https://example.org")).unwrap();
    format!("default-src 'none'; img-src data:; {}", line.replace("https://example.org", "SITE"))
}
