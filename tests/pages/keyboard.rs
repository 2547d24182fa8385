//! The page, used with the keyboard alone.

use thirtyfour::Key;
use thirtyfour::prelude::*;

use crate::Failure;
use crate::harness::{Page, tests};

tests![every_control_is_reached_and_shows_its_focus, a_price_is_set_without_a_mouse];

async fn focused(page: &Page, property: &str) -> Result<String, Failure> {
    Ok(page
        .window
        .execute(format!("return String(document.activeElement.{property})"), vec![])
        .await?
        .convert()?)
}

/// Presses keys in the window, whatever has the focus: a field for files would take keys that are sent to it
/// for a path.
async fn press(page: &Page, keys: impl Into<TypingData>) -> Result<(), Failure> {
    Ok(page.window.action_chain().send_keys(keys).perform().await?)
}

/// Presses Tab until the focused element has this property.
async fn tab_until(page: &Page, property: &str, text: &str) -> Result<(), Failure> {
    for _ in 0..80 {
        press(page, Key::Tab + "").await?;
        if focused(page, property).await? == text {
            return Ok(());
        }
    }
    Err(format!("Tab does not lead to {text}").into())
}

async fn every_control_is_reached_and_shows_its_focus(page: Page) -> Result<(), Failure> {
    const PLAN: &str = "plan=2*A_1_512_512_50_stable--diffusion--v1_dreamstudio--2022*B_x*";
    for query in [
        "?steps=abc&stpes=3",
        "?view=budget",
        "?view=map&rows=x",
        "?view=curves",
        &format!("?view=plan&{PLAN}"),
    ] {
        page.open(query).await?;
        reach_every_control(&page).await?;
    }
    Ok(())
}

async fn reach_every_control(page: &Page) -> Result<(), Failure> {
    let open = "for (const details of document.querySelectorAll('details')) details.open = true;
        for (const button of document.querySelectorAll('.job .what')) button.click();";
    page.window.execute(open, vec![]).await?;
    let shared = |page: Page| async move { Ok(page.count(".sharing button").await? >= 2) };
    page.eventually("the ways to share", shared).await?;
    // Labels and messages refer to ids.
    let twice = "const ids = [...document.querySelectorAll('[id]')].map((element) => element.id);
        return ids.filter((id, place) => ids.indexOf(id) !== place).join()";
    let twice: String = page.window.execute(twice, vec![]).await?.convert()?;
    assert_eq!(twice, "", "ids that occur twice");
    let focusable = page.count("button:not(:disabled), input, select, textarea, summary, a[href]").await?;
    for reached in 1..=focusable {
        press(page, Key::Tab + "").await?;
        let outline = "return getComputedStyle(document.activeElement).outlineStyle";
        let outline: String = page.window.execute(outline, vec![]).await?.convert()?;
        let name = focused(page, "outerHTML").await?;
        assert_ne!(focused(page, "tagName").await?, "BODY", "{reached} of {focusable}");
        assert_ne!(outline, "none", "no focus to be seen on {name}");
    }
    Ok(())
}

/// 13.2 credits: published for 768 × 1024 at 100 steps.
async fn a_price_is_set_without_a_mouse(page: Page) -> Result<(), Failure> {
    page.open("").await?;
    tab_until(&page, "id", "width").await?;
    // The field selects its text when it is reached, so that typing replaces it.
    press(&page, "768").await?;
    page.holds("width", "768").await?;
    tab_until(&page, "id", "height").await?;
    press(&page, "1024").await?;
    page.holds("height", "1024").await?;
    tab_until(&page, "id", "steps-slider").await?;
    press(&page, Key::Home + "").await?;
    page.holds("steps", "10").await?;
    let ticks: String = (10..100).map(|_| Key::Right.value()).collect();
    press(&page, ticks).await?;
    page.shows("#total-credits", "13.2").await?;
    // The new price is announced once, after a pause. It is not visible, and some drivers give no text of
    // such elements.
    page.eventually("the announced price", |page| async move {
        Ok(page.find("output").await?.prop("textContent").await?.as_deref() == Some("13.2 credits, $0.132"))
    })
    .await?;

    tab_until(&page, "textContent", "28.2").await?;
    press(&page, Key::Enter + "").await?;
    page.shows("#total-credits", "28.2").await
}
