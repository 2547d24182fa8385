//! Copies of price lists: at another price of a credit, and exported.

use super::{AT_75_STEPS, is_dreamstudio_2022};
use crate::Failure;
use crate::harness::other_site::DEZGO;
use crate::harness::{Page, tests};

tests![a_copy_with_a_discount_has_its_own_dollars, a_list_is_exported_as_it_came,];

/// 6.9 credits are published for 768 × 768 at 75 steps, a credit at $0.01: with 20 % off that makes $0.0552.
async fn a_copy_with_a_discount_has_its_own_dollars(page: Page) -> Result<(), Failure> {
    page.open_own_lists(AT_75_STEPS).await?;
    for terms in ["cheap", "100%", "-5%", "$0", "1e-3%"] {
        page.fill("list-copy", terms).await?;
        page.click("#list-copy + button").await?;
        page.includes(
            ".refused",
            "is neither a discount below 100%, such as 20%, nor a price, such as $0.008",
        )
        .await?;
        page.includes(".refused", &format!("“{terms}”")).await?;
        is_dreamstudio_2022(&page).await?;
    }
    page.fill("list-copy", "20").await?;
    page.click("#list-copy + button").await?;
    page.includes(".refused", "“20” may be a discount or the price of a credit: give 20% or $20").await?;
    is_dreamstudio_2022(&page).await?;
    page.click(".import-status .answers button").await?;
    page.shows("#total-usd", "$0.0552").await?;
    for (terms, usd) in [("20%", "$0.0552"), ("$0.02", "$0.138")] {
        page.has("#rate_card option[value*=copy]:checked").await?;
        // WebKit compares a choice with what was chosen when the field got the focus, which its driver does not give it.
        page.click("label[for=rate_card]").await?;
        page.click("#rate_card option[value=dreamstudio-2022]").await?;
        page.fill("list-copy", terms).await?;
        page.click("#list-copy + button").await?;
        page.shows("#total-usd", usd).await?;
        page.shows("#total-credits", "6.9").await?;
        page.shows(".estimate .not-built-in", "Not built in: copied from DreamStudio 2022").await?;
    }
    page.is_at("rate_card=dreamstudio-2022-copy-3&width=768&height=768&steps=75").await
}

async fn a_list_is_exported_as_it_came(page: Page) -> Result<(), Failure> {
    page.open_own_lists("").await?;
    page.paste_list(DEZGO).await?;
    page.capture_exports().await?;
    page.shows(".own small", "pasted; a link to it works in this browser only").await?;
    page.click("button[aria-label='Export Dezgo SD 1']").await?;
    assert_eq!(page.saved().await?, format!("dezgo-sd1.json: {DEZGO}"));
    Ok(())
}
