//! Deciding with the page: what fits into a budget, the price map, the curves, and sharing.
//!
//! Prices are cells of the published tables: `tests/common/published.rs`.

use serde_json::Value;
use thirtyfour::Key;
use thirtyfour::prelude::*;

use crate::Failure;
use crate::harness::{Options, Page, tests};

tests![
    what_fits_is_shown_and_applied,
    what_as_many_images_need_is_shown,
    nothing_fits_into_nothing,
    a_bad_budget_is_said_and_stays,
    every_view_is_a_place,
    a_view_that_does_not_load_can_be_tried_again: Options::LOUD,
    a_map_has_the_rows_and_columns_that_were_chosen,
    a_map_goes_into_a_document,
    a_price_is_read_off_a_curve_with_the_keyboard,
    a_curve_is_saved_as_a_picture,
    settings_are_shared,
    whatever_was_done_is_undone_with_the_keyboard,
];

/// Puts what is copied into `window.copied`, and each file that is saved into `window.saved`, as `name: text`.
pub async fn catch_what_leaves(page: &Page) -> Result<(), Failure> {
    let script = "window.saved = [];
        Object.defineProperty(navigator, 'clipboard', { value: { writeText: async (text) => { window.copied = text; } } });
        const made = new Map();
        const make = URL.createObjectURL;
        URL.createObjectURL = (blob) => { const url = make(blob); made.set(url, blob); return url; };
        HTMLAnchorElement.prototype.click = function () {
          const blob = made.get(this.href);
          blob.text().then((text) => window.saved.push(`${this.download}: ${text}`));
        };";
    page.window.execute(script, vec![]).await?;
    Ok(())
}

/// What was copied, once it was.
pub async fn copied(page: &Page) -> Result<String, Failure> {
    page.eventually("something in the clipboard", |page| async move {
        Ok(page.window.execute("return window.copied != null", vec![]).await?.convert()?)
    })
    .await?;
    Ok(page
        .window
        .execute("const text = window.copied; window.copied = null; return text", vec![])
        .await?
        .convert()?)
}

/// What was saved last, once it was.
pub async fn saved(page: &Page) -> Result<String, Failure> {
    page.eventually("a saved file", |page| async move {
        Ok(page.window.execute("return window.saved.length > 0", vec![]).await?.convert()?)
    })
    .await?;
    Ok(page.window.execute("return window.saved.pop()", vec![]).await?.convert()?)
}

/// Clicks the button with this text, once it is there.
pub async fn press(page: &Page, text: &str) -> Result<(), Failure> {
    let by_text = By::XPath(format!("//button[normalize-space()='{text}']"));
    let what = format!("a button {text}");
    let there = by_text.clone();
    page.eventually(&what, |page| {
        let there = there.clone();
        async move { Ok(page.window.find(there).await.is_ok()) }
    })
    .await?;
    let button = page.window.find(by_text).await?;
    button.scroll_into_view().await?;
    page.click_on(&button).await
}

/// 1024 × 1024 at 150 steps costs 28.2 credits, the dearest of the list: 7 of them fit into 200.
async fn what_fits_is_shown_and_applied(page: Page) -> Result<(), Failure> {
    page.open("?view=budget&images=7").await?;
    page.says("#dearest", "200 credits pay for: 7 images at 1024 × 1024, 150 steps, 28.2 credits each")
        .await?;
    press(&page, "Use these settings").await?;
    page.shows("#total-credits", "28.2").await?;
    page.give("images", "100").await?;
    // 2.0 credits each: 512 × 512 at 100 steps is printed with that, and up to 102 are rounded to it.
    page.eventually("102 steps", |page| async move {
        Ok(page.text(".grid tbody tr:first-child td:nth-child(2)").await?.starts_with("102"))
    })
    .await?;
    page.click(".grid tbody tr:first-child td:nth-child(2) button").await?;
    page.shows("#total-credits", "2.0").await?;
    page.is_at("rate_card=dreamstudio-2022&steps=102&view=budget").await
}

/// 768 × 768 at 75 steps costs 6.9 credits; credits are bought for $10 at a time.
async fn what_as_many_images_need_is_shown(page: Page) -> Result<(), Failure> {
    page.open("?width=768&height=768&steps=75&view=budget&budget=$2&images=250").await?;
    page.says("#needed", "25 of 10").await?;
    page.says("#needed", "1,725 credits ($17.25)").await?;
    page.says("#needed", "1,525 credits ($15.25)").await?;
    page.says("#needed", "$20.00 buys 2,000 credits").await
}

async fn nothing_fits_into_nothing(page: Page) -> Result<(), Failure> {
    page.open("?view=budget&budget=0").await?;
    page.says("#dearest", "Nothing fits: 0 credits do not pay for 100 images: the cheapest take 20 credits.")
        .await
}

async fn a_bad_budget_is_said_and_stays(page: Page) -> Result<(), Failure> {
    page.open("?view=budget").await?;
    for (text, offered) in [("-1", "Use 0"), ("1e30", "Use 1000000000"), ("20 USD", "Use $20"), ("a lot", "")]
    {
        page.give("budget", text).await?;
        page.says("#budget-error", "such as 500").await?;
        page.says("#budget-error", offered).await?;
        page.holds("budget", text).await?;
        page.has_no("#dearest").await?;
    }
    page.give("budget", "20 USD").await?;
    page.says("#budget-error", "Use $20").await?;
    page.click("#budget-error button").await?;
    page.says("#dearest", "The most that $20.00 pay for").await?;
    page.give("images", "0").await?;
    page.says("#images-error", "from 1 to 1000000").await
}

async fn every_view_is_a_place(page: Page) -> Result<(), Failure> {
    page.open("?steps=75").await?;
    let views = [("What fits", "budget"), ("Price map", "map"), ("Curves", "curves"), ("Plan", "plan")];
    for (label, name) in views {
        page.click_on(&page.window.find(By::LinkText(label)).await?).await?;
        page.is_at(&format!("rate_card=dreamstudio-2022&steps=75&view={name}")).await?;
        page.shows(".views [aria-current]", label).await?;
    }
    for (label, _) in [("Curves", ""), ("Price map", ""), ("What fits", ""), ("Prices", "")] {
        page.window.back().await?;
        page.shows(".views [aria-current]", label).await?;
    }
    page.window.forward().await?;
    page.shows(".views [aria-current]", "What fits").await?;
    // Firefox says in the console what a page that is left was still loading.
    page.has(".later .card").await?;
    page.window.refresh().await?;
    page.ready().await?;
    page.shows(".views [aria-current]", "What fits").await?;
    page.holds("steps", "75").await
}

async fn a_view_that_does_not_load_can_be_tried_again(page: Page) -> Result<(), Failure> {
    page.open_without("views").await?;
    page.ready().await?;
    page.click_on(&page.window.find(By::LinkText("Plan")).await?).await?;
    page.says(".later [role=alert]", "could not be loaded").await?;
    page.shows("#total-credits", "1.0").await?;
    // It comes at the second time.
    press(&page, "Try again").await?;
    page.says(".plan", "No jobs yet").await
}

async fn a_map_has_the_rows_and_columns_that_were_chosen(page: Page) -> Result<(), Failure> {
    page.open("?view=map&images=10").await?;
    page.says("#map-legend", "200 credits pay for 10 images").await?;
    page.give("rows", "75, 150").await?;
    page.give("columns", "768x768, 640x512").await?;
    page.eventually("two rows of two", |page| async move { Ok(page.count(".map td").await? == 4) }).await?;
    // 768 × 768: 6.9 credits at 75 steps, which is printed and fits, and 13.8 at 150.
    let cell = "[aria-label='6.9 credits: 768 × 768, 75 steps, published, within the budget']";
    page.click(cell).await?;
    page.shows("#total-credits", "6.9").await?;
    page.eventually("the mark", |page| async move {
        Ok(page.text(".map [aria-pressed=true]").await?.starts_with("6.9"))
    })
    .await?;
    page.give("rows", "75, many").await?;
    page.says("#rows-error", "“many” is not allowed").await?;
    page.holds("rows", "75, many").await?;
    page.give("rows", "").await?;
    // Back to those in print; the current settings are among them.
    page.eventually("six rows", |page| async move { Ok(page.count(".map tbody tr").await? == 6) }).await
}

async fn a_map_goes_into_a_document(page: Page) -> Result<(), Failure> {
    page.open("?view=map&rows=75&columns=768x768").await?;
    catch_what_leaves(&page).await?;
    press(&page, "Copy").await?;
    let markdown = copied(&page).await?;
    assert!(markdown.contains("| Steps | 768 × 768 |\n| --: | --: |\n| 75 | 6.9 |\n"), "{markdown}");
    page.click("#map-form option[value=csv]").await?;
    press(&page, "Download").await?;
    assert_eq!(saved(&page).await?, "prices-stable-diffusion-v1.csv: Steps,768 × 768\r\n75,6.9\r\n");
    page.click("#map-form option[value=html]").await?;
    press(&page, "Copy").await?;
    let html = copied(&page).await?;
    assert!(html.contains("<tr><th scope=\"row\">75</th><td>6.9</td></tr>"), "{html}");
    page.says("#map-said", "in the clipboard").await
}

async fn a_price_is_read_off_a_curve_with_the_keyboard(page: Page) -> Result<(), Failure> {
    page.open("?width=768&height=768&steps=74&view=curves&compare=settings").await?;
    page.eventually("the slider", |page| async move { Ok(page.count("#read-off-steps").await? == 1) })
        .await?;
    let slider = page.find("#read-off-steps").await?;
    slider.send_keys(Key::Right + "").await?;
    page.says(".read-off li:first-child", "768 × 768, 75 steps: 6.9 credits, published").await?;
    page.says(".read-off li:last-child", "1024 × 1024, 75 steps: 14.1 credits, published").await?;
    assert_eq!(
        slider.attr("aria-valuetext").await?.as_deref(),
        Some("768 × 768, 75 steps: 6.9 credits, published")
    );
    press(&page, "Use 75 steps").await?;
    page.shows("#total-credits", "6.9").await?;
    // The text alternative says the same.
    let summary = page.find(".curve details summary").await?;
    summary.scroll_into_view().await?;
    page.click_on(&summary).await?;
    page.says(".curve details", "768 × 768: from 0.9 credits at 10 steps to 13.8 credits at 150 steps.").await
}

async fn a_curve_is_saved_as_a_picture(page: Page) -> Result<(), Failure> {
    page.open("?view=curves").await?;
    catch_what_leaves(&page).await?;
    press(&page, "Save as SVG").await?;
    let svg = saved(&page).await?;
    assert!(svg.starts_with("credits-by-steps.svg: <svg xmlns=\"http://www.w3.org/2000/svg\""), "{svg}");
    press(&page, "Save as PNG").await?;
    assert!(saved(&page).await?.starts_with("credits-by-steps.png: "));
    Ok(())
}

async fn settings_are_shared(page: Page) -> Result<(), Failure> {
    page.open("?width=768&height=768&steps=75&balance=3").await?;
    catch_what_leaves(&page).await?;
    page.click(".sharing summary").await?;
    press(&page, "Copy as text").await?;
    let text = copied(&page).await?;
    let address = page.site.address.clone();
    assert_eq!(
        text,
        format!(
            "1 image, 768 × 768, 75 steps, Stable Diffusion v1: 6.9 credits ($0.0690) by DreamStudio 2022. \
             {address}/?rate_card=dreamstudio-2022&width=768&height=768&steps=75&balance=3"
        )
    );
    press(&page, "Copy HTML for a page").await?;
    let element = copied(&page).await?;
    press(&page, "Copy HTML without scripts").await?;
    let html = copied(&page).await?;
    page.open_elsewhere(&element, "").await?;
    page.comes_to("document.querySelector('credit-calculator').estimate?.total.credits", "6.9").await?;
    // Read, not shown: what is left while it loads may say so in the console.
    let script =
        "return new DOMParser().parseFromString(arguments[0], 'text/html').querySelector('iframe').src";
    let source: String = page.window.execute(script, vec![Value::from(html)]).await?.convert()?;
    page.window.goto(source).await?;
    page.ready().await?;
    page.shows("#total-credits", "6.9").await?;
    page.has_no(".views").await
}

async fn whatever_was_done_is_undone_with_the_keyboard(page: Page) -> Result<(), Failure> {
    page.open("").await?;
    page.give("steps", "75").await?;
    page.shows("#total-credits", "1.5").await?;
    let body = page.find("body").await?;
    body.send_keys(Key::Control + "z").await?;
    page.holds("steps", "50").await?;
    page.shows("#total-credits", "1.0").await?;
    body.send_keys(Key::Control + Key::Shift + "z").await?;
    page.shows("#total-credits", "1.5").await?;
    press(&page, "Undo").await?;
    page.shows("#total-credits", "1.0").await?;
    body.send_keys(Key::Control + "y").await?;
    page.shows("#total-credits", "1.5").await
}
