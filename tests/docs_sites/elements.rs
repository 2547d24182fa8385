//! The elements of a page: their estimates, and the prices that they show.

use serde::Deserialize;

use crate::Failure;
use crate::harness::browser::waiting::check;
use crate::page::Page;

/// The elements of the page with the prices, in their order: views and published totals.
pub const ON_PRICES: &[(&str, &str)] = &[("badge", "6.9"), ("table", "1.0"), ("panel", "4.8")];
/// Those of the page that links lead to.
pub const ON_START: &[(&str, &str)] = &[("badge", "4.6")];

/// An element `<credit-calculator>`.
#[derive(Debug, Deserialize)]
struct Element {
    view: String,
    /// Credits of its estimate; nothing before it has one.
    total: Option<String>,
    /// The text of its part `price`.
    price: Option<String>,
}

/// Elements are loaded when they near the window: the script scrolls to those without a price, and back.
const ELEMENTS: &str = r"
    const elements = [...document.querySelectorAll('credit-calculator')];
    const next = elements.find((element) => !element.estimate);
    if (next) next.scrollIntoView({ behavior: 'instant' });
    else scrollTo({ top: 0, behavior: 'instant' });
    return elements.map((element) => ({
        view: element.getAttribute('view') ?? 'panel',
        total: element.estimate?.total.credits ?? null,
        price: element.shadowRoot?.querySelector('[part~=price]')?.textContent ?? null,
    }));";

/// The contrast of each badge's price with its background, as WCAG counts it: 1 to 21.
const CONTRASTS: &str = r"
    const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
    const pixel = (colour) => {
        canvas.clearRect(0, 0, 1, 1);
        canvas.fillStyle = colour;
        canvas.fillRect(0, 0, 1, 1);
        return [...canvas.getImageData(0, 0, 1, 1).data];
    };
    const linear = (value) => value <= 10 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4;
    const luminance = ([red, green, blue]) =>
        0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
    const above = (node) => node.assignedSlot ?? node.parentNode ?? node.host;
    const behind = (node) => {
        if (!node) return [255, 255, 255];
        const colour = node instanceof Element ? pixel(getComputedStyle(node).backgroundColor) : [0, 0, 0, 0];
        return colour[3] > 127 ? colour : behind(above(node));
    };
    return Array.from(document.querySelectorAll('credit-calculator[view=badge]'), (badge) => {
        const price = badge.shadowRoot.querySelector('[part~=price]');
        const both = [pixel(getComputedStyle(price).color), behind(price)].map(luminance);
        return (Math.max(...both) + 0.05) / (Math.min(...both) + 0.05);
    });";

impl Page {
    async fn elements(&self) -> Result<Vec<Element>, Failure> {
        Ok(serde_json::from_value(self.script(ELEMENTS).await?)?)
    }

    /// Waits until these elements are on the page with these totals, and the badges show theirs.
    pub async fn is_priced(&self, expected: &'static [(&str, &str)]) -> Result<(), Failure> {
        let priced = |page: Self| async move {
            let elements = page.elements().await?;
            let right = |(element, (view, total)): (&Element, &(&str, &str))| {
                let shown = element.price.as_deref().unwrap_or_default();
                element.view == *view
                    && element.total.as_deref() == Some(*total)
                    && (*view != "badge" || shown.contains(total))
            };
            let is_right = elements.len() == expected.len() && elements.iter().zip(expected).all(right);
            check(is_right, elements)
        };
        self.eventually(&format!("elements with the prices {expected:?}"), priced).await
    }

    /// Waits until the price of every badge is legible.
    pub async fn is_legible(&self) -> Result<(), Failure> {
        let legible = |page: Self| async move {
            let contrasts: Vec<f64> = serde_json::from_value(page.script(CONTRASTS).await?)?;
            // WCAG asks this of text.
            check(!contrasts.is_empty() && contrasts.iter().all(|contrast| *contrast >= 4.5), contrasts)
        };
        self.eventually("a contrast of 4.5 for every badge's price", legible).await
    }
}
