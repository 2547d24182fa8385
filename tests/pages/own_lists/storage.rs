//! Own price lists as the browser stores them, on later visits and in other windows.

use serde_json::Value;

use super::{AT_75_STEPS, is_dreamstudio_2022};
use crate::Failure;
use crate::harness::other_site::DEZGO;
use crate::harness::{Options, Page, tests};

tests![
    a_list_that_is_removed_does_not_come_back,
    a_list_that_the_browser_does_not_store_is_reported: Options::REFUSE_STORAGE,
    a_damaged_list_is_reported_and_the_others_are_there,
    a_list_is_in_every_window_at_once,
    a_list_that_is_replaced_again_and_again_beside_another_window_stays,
];

async fn a_list_that_is_removed_does_not_come_back(page: Page) -> Result<(), Failure> {
    page.open_own_lists(AT_75_STEPS).await?;
    page.paste_list(DEZGO).await?;
    page.shows(".estimate .not-built-in", "Not built in: pasted").await?;
    page.click("button[aria-label='Remove Dezgo SD 1']").await?;
    is_dreamstudio_2022(&page).await?;
    page.open("?rate_card=dezgo-sd1").await?;
    page.includes(".no-price", "“dezgo-sd1” is not allowed").await
}

async fn a_list_that_the_browser_does_not_store_is_reported(page: Page) -> Result<(), Failure> {
    page.open_own_lists("").await?;
    page.paste_list(DEZGO).await?;
    page.shows("#total-usd", "$0.00190").await?;
    page.includes(".notices", "This browser has not kept Dezgo SD 1").await
}

async fn a_damaged_list_is_reported_and_the_others_are_there(page: Page) -> Result<(), Failure> {
    page.open_own_lists("").await?;
    page.paste_list(DEZGO).await?;
    page.shows("#total-usd", "$0.00190").await?;
    for damaged in ["", "{}", "null", "{\"origin\":\"pasted\",\"document\":\"{\"}"] {
        let script = "localStorage.setItem('dream-credits.rate-card.another', arguments[0])";
        page.window.execute(script, vec![Value::from(damaged)]).await?;
        page.open("").await?;
        page.includes(".notices", "Your price list another cannot be read where it was kept").await?;
        page.shows("#total-usd", "$0.00190").await?;
    }
    page.click(".notices button:nth-of-type(2)").await?;
    page.has_no(".notices").await?;
    page.open("").await?;
    page.has_no(".notices").await?;
    page.shows("#total-usd", "$0.00190").await
}

async fn a_list_is_in_every_window_at_once(page: Page) -> Result<(), Failure> {
    page.open_own_lists("").await?;
    let first = page.window.window().await?;
    let second = page.engine.open_window(&page.window).await?;
    page.window.switch_to_window(second).await?;
    page.open_own_lists("").await?;
    page.paste_list(DEZGO).await?;
    page.shows("#total-usd", "$0.00190").await?;
    page.window.switch_to_window(first.clone()).await?;
    page.shows(".own li button", "Use").await?;
    page.shows("#total-credits", "1.0").await?;
    page.click("button[aria-label='Remove Dezgo SD 1']").await?;
    page.has_no(".own li").await?;
    let windows = page.window.windows().await?;
    let other = windows.into_iter().find(|window| *window != first).ok_or("there is one window")?;
    page.window.switch_to_window(other).await?;
    page.includes(".no-price", "“dezgo-sd1” is not allowed").await
}

/// Windows that answered each other's changes would go on until the list is lost, above all one that receives
/// them late, as a frozen window in the background does.
async fn a_list_that_is_replaced_again_and_again_beside_another_window_stays(
    page: Page,
) -> Result<(), Failure> {
    page.open_own_lists("").await?;
    let first = page.window.window().await?;
    let second = page.engine.open_window(&page.window).await?;
    page.window.switch_to_window(second.clone()).await?;
    page.open_own_lists("").await?;
    page.window.switch_to_window(first.clone()).await?;
    page.engine.freeze(&page.window).await?;
    page.window.switch_to_window(second.clone()).await?;
    for credits in ["0.19", "0.20", "0.21", "0.22"] {
        if page.count(".own li").await? > 0 {
            page.click("button[aria-label='Remove Dezgo SD 1']").await?;
        }
        page.paste_list(&DEZGO.replace("0.19", credits)).await?;
        page.shows("#total-credits", credits).await?;
        page.eventually("the list", |page| async move { Ok(page.count(".own li").await? == 1) }).await?;
    }
    page.window.switch_to_window(first).await?;
    page.engine.unfreeze(&page.window).await?;
    page.shows(".own li button", "Use").await?;
    page.window.switch_to_window(second).await?;
    page.shows("#total-credits", "0.22").await?;
    page.open("?rate_card=dezgo-sd1").await?;
    page.shows("#total-credits", "0.22").await
}
