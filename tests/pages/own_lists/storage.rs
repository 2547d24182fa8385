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
    a_list_that_is_refused_now_stays_until_it_is_removed_and_can_be_saved,
    more_lists_than_there_is_room_for_are_left_where_they_are,
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
        page.includes(".notices", "Your price list another is kept in this browser and left out: ").await?;
        page.shows("#total-usd", "$0.00190").await?;
    }
    page.click(".notices button:nth-of-type(2)").await?;
    page.has_no(".notices").await?;
    page.open("").await?;
    page.has_no(".notices").await?;
    page.shows("#total-usd", "$0.00190").await
}

/// Keeps these documents, each under this id, as the page does.
async fn keep(page: &Page, lists: Vec<(String, String)>) -> Result<(), Failure> {
    let script = "for (const [id, document] of arguments[0])
        localStorage.setItem('dream-credits.rate-card.' + id, JSON.stringify({ origin: 'pasted', document }))";
    page.window.execute(script, vec![serde_json::to_value(lists)?]).await?;
    Ok(())
}

async fn is_kept(page: &Page, id: &str) -> Result<bool, Failure> {
    let script = "return localStorage.getItem('dream-credits.rate-card.' + arguments[0]) != null";
    Ok(page.window.execute(script, vec![Value::from(id)]).await?.convert()?)
}

async fn a_list_that_is_refused_now_stays_until_it_is_removed_and_can_be_saved(
    page: Page,
) -> Result<(), Failure> {
    // Increments had no bound before.
    let refused = DEZGO.replacen("\"increment\": 1 }", "\"increment\": 4294967295 }", 1);
    page.open("").await?;
    keep(&page, vec![("dezgo-sd1".to_owned(), refused.clone())]).await?;
    page.open_own_lists("").await?;
    page.includes(".notices", "Your price list dezgo-sd1 is kept in this browser and left out: ").await?;
    page.includes(".notices", "/increment: must be at most 100000").await?;
    page.capture_exports().await?;
    page.click_button("Save it").await?;
    assert_eq!(page.saved().await?, format!("dezgo-sd1.json: {refused}"));
    // Neither is it dismissed, nor written over.
    assert_eq!(page.count(".notices button").await?, 2);
    page.paste_list(DEZGO).await?;
    page.includes(".refused", "/id: is the id of a list that you already have").await?;
    page.has(".notices").await?;
    assert!(is_kept(&page, "dezgo-sd1").await?);
    page.click_button("Remove it").await?;
    page.has_no(".notices").await?;
    assert!(!is_kept(&page, "dezgo-sd1").await?);
    page.paste_list(DEZGO).await?;
    page.shows("#total-usd", "$0.00190").await
}

async fn more_lists_than_there_is_room_for_are_left_where_they_are(page: Page) -> Result<(), Failure> {
    page.open("").await?;
    let list = |number: usize| {
        let id = format!("list-{number:03}");
        let document = DEZGO.replacen("dezgo-sd1", &id, 1);
        (id, document)
    };
    keep(&page, (0..103).map(list).collect()).await?;
    page.open_own_lists("").await?;
    page.includes(".notices", "3 more of your price lists are kept and left out").await?;
    page.eventually("the lists", |page| async move { Ok(page.count(".own li").await? == 100) }).await?;
    page.paste_list(DEZGO).await?;
    page.includes(".refused", "there are 100 lists of your own already: remove one first").await?;
    assert!(is_kept(&page, "list-102").await?);
    page.click(".own li:first-child button[aria-label^='Remove']").await?;
    page.eventually("one less", |page| async move { Ok(page.count(".own li").await? == 99) }).await?;
    page.open_own_lists("").await?;
    page.includes(".notices", "2 more of your price lists").await
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
