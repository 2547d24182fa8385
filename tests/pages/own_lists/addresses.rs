//! Price lists fetched from an address that the user gives, or that a link names.

use serde_json::Value;

use super::{AT_75_STEPS, is_dreamstudio_2022};
use crate::Failure;
use crate::harness::{Options, Page, tests};

tests![
    a_list_is_imported_from_an_address,
    a_link_to_a_foreign_list_asks_first_and_its_prices_are_marked,
    a_foreign_list_can_be_declined,
    an_address_without_a_list_is_refused_and_the_list_in_use_stays: Options::IGNORE_CONSOLE,
    a_slow_fetch_shows_progress_and_is_cancelled,
    a_fetch_without_an_end_times_out,
    a_newer_choice_wins_over_a_fetch,
];

async fn a_list_is_imported_from_an_address(page: Page) -> Result<(), Failure> {
    page.open_own_lists("").await?;
    let url = format!("{}/dezgo.json", page.site.other_address);
    page.fill("list-url", &url).await?;
    page.click("#list-url + button").await?;
    page.shows("#total-usd", "$0.00190").await?;
    let host = page.site.other_address.trim_start_matches("http://").to_owned();
    page.shows(".estimate .not-built-in", &format!("Not built in: from {host}")).await?;
    page.click("button[aria-label='Fetch Dezgo SD 1 again']").await?;
    page.has_no(".import-status p").await?;
    assert_eq!(page.count(".own li").await?, 1);
    Ok(())
}

async fn fetches(page: &Page, url: &str) -> Result<u64, Failure> {
    let script = "return performance.getEntriesByName(arguments[0]).length";
    Ok(page.window.execute(script, vec![Value::from(url)]).await?.convert()?)
}

async fn a_link_to_a_foreign_list_asks_first_and_its_prices_are_marked(page: Page) -> Result<(), Failure> {
    let url = format!("{}/dezgo.json", page.site.other_address);
    let host = page.site.other_address.trim_start_matches("http://").to_owned();
    for view in ["badge", "table", "panel", "full"] {
        page.open(&format!("?rate_card={url}&steps=60&view={view}")).await?;
        page.shows("#foreign-heading", &format!("Fetch a price list from {host}?")).await?;
        page.includes(".no-price", &format!("The price list from {host} has not been fetched.")).await?;
        assert_eq!(page.count("#total-credits, .dream-bar:not(.none)").await?, 0, "{view}");
        assert_eq!(fetches(&page, &url).await?, 0, "{view}");
    }
    page.click(".foreign button").await?;
    page.shows("#total-usd", "$0.00380").await?;
    page.has_no(".foreign").await?;
    assert_eq!(fetches(&page, &url).await?, 1);
    // Once fetched it is not fetched again, and every price of it is marked.
    for (view, marks) in [("badge", 1), ("table", 1), ("panel", 3), ("full", 7)] {
        page.open(&format!("?rate_card={url}&steps=60&view={view}")).await?;
        page.shows(".not-built-in", &format!("Not built in: from {host}")).await?;
        assert_eq!(page.count(".not-built-in").await?, marks, "{view}");
        assert_eq!(fetches(&page, &url).await?, 0, "{view}");
    }
    Ok(())
}

async fn a_foreign_list_can_be_declined(page: Page) -> Result<(), Failure> {
    let url = format!("{}/dezgo.json", page.site.other_address);
    let query = format!("?rate_card={url}&width=768&height=768&steps=75");
    page.open(&query).await?;
    page.click(".foreign button + button").await?;
    is_dreamstudio_2022(&page).await?;
    page.has_no(".foreign").await?;
    assert_eq!(fetches(&page, &url).await?, 0);
    // The next visit does not return to it.
    page.open(&query).await?;
    page.open("").await?;
    is_dreamstudio_2022(&page).await
}

async fn an_address_without_a_list_is_refused_and_the_list_in_use_stays(page: Page) -> Result<(), Failure> {
    page.open_own_lists(AT_75_STEPS).await?;
    let not_answered =
        "the server does not answer, leads elsewhere, or does not allow other sites to read it (CORS)";
    let cases = [
        (format!("{}/missing.json", page.site.other_address), "the server answers 404 Not Found"),
        (
            format!("{}/page", page.site.other_address),
            "is not JSON: this is a web page. Give the address of the document itself",
        ),
        (format!("{}/huge.json", page.site.other_address), "the document is longer than 1000000 bytes"),
        (format!("{}/without-cors.json", page.site.other_address), not_answered),
        // Nothing listens on the discard port.
        ("http://127.0.0.1:9/".to_owned(), not_answered),
        ("https://".to_owned(), "give an address that starts with https:// or http://"),
        // The user has agreed to this address, not to the one that it redirects to.
        (format!("{}/redirect.json", page.site.other_address), not_answered),
        ("http://name:word@example.org/".to_owned(), "an address with a name or a password is not fetched"),
        ("https://example.org:port/".to_owned(), "this is no address"),
        ("ftp://example.org/".to_owned(), "give an address that starts with https:// or http://"),
        ("javascript:alert(1)".to_owned(), "give an address that starts with https:// or http://"),
    ];
    for (url, reason) in cases {
        page.fill("list-url", &url).await?;
        page.click("#list-url + button").await?;
        page.includes(".refused", reason).await.map_err(|error| format!("{url}: {error}"))?;
        is_dreamstudio_2022(&page).await?;
        page.holds("list-url", &url).await?;
    }
    // A link to a missing list says so where the page asks to fetch it.
    let url = format!("{}/missing.json", page.site.other_address);
    page.open(&format!("?rate_card={url}")).await?;
    page.click(".foreign button").await?;
    page.includes(".foreign .refused", "the server answers 404 Not Found").await?;
    page.includes(".no-price", "has not been fetched").await
}

async fn a_slow_fetch_shows_progress_and_is_cancelled(page: Page) -> Result<(), Failure> {
    page.open_own_lists(AT_75_STEPS).await?;
    page.fill("list-url", &format!("{}/endless.json", page.site.other_address)).await?;
    page.click("#list-url + button").await?;
    page.includes(".own-lists .fetching", "1 kB so far").await?;
    is_dreamstudio_2022(&page).await?;
    page.click(".fetching button").await?;
    page.has_no(".import-status p").await?;
    is_dreamstudio_2022(&page).await
}

async fn a_fetch_without_an_end_times_out(page: Page) -> Result<(), Failure> {
    page.open_own_lists(AT_75_STEPS).await?;
    let faster =
        "const set = setTimeout; window.setTimeout = (then, ms, ...rest) => set(then, ms / 30, ...rest)";
    page.window.execute(faster, vec![]).await?;
    page.fill("list-url", &format!("{}/endless.json", page.site.other_address)).await?;
    page.click("#list-url + button").await?;
    page.includes(".refused", "the document was not there within 15 seconds").await?;
    page.has_no(".fetching").await?;
    is_dreamstudio_2022(&page).await
}

async fn a_newer_choice_wins_over_a_fetch(page: Page) -> Result<(), Failure> {
    let url = format!("{}/endless.json", page.site.other_address);
    page.open(&format!("?rate_card={url}")).await?;
    page.click("#fetch-foreign").await?;
    page.includes(".foreign .fetching", "1 kB so far").await?;
    page.click("#rate_card option[value=dreamstudio-2022]").await?;
    page.shows("#total-credits", "1.0").await?;
    page.has_no(".fetching").await
}
