//! The page as it is in the HTML: before the calculator is loaded, and without it.

use thirtyfour::Key;

use crate::Failure;
use crate::harness::{Options, Page, tests};

tests![
    the_page_is_the_same_to_the_pixel_once_the_calculator_is_there: Options::NO_LOAD_WAIT,
    input_before_the_calculator_is_there_counts: Options::NO_LOAD_WAIT,
    other_figures_are_hidden_until_they_are_right: Options::NO_LOAD_WAIT,
    early_input_hides_the_figures_of_other_settings: Options::NO_LOAD_WAIT,
    scripts_of_others_may_fail_without_harm: Options { ignore_console: true, ..Options::NO_LOAD_WAIT },
    without_scripts_the_page_shows_list_table_and_default_price: Options::NO_SCRIPTS,
];

async fn the_page_is_the_same_to_the_pixel_once_the_calculator_is_there(page: Page) -> Result<(), Failure> {
    page.open_held("pixels", "").await?;
    page.shows("#total-credits", "1.0").await?;
    // The system draws nothing else meanwhile.
    page.window.execute("document.fonts.ready.then(() => scrollTo(0, 0))", vec![]).await?;
    let before = page.window.screenshot_as_png().await?;
    page.release().await?;
    let after = page.window.screenshot_as_png().await?;
    assert!(before == after, "the pictures differ");
    Ok(())
}

/// Published: 13.8 credits for 768 × 768 at 150 steps.
async fn input_before_the_calculator_is_there_counts(page: Page) -> Result<(), Failure> {
    page.open_held("early", "").await?;
    page.fill("steps", "150").await?;
    page.click(".size-choices button:nth-child(4)").await?;
    page.click("#samples").await?;
    page.find("#samples").await?.send_keys(Key::Control + "a").await?;
    page.find("#samples").await?.send_keys("2").await?;
    page.release().await?;
    page.shows("#image-credits", "13.8").await?;
    page.shows("#total-credits", "27.6").await?;
    page.holds("steps", "150").await?;
    // The user types on in the same field.
    let focused = "return document.activeElement.id";
    assert_eq!(page.window.execute(focused, vec![]).await?.convert::<String>()?, "samples");
    page.is_at("rate_card=dreamstudio-2022&width=768&height=768&steps=150&samples=2").await
}

async fn other_figures_are_hidden_until_they_are_right(page: Page) -> Result<(), Failure> {
    for (name, query) in [("steps", "?steps=75"), ("badge", "?view=badge"), ("last-visit", "")] {
        page.open_held(name, query).await?;
        assert!(!page.find("#app .dream-bar").await?.is_displayed().await?, "{query}");
        page.release().await?;
        assert!(page.find("#app .dream-bar").await?.is_displayed().await?, "{query}");
        if name != "badge" {
            // 1.5 credits: published for 512 × 512 at 75 steps; on the next visit, as on the last.
            page.shows("#total-credits", "1.5").await?;
        }
    }
    Ok(())
}

async fn early_input_hides_the_figures_of_other_settings(page: Page) -> Result<(), Failure> {
    page.open_held("hidden", "").await?;
    assert!(page.find("#total-credits").await?.is_displayed().await?);
    page.fill("steps", "150").await?;
    for figure in ["#total-credits", ".dream-bar .price"] {
        assert!(!page.find(figure).await?.is_displayed().await?, "{figure}");
    }
    page.release().await?;
    // 3.0 credits: published for 512 × 512 at 150 steps.
    page.shows("#total-credits", "3.0").await
}

async fn scripts_of_others_may_fail_without_harm(page: Page) -> Result<(), Failure> {
    page.open_held("others", "").await?;
    let script = format!(
        "document.head.append(Object.assign(document.createElement('script'), {{ src: '{}/missing.js' }}));
        dispatchEvent(new ErrorEvent('error', {{ filename: 'chrome-extension://abc/content.js' }}));
        Promise.reject(new Error('of an extension'));",
        page.site.other_address
    );
    page.run(&script).await?;
    page.release().await?;
    page.shows("#total-credits", "1.0").await?;
    page.has_no(".failed").await
}

async fn without_scripts_the_page_shows_list_table_and_default_price(page: Page) -> Result<(), Failure> {
    page.window.goto(format!("{}/", page.site.address)).await?;
    page.includes("body", "one image of 512 × 512 pixels at 50 steps cost").await?;
    page.includes("caption", "price list DreamStudio 2022").await?;
    // 28.2 credits: published for 1024 × 1024 at 150 steps.
    page.shows(".plain tbody tr:last-child td:last-child", "28.2").await?;
    assert!(!page.find("#app").await?.is_displayed().await?);
    Ok(())
}
