//! Built-in price lists and their models, chosen on the page.

use thirtyfour::prelude::*;

use crate::Failure;
use crate::harness::{Page, tests};
use crate::published::POINTS;

tests![
    a_list_and_a_model_are_chosen_and_going_back_undoes_it,
    the_points_and_the_formula_of_stable_diffusion_xl,
    a_size_that_a_model_lacks_is_kept_and_corrected_with_two_clicks,
    every_service_of_a_list_is_in_a_table_by_task,
    a_link_with_one_side_of_an_unknown_size_opens,
    controls_that_a_model_does_not_price_by_are_not_there,
    a_service_that_makes_no_images_has_the_right_words,
    a_price_with_a_source_of_its_own_names_it,
    an_unknown_list_stays_named_and_another_can_be_chosen,
    a_hint_is_applied_with_a_click,
    the_same_settings_on_other_lists_are_compared_and_applied,
];

async fn choose(page: &Page, list: &str, name: &str) -> Result<(), Failure> {
    // A driver may choose without a click. Going back, WebKit skips entries of pages that the user has not
    // touched.
    page.click(&format!("label[for={list}]")).await?;
    let options = page.window.find_all(By::Css(format!("#{list} option"))).await?;
    for option in options {
        if option.text().await?.starts_with(name) {
            return Ok(option.click().await?);
        }
    }
    Err(format!("{list} has no {name}").into())
}

/// The option that the select shows, whatever the attributes of the options are.
async fn chosen(page: &Page, list: &str) -> Result<String, Failure> {
    let script = format!("return document.getElementById('{list}').value");
    Ok(page.window.execute(&script, vec![]).await?.convert()?)
}

/// Published: 1.0 credits for 512 × 512 at 50 steps in 2022, 0.4 in 2023.
async fn a_list_and_a_model_are_chosen_and_going_back_undoes_it(page: Page) -> Result<(), Failure> {
    page.open("").await?;
    page.shows("#total-credits", "1.0").await?;
    choose(&page, "rate_card", "DreamStudio 2023").await?;
    page.shows("#total-credits", "0.2").await?;
    page.fill("steps", "50").await?;
    page.shows("#total-credits", "0.4").await?;
    choose(&page, "rate_card", "Stability 2025").await?;
    page.shows("#total-credits", "8").await?;
    choose(&page, "model", "Fast upscale").await?;
    page.shows("#total-credits", "2").await?;
    page.is_at("rate_card=stability-2025&model=upscale-fast&steps=50").await?;
    page.window.back().await?;
    page.shows("#total-credits", "8").await?;
    assert_eq!(chosen(&page, "model").await?, "stable-image-ultra");
    page.window.back().await?;
    page.shows("#total-credits", "0.4").await?;
    assert_eq!(chosen(&page, "rate_card").await?, "dreamstudio-2023");
    page.window.forward().await?;
    page.shows("#total-credits", "8").await
}

/// Published: 1.6, 1.8 and 2.0 credits for 30, 40 and 50 steps; by the published formula 29 steps cost 1.64.
async fn the_points_and_the_formula_of_stable_diffusion_xl(page: Page) -> Result<(), Failure> {
    for model in ["stable-diffusion-xl-1024-v1-0", "stable-diffusion-xl-1024-v0-9"] {
        page.open(&format!("?rate_card=stability-2023&model={model}")).await?;
        for (steps, credits, basis) in [
            ("30", "1.60", "Published"),
            ("40", "1.80", "Published"),
            ("50", "2.00", "Published"),
            ("29", "1.64", "Formula"),
        ] {
            page.fill("steps", steps).await?;
            page.shows("#total-credits", credits).await?;
            page.shows("#basis", basis).await?;
        }
        assert_eq!(page.count(".size-choices button").await?, 9);
        page.click(".size-choices button:nth-child(9)").await?;
        page.includes(".dream-bar .what", "640 × 1536").await?;
        page.shows("#total-credits", "1.64").await?;
    }
    Ok(())
}

async fn a_size_that_a_model_lacks_is_kept_and_corrected_with_two_clicks(page: Page) -> Result<(), Failure> {
    page.open("?rate_card=stability-2023&width=512&height=512").await?;
    page.has_no("#total-credits").await?;
    page.includes("#width-error", "“512” is not allowed: give one of the sizes 1024 × 1024, 1152 × 896")
        .await?;
    page.click("#width-error button").await?;
    page.includes("#height-error", "“512” is not allowed").await?;
    page.click("#height-error button").await?;
    page.shows("#total-credits", "1.60").await
}

async fn every_service_of_a_list_is_in_a_table_by_task(page: Page) -> Result<(), Failure> {
    page.open("?rate_card=stability-2025&view=table").await?;
    let script = "return [...document.querySelectorAll(arguments[0])].map(cell => cell.textContent)";
    let texts = async |cells: &str| -> Result<Vec<String>, Failure> {
        Ok(page.window.execute(script, vec![cells.into()]).await?.convert()?)
    };
    let services: Vec<_> = POINTS.into_iter().filter(|(list, ..)| *list == "stability-2025").collect();
    let published: Vec<_> = services.iter().map(|(.., credits, _)| *credits).collect();
    assert_eq!(texts("[aria-labelledby=models-heading] td:nth-of-type(2)").await?, published);
    let tasks = ["Generate", "Upscale", "Control", "Edit", "3D", "Audio"];
    assert_eq!(texts("th[scope=rowgroup]").await?, tasks);
    page.click("tbody:last-child tr:last-child button").await?;
    page.includes(".offers tr.current", "Audio to audio").await?;
    page.is_at("rate_card=stability-2025&model=audio-to-audio&view=table").await
}

async fn a_link_with_one_side_of_an_unknown_size_opens(page: Page) -> Result<(), Failure> {
    for view in ["full", "badge"] {
        page.open(&format!("?rate_card=stability-2023&width=896&view={view}")).await?;
        page.includes(".no-price", "is not allowed: give one of the sizes 1024 × 1024").await?;
    }
    // The next visit has the settings that were valid.
    page.open("").await?;
    page.shows("#total-credits", "1.60").await
}

async fn controls_that_a_model_does_not_price_by_are_not_there(page: Page) -> Result<(), Failure> {
    for (query, shown, hidden) in [
        ("stability-2025", &["samples"][..], &["width", "height", "steps", "aspect-ratio"][..]),
        ("stability-2023", &["samples", "steps"], &["width", "height", "aspect-ratio"]),
        ("stability-2023&model=stable-diffusion-x4-latent-upscaler", &["samples", "width"], &["steps"]),
    ] {
        page.open(&format!("?rate_card={query}")).await?;
        for id in shown {
            page.find(&format!("#{id}")).await?;
        }
        for id in hidden {
            page.has_no(&format!("#{id}")).await?;
        }
    }
    page.includes(".unpriced", "Only the size changes the price").await
}

/// Published: 20 credits for one audio clip; a credit costs $0.01.
async fn a_service_that_makes_no_images_has_the_right_words(page: Page) -> Result<(), Failure> {
    page.open("?rate_card=stability-2025&model=text-to-audio&samples=2&balance=100").await?;
    page.shows("#total-credits", "40").await?;
    page.shows(".dream-bar .what", "2 audio clips").await?;
    page.includes(".per-image", "2 audio clips at 20 credits").await?;
    page.includes("#bought", "5 audio clips").await?;
    let title = "40 credits: 2 audio clips – Dream Credits";
    page.eventually("the title", |page| async move { Ok(page.window.title().await? == title) }).await
}

async fn a_price_with_a_source_of_its_own_names_it(page: Page) -> Result<(), Failure> {
    page.open("?rate_card=stability-2025&model=sd3.5-flash").await?;
    page.includes(".provenance", "This price: Source: SD3 API notebook").await?;
    page.includes(".provenance", "checked on 23 November 2026").await
}

async fn an_unknown_list_stays_named_and_another_can_be_chosen(page: Page) -> Result<(), Failure> {
    page.open("?rate_card=nobody-2030").await?;
    page.has_no("#total-credits").await?;
    assert_eq!(chosen(&page, "rate_card").await?, "nobody-2030");
    choose(&page, "rate_card", "DreamStudio 2023").await?;
    page.shows("#total-credits", "0.2").await?;
    page.is_at("rate_card=dreamstudio-2023").await?;
    page.window.back().await?;
    page.includes(".no-price", "“nobody-2030” is not allowed").await?;
    page.has_no("#total-credits").await?;
    page.window.forward().await?;
    page.shows("#total-credits", "0.2").await
}

/// By the published formula 29 steps cost 1.64 credits; 30 steps are published at 1.6.
async fn a_hint_is_applied_with_a_click(page: Page) -> Result<(), Failure> {
    page.open("?rate_card=stability-2023&steps=29").await?;
    page.includes(".hints", "30 steps cost less: 1.60 credits instead").await?;
    page.click(".hints button").await?;
    page.shows("#total-credits", "1.60").await?;
    page.has_no(".hints").await
}

/// Published for 512 × 512 at 50 steps: 1.0 credits in 2022, 0.4 in 2023.
async fn the_same_settings_on_other_lists_are_compared_and_applied(page: Page) -> Result<(), Failure> {
    page.open("?rate_card=dreamstudio-2022").await?;
    page.includes(".comparison tr.current", "current").await?;
    page.includes(".comparison tbody tr:nth-child(2)", "−0.6 (−$0.00600)").await?;
    page.includes(".comparison tbody tr:nth-child(3)", "does not allow width 512").await?;
    page.click(".comparison tbody tr:nth-child(2) button").await?;
    page.shows("#total-credits", "0.4").await?;
    page.is_at("rate_card=dreamstudio-2023&steps=50").await?;
    page.includes(".comparison tr.current", "DreamStudio 2023").await
}
