//! Invalid input, in fields, addresses and storage: the page explains it, shows no price, and goes on
//! working.

use crate::Failure;
use crate::harness::{Options, Page, tests};

tests![
    a_number_that_is_not_allowed_is_kept_explained_and_corrected,
    every_field_refuses_in_its_own_words,
    a_bad_address_opens_the_page_with_what_it_says,
    several_bad_settings_are_all_named,
    an_unknown_parameter_is_kept_and_ignored,
    a_misspelt_parameter_is_reported_and_corrected,
    a_link_that_was_escaped_opens_as_it_was_meant,
    settings_in_other_texts_have_no_price_until_they_are_removed,
    a_model_of_another_list_is_offered_with_that_list,
    an_unknown_list_has_no_price,
    a_damaged_visit_is_reported_and_the_page_works,
    refused_storage_is_reported_and_the_page_works: Options::REFUSE_STORAGE,
    markup_in_a_field_is_text,
    a_calculator_that_does_not_load_says_so_and_leaves_the_table: Options::IGNORE_CONSOLE,
    a_calculator_that_fails_before_the_page_is_read_says_so_and_leaves_the_table: CUT_OFF,
];

const CUT_OFF: Options = Options { ignore_console: true, ..Options::NO_LOAD_WAIT };

/// Input, and the nearest allowed number, or the default where none is near.
const BAD_STEPS: [(&str, &str); 9] = [
    ("abc", "50"),
    ("", "50"),
    ("0", "10"),
    ("-1", "10"),
    ("151", "150"),
    ("1e9", "150"),
    ("NaN", "50"),
    ("75.5", "76"),
    ("99999999999999999999999999999999999999999999", "150"),
];

async fn shows_no_price(page: &Page) -> Result<(), Failure> {
    page.includes(".estimate", "No price for these settings").await?;
    page.includes(".dream-bar", "No price").await?;
    page.has_no("#total-credits").await?;
    page.has_no("#bought").await?;
    let title = "No price for these settings – Dream Credits";
    page.eventually("the title", |page| async move { Ok(page.window.title().await? == title) }).await
}

async fn a_number_that_is_not_allowed_is_kept_explained_and_corrected(page: Page) -> Result<(), Failure> {
    page.open("").await?;
    for (given, nearest) in BAD_STEPS {
        page.fill("steps", given).await?;
        shows_no_price(&page).await?;
        page.includes("#steps-error", "give a whole number from 10 to 150").await?;
        page.holds("steps", given).await?;
        page.shows("#steps-error button", &format!("Use {nearest}")).await?;
        page.click("#steps-error button").await?;
        page.holds("steps", nearest).await?;
        page.includes(".dream-bar .what", &format!("512 × 512, {nearest} steps")).await?;
        page.has_no(".no-price").await?;
    }
    Ok(())
}

async fn every_field_refuses_in_its_own_words(page: Page) -> Result<(), Failure> {
    page.open("").await?;
    for (field, given, allowed, nearest) in [
        ("width", "513", "from 512 to 1024 in increments of 64", "512"),
        ("height", "1e9", "from 512 to 1024 in increments of 64", "1024"),
        ("samples", "0", "from 1 to 10", "1"),
    ] {
        page.fill(field, given).await?;
        shows_no_price(&page).await?;
        page.includes(&format!("#{field}-error"), &format!("“{given}” is not allowed")).await?;
        page.includes(&format!("#{field}-error"), allowed).await?;
        page.click(&format!("#{field}-error button")).await?;
        page.holds(field, nearest).await?;
        page.has_no(".no-price").await?;
    }
    page.fill("balance", "-1").await?;
    page.includes("#balance-error", "a plain number from 0 to 1,000,000,000").await?;
    page.has_no("#bought").await?;
    // The price does not depend on the balance.
    page.eventually("the price", |page| async move { Ok(page.count("#total-credits").await? == 1) }).await?;
    page.click("#balance-error button").await?;
    page.shows("#bought", "≈ 0 images").await
}

async fn a_bad_address_opens_the_page_with_what_it_says(page: Page) -> Result<(), Failure> {
    for given in ["abc", "", "0", "-1", "1e9", "NaN", "%F0%9F%99%82", "%ff%fe", "a%20b%26c"] {
        page.open(&format!("?steps={given}")).await?;
        shows_no_price(&page).await?;
        page.includes("#steps-error", "give a whole number from 10 to 150").await?;
        page.click("#steps-error button").await?;
        page.has_no(".no-price").await?;
    }
    Ok(())
}

async fn several_bad_settings_are_all_named(page: Page) -> Result<(), Failure> {
    page.open("?width=513&steps=abc&samples=11").await?;
    shows_no_price(&page).await?;
    for part in ["Width: “513”", "Generation steps: “abc”", "Image count: “11”"] {
        page.includes(".no-price", part).await?;
    }
    page.is_at("rate_card=dreamstudio-2022&width=513&steps=abc&samples=11").await
}

async fn an_unknown_parameter_is_kept_and_ignored(page: Page) -> Result<(), Failure> {
    page.open("?utm_source=newsletter&steps=75").await?;
    page.shows("#total-credits", "1.5").await?;
    page.is_at("rate_card=dreamstudio-2022&steps=75&utm_source=newsletter").await?;
    page.has_no(".notices").await?;
    page.fill("steps", "100").await?;
    page.is_at("rate_card=dreamstudio-2022&steps=100&utm_source=newsletter").await
}

async fn a_misspelt_parameter_is_reported_and_corrected(page: Page) -> Result<(), Failure> {
    for (query, said, totals) in [
        ("?step=75", "Perhaps steps was meant?", ["1.5", "1.0"]),
        ("?n=4", "Perhaps samples was meant?", ["4.0", "1.0"]),
        ("?size=512x768&steps=10", "Perhaps width and height were meant?", ["0.5", "0.2"]),
    ] {
        for (button, total) in [1, 2].into_iter().zip(totals) {
            page.open(query).await?;
            shows_no_price(&page).await?;
            page.includes(".estimate", "It is not clear which settings are meant.").await?;
            page.includes(".notices", said).await?;
            page.click(&format!(".notices button:nth-of-type({button})")).await?;
            page.shows("#total-credits", total).await?;
            page.has_no(".notices").await?;
        }
    }
    page.open("?size=large&utm_source=mail").await?;
    shows_no_price(&page).await?;
    page.shows(".notices button", "Remove").await?;
    page.fill("width", "768").await?;
    page.has_no(".notices").await?;
    page.is_at("rate_card=dreamstudio-2022&width=768&utm_source=mail").await
}

/// Published in 2022: 6.9 credits for 768 × 768 at 75 steps.
async fn a_link_that_was_escaped_opens_as_it_was_meant(page: Page) -> Result<(), Failure> {
    for query in [
        "?width=768&amp;height=768&amp;steps=75",
        "?width=768&#38;height=768&#38;steps=75",
        "?width%3D768%26height%3D768%26steps%3D75",
        "?width=768&AMP;height=768&Amp;steps=75",
        "?width=768&#X26;height=768&#0038;steps=75",
        "?/?width=768&height=768&steps=75",
        "#/?width=768&height=768&steps=75",
    ] {
        page.open(query).await?;
        page.shows("#total-credits", "6.9").await?;
        page.is_at("rate_card=dreamstudio-2022&width=768&height=768&steps=75").await?;
        page.evaluates_to("location.hash", "").await?;
    }
    Ok(())
}

/// Settings in texts of others have no price, whatever the last visit was.
async fn settings_in_other_texts_have_no_price_until_they_are_removed(page: Page) -> Result<(), Failure> {
    page.open("?steps=75").await?;
    page.shows("#total-credits", "1.5").await?;
    for query in [
        "?url=https%3A%2F%2Fexample.org%2F%3Fwidth%3D768",
        "?width:768",
        "?{%22steps%22:100}",
        "?settings[width]=768",
    ] {
        page.open(query).await?;
        shows_no_price(&page).await?;
        page.includes(".notices", "which means nothing here. Perhaps").await?;
    }
    page.click(".notices button:last-child").await?;
    page.shows("#total-credits", "1.0").await
}

async fn a_model_of_another_list_is_offered_with_that_list(page: Page) -> Result<(), Failure> {
    page.open("?model=SD3.5-large").await?;
    shows_no_price(&page).await?;
    page.includes("#model-error", "“SD3.5-large” is a model of stability-2025").await?;
    page.shows("#model-error button", "Use Stability 2025").await?;
    page.click("#model-error button").await?;
    // Published for SD 3.5 Large.
    page.shows("#total-credits", "6.5").await?;
    page.is_at("rate_card=stability-2025&model=sd3.5-large").await
}

async fn an_unknown_list_has_no_price(page: Page) -> Result<(), Failure> {
    page.open("?rate_card=nobody-2030&steps=75").await?;
    shows_no_price(&page).await?;
    page.click("#rate_card-error button").await?;
    page.shows("#total-credits", "1.5").await
}

async fn a_damaged_visit_is_reported_and_the_page_works(page: Page) -> Result<(), Failure> {
    for damaged in ["{\"steps\":", "%%%", "\u{0}\u{1}", "steps=abc&nonsense=1"] {
        page.open("?steps=75").await?;
        page.shows("#total-credits", "1.5").await?;
        let script = "localStorage.setItem('dream-credits.last-visit', arguments[0]);";
        page.window.execute(script, vec![damaged.into()]).await?;
        page.open("").await?;
        page.includes(".notices", "last visit is damaged").await?;
        page.fill("steps", "100").await?;
        page.shows("#total-credits", "2.0").await?;
    }
    Ok(())
}

async fn refused_storage_is_reported_and_the_page_works(page: Page) -> Result<(), Failure> {
    page.open("").await?;
    page.includes(".notices", "keeps nothing for this page").await?;
    page.fill("steps", "75").await?;
    page.shows("#total-credits", "1.5").await?;
    page.is_at("rate_card=dreamstudio-2022&steps=75").await?;
    page.window.refresh().await?;
    page.ready().await?;
    page.shows("#total-credits", "1.5").await
}

async fn markup_in_a_field_is_text(page: Page) -> Result<(), Failure> {
    let given = "<img src=x onerror=alert(1)>";
    page.open("").await?;
    page.fill("steps", given).await?;
    page.includes("#steps-error", given).await?;
    page.has_no("img").await
}

async fn a_calculator_that_does_not_load_says_so_and_leaves_the_table(page: Page) -> Result<(), Failure> {
    for missing in ["wasm", "js"] {
        page.open_without(missing).await?;
        says_so_and_leaves_the_table(&page).await?;
    }
    Ok(())
}

async fn a_calculator_that_fails_before_the_page_is_read_says_so_and_leaves_the_table(
    page: Page,
) -> Result<(), Failure> {
    // Some browsers report a missing script before the end of the page, and some at it: both are tested in each.
    let report =
        "dispatchEvent(new ErrorEvent('error', { filename: new URL('dream-credits.js', location.href) }))";
    for early in ["", report] {
        page.open_cut_off().await?;
        page.run(early).await?;
        page.release_rest().await?;
        says_so_and_leaves_the_table(&page).await?;
    }
    Ok(())
}

async fn says_so_and_leaves_the_table(page: &Page) -> Result<(), Failure> {
    page.includes("[role=alert]", "The calculator could not be loaded").await?;
    // 28.2 credits: published for 1024 × 1024 at 150 steps.
    page.shows("#app tbody tr:last-child td:last-child", "28.2").await
}
