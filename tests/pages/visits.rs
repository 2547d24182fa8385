//! The address, the history and the next visit.

use crate::Failure;
use crate::harness::{Page, tests};

tests![
    a_link_gives_exactly_its_page,
    a_reload_changes_nothing,
    the_last_settings_return_on_the_next_visit,
    a_link_with_settings_means_these_and_takes_only_the_balance_from_the_last_visit,
    back_and_forward_go_through_choices,
    a_reload_in_the_middle_of_sliding_keeps_the_last_tick,
    the_ticks_of_a_slider_leave_no_entries_in_the_history,
    the_balance_is_in_no_link,
    a_theme_is_chosen_and_stays,
];

async fn history_length(page: &Page) -> Result<u64, Failure> {
    Ok(page.window.execute("return history.length", vec![]).await?.convert()?)
}

async fn a_link_gives_exactly_its_page(page: Page) -> Result<(), Failure> {
    let link = "rate_card=dreamstudio-2022&width=768&height=1024&steps=100&samples=3";
    page.open(&format!("?{link}")).await?;
    for (field, text) in [("width", "768"), ("height", "1024"), ("steps", "100"), ("samples", "3")] {
        page.holds(field, text).await?;
    }
    // 13.2 credits: published for 768 × 1024 at 100 steps.
    page.shows("#image-credits", "13.2").await?;
    page.is_at(link).await
}

async fn a_reload_changes_nothing(page: Page) -> Result<(), Failure> {
    page.open("").await?;
    page.fill("steps", "75").await?;
    page.fill("balance", "97181.47").await?;
    page.fill("width", "abc").await?;
    page.is_at("rate_card=dreamstudio-2022&width=abc&steps=75").await?;
    page.window.refresh().await?;
    page.ready().await?;
    for (field, text) in [("steps", "75"), ("balance", "97181.47"), ("width", "abc")] {
        page.holds(field, text).await?;
    }
    Ok(())
}

async fn the_last_settings_return_on_the_next_visit(page: Page) -> Result<(), Failure> {
    page.open("").await?;
    page.click(".size-choices button:nth-child(4)").await?;
    page.fill("steps", "75").await?;
    page.fill("balance", "500").await?;
    page.window.goto("about:blank").await?;
    page.open("?utm_source=mail").await?;
    // 6.9 credits: published for 768 × 768 at 75 steps.
    page.shows("#total-credits", "6.9").await?;
    page.holds("balance", "500").await?;
    page.is_at("rate_card=dreamstudio-2022&width=768&height=768&steps=75&utm_source=mail").await
}

async fn a_link_with_settings_means_these_and_takes_only_the_balance_from_the_last_visit(
    page: Page,
) -> Result<(), Failure> {
    page.open("").await?;
    page.fill("steps", "75").await?;
    page.fill("samples", "7").await?;
    page.fill("balance", "500").await?;
    page.open("?steps=100").await?;
    page.shows("#total-credits", "2.0").await?;
    page.holds("balance", "500").await
}

async fn back_and_forward_go_through_choices(page: Page) -> Result<(), Failure> {
    page.open("").await?;
    page.shows("#total-credits", "1.0").await?;
    page.click(".size-choices button:nth-child(4)").await?;
    page.shows("#total-credits", "4.6").await?;
    page.fill("samples", "2").await?;
    page.shows("#total-credits", "9.2").await?;
    page.click(".prices tbody tr:nth-child(6) td:last-child button").await?;
    page.shows("#total-credits", "56.4").await?;
    page.is_at("rate_card=dreamstudio-2022&width=1024&height=1024&steps=150&samples=2").await?;

    page.window.back().await?;
    page.shows("#total-credits", "9.2").await?;
    page.window.back().await?;
    page.shows("#total-credits", "1.0").await?;
    page.holds("width", "512").await?;
    page.window.forward().await?;
    page.shows("#total-credits", "9.2").await?;
    page.is_at("rate_card=dreamstudio-2022&width=768&height=768&samples=2").await
}

/// The address is written after a pause; a reload does not wait for it.
async fn a_reload_in_the_middle_of_sliding_keeps_the_last_tick(page: Page) -> Result<(), Failure> {
    page.open("").await?;
    let ticks: String = (50..90).map(|_| thirtyfour::Key::Right.value()).collect();
    page.find("#steps-slider").await?.send_keys(ticks).await?;
    page.holds("steps", "90").await?;
    page.window.refresh().await?;
    page.ready().await?;
    page.holds("steps", "90").await
}

async fn the_ticks_of_a_slider_leave_no_entries_in_the_history(page: Page) -> Result<(), Failure> {
    page.open("").await?;
    page.shows("#total-credits", "1.0").await?;
    let before = history_length(&page).await?;
    let ticks: String = (50..150).map(|_| thirtyfour::Key::Right.value()).collect();
    page.find("#steps-slider").await?.send_keys(ticks).await?;
    page.shows("#total-credits", "3.0").await?;
    page.is_at("rate_card=dreamstudio-2022&steps=150").await?;
    assert_eq!(history_length(&page).await?, before);
    Ok(())
}

async fn the_balance_is_in_no_link(page: Page) -> Result<(), Failure> {
    page.open("").await?;
    page.fill("balance", "1234.5").await?;
    page.shows("#bought", "≈ 1,234 images").await?;
    page.fill("steps", "51").await?;
    page.is_at("rate_card=dreamstudio-2022&steps=51").await
}

async fn a_theme_is_chosen_and_stays(page: Page) -> Result<(), Failure> {
    page.open("").await?;
    let background = "return getComputedStyle(document.body).backgroundColor";
    for (theme, place) in [("dark", 3), ("light", 2)] {
        page.click(&format!(".themes button:nth-child({place})")).await?;
        page.is_at(&format!("rate_card=dreamstudio-2022&theme={theme}")).await?;
        page.open("").await?;
        page.is_at(&format!("rate_card=dreamstudio-2022&theme={theme}")).await?;
        let color: String = page.window.execute(background, vec![]).await?.convert()?;
        let expected = if theme == "dark" { "rgb(9, 9, 11)" } else { "rgb(244, 244, 245)" };
        assert_eq!(color, expected);
    }
    Ok(())
}
