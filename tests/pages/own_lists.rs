//! Price lists that the reader brings along.

use serde_json::{Value, json};

use crate::Failure;
use crate::harness::other_lists::DEZGO;
use crate::harness::{Options, Page, tests};

tests![
    a_fifth_list_is_data_alone,
    a_list_is_brought_along_in_a_file,
    a_list_is_brought_along_from_an_address,
    a_link_to_a_foreign_list_asks_first_and_its_prices_are_marked,
    a_foreign_list_can_be_declined,
    an_address_without_a_list_is_refused_and_the_list_in_use_stays: Options::LOUD,
    a_slow_fetch_shows_progress_and_is_cancelled,
    a_fetch_without_an_end_times_out,
    a_bad_document_is_refused_with_its_place_and_the_list_in_use_stays,
    a_reader_that_does_not_load_says_so_and_the_list_in_use_stays: Options::LOUD,
    markup_in_a_list_is_text,
    a_copy_with_a_discount_has_its_own_dollars,
    a_list_is_exported_as_it_came,
    a_list_that_is_removed_does_not_come_back,
    a_list_that_the_browser_does_not_keep_is_said: Options { refuse_storage: true, ..Options::default() },
    a_damaged_list_is_said_and_the_others_are_there,
    a_newer_choice_wins_over_a_fetch,
    a_list_is_in_every_window_at_once,
    a_list_that_is_mended_again_and_again_beside_another_window_stays,
    a_list_of_the_longest_texts_fits_a_narrow_screen: Options { phone: Some((375, 800)), ..Options::default() },
];

async fn open(page: &Page, query: &str) -> Result<(), Failure> {
    page.open(query).await?;
    unfold(page).await
}

async fn unfold(page: &Page) -> Result<(), Failure> {
    let summary = page.find("#own-lists > summary").await?;
    summary.scroll_into_view().await?;
    page.click_on(&summary).await
}

/// Puts a text into the field at once: to type a long one takes its time.
async fn paste(page: &Page, document: &str) -> Result<(), Failure> {
    let script = "document.getElementById('list-text').value = arguments[0]";
    page.window.execute(script, vec![Value::from(document)]).await?;
    let read = page.find("#list-text + button").await?;
    read.scroll_into_view().await?;
    page.click_on(&read).await
}

/// Brings a list along on the page that is open, and waits for its prices.
pub async fn bring(page: &Page, document: &str) -> Result<(), Failure> {
    page.eventually("the reader's own lists", |page| async move {
        Ok(page.count("#own-lists > summary").await? == 1)
    })
    .await?;
    unfold(page).await?;
    paste(page, document).await?;
    page.eventually(
        "a list of the reader's own",
        |page| async move { Ok(page.count(".not-built-in").await? > 0) },
    )
    .await
}

async fn is_dreamstudio_2022(page: &Page) -> Result<(), Failure> {
    // 6.9 credits: published for 768 × 768 at 75 steps.
    page.shows("#total-credits", "6.9").await?;
    page.shows("#total-usd", "$0.0690").await?;
    page.has_no(".not-built-in").await
}

const AT_75_STEPS: &str = "?rate_card=dreamstudio-2022&width=768&height=768&steps=75";

/// Dezgo's prices as published; between their steps they are linear: twice the price at twice the steps.
async fn a_fifth_list_is_data_alone(page: Page) -> Result<(), Failure> {
    open(&page, "").await?;
    paste(&page, DEZGO).await?;
    page.shows(".estimate .not-built-in", "Not built in: pasted").await?;
    let published = [(1, "$0.00190"), (2, "$0.00870"), (3, "$0.0181")];
    for (column, usd) in published {
        page.click(&format!(".prices tbody td:nth-of-type({column}) button")).await?;
        page.shows("#total-usd", usd).await?;
        page.shows("#basis", "Published").await?;
    }
    page.give("steps", "60").await?;
    page.shows("#total-usd", "$0.0362").await?;
    page.shows(".estimate .not-built-in", "Not built in: pasted").await?;
    page.is_at("rate_card=dezgo-sd1&width=1024&height=1024&steps=60").await?;
    let marked = |page: Page| async move { Ok(page.window.title().await?.starts_with("Not built in: ")) };
    page.eventually("the mark in the title", marked).await?;
    for query in ["?rate_card=dezgo-sd1&width=1024&height=1024&steps=60", ""] {
        page.window.goto("about:blank").await?;
        page.open(query).await?;
        page.shows("#total-usd", "$0.0362").await?;
        page.shows(".estimate .not-built-in", "Not built in: pasted").await?;
    }
    Ok(())
}

async fn a_list_is_brought_along_in_a_file(page: Page) -> Result<(), Failure> {
    open(&page, "").await?;
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/docs/rate-cards/dezgo-sd1.json");
    page.find("#list-file").await?.send_keys(path).await?;
    page.shows("#total-usd", "$0.00190").await?;
    page.shows(".estimate .not-built-in", "Not built in: from the file dezgo-sd1.json").await
}

async fn a_list_is_brought_along_from_an_address(page: Page) -> Result<(), Failure> {
    open(&page, "").await?;
    let url = format!("{}/dezgo.json", page.site.lists);
    page.give("list-url", &url).await?;
    page.click("#list-url + button").await?;
    page.shows("#total-usd", "$0.00190").await?;
    let host = page.site.lists.trim_start_matches("http://").to_owned();
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
    let url = format!("{}/dezgo.json", page.site.lists);
    let host = page.site.lists.trim_start_matches("http://").to_owned();
    for view in ["badge", "table", "panel", "full"] {
        page.open(&format!("?rate_card={url}&steps=60&view={view}")).await?;
        page.shows("#foreign-heading", &format!("Fetch a price list from {host}?")).await?;
        page.says(".no-price", &format!("The price list from {host} has not been fetched.")).await?;
        assert_eq!(page.count("#total-credits, .dream-bar:not(.none)").await?, 0, "{view}");
        assert_eq!(fetches(&page, &url).await?, 0, "{view}");
    }
    page.click(".foreign button").await?;
    page.shows("#total-usd", "$0.00380").await?;
    page.has_no(".foreign").await?;
    assert_eq!(fetches(&page, &url).await?, 1);
    // Once it is in hand it is in hand, and marked wherever a price of it stands.
    for (view, marks) in [("badge", 1), ("table", 1), ("panel", 3), ("full", 7)] {
        page.open(&format!("?rate_card={url}&steps=60&view={view}")).await?;
        page.shows(".not-built-in", &format!("Not built in: from {host}")).await?;
        assert_eq!(page.count(".not-built-in").await?, marks, "{view}");
        assert_eq!(fetches(&page, &url).await?, 0, "{view}");
    }
    Ok(())
}

async fn a_foreign_list_can_be_declined(page: Page) -> Result<(), Failure> {
    let url = format!("{}/dezgo.json", page.site.lists);
    let query = format!("?rate_card={url}&width=768&height=768&steps=75");
    page.open(&query).await?;
    page.click(".foreign button + button").await?;
    is_dreamstudio_2022(&page).await?;
    page.has_no(".foreign").await?;
    assert_eq!(fetches(&page, &url).await?, 0);
    // The next visit does not come back to it.
    page.open(&query).await?;
    page.open("").await?;
    is_dreamstudio_2022(&page).await
}

async fn an_address_without_a_list_is_refused_and_the_list_in_use_stays(page: Page) -> Result<(), Failure> {
    open(&page, AT_75_STEPS).await?;
    let not_answered =
        "the server does not answer, leads elsewhere, or does not allow other sites to read it (CORS)";
    let cases = [
        (format!("{}/missing.json", page.site.lists), "the server answers 404 Not Found"),
        (format!("{}/page", page.site.lists), "is not JSON: expected value at line 1 column 1"),
        (format!("{}/huge.json", page.site.lists), "the document is longer than 1000000 bytes"),
        (format!("{}/not-for-others.json", page.site.lists), not_answered),
        // Nothing listens at the discard port.
        ("http://127.0.0.1:9/".to_owned(), not_answered),
        ("https://".to_owned(), "give an address that starts with https:// or http://"),
        // The reader was asked about this address, not about the one that it leads to.
        (format!("{}/elsewhere.json", page.site.lists), not_answered),
        ("http://name:word@example.org/".to_owned(), "an address with a name or a password is not fetched"),
        ("https://example.org:port/".to_owned(), "this is no address"),
        ("ftp://example.org/".to_owned(), "give an address that starts with https:// or http://"),
        ("javascript:alert(1)".to_owned(), "give an address that starts with https:// or http://"),
    ];
    for (url, reason) in cases {
        page.give("list-url", &url).await?;
        page.click("#list-url + button").await?;
        page.says(".refused", reason).await.map_err(|error| format!("{url}: {error}"))?;
        is_dreamstudio_2022(&page).await?;
        page.holds("list-url", &url).await?;
    }
    // A link that leads to none says so where it asks.
    let url = format!("{}/missing.json", page.site.lists);
    page.open(&format!("?rate_card={url}")).await?;
    page.click(".foreign button").await?;
    page.says(".foreign .refused", "the server answers 404 Not Found").await?;
    page.says(".no-price", "has not been fetched").await
}

async fn a_slow_fetch_shows_progress_and_is_cancelled(page: Page) -> Result<(), Failure> {
    open(&page, AT_75_STEPS).await?;
    page.give("list-url", &format!("{}/slow.json", page.site.lists)).await?;
    page.click("#list-url + button").await?;
    page.says(".own-lists .fetching", "1 kB so far").await?;
    is_dreamstudio_2022(&page).await?;
    page.click(".fetching button").await?;
    page.has_no(".import-status p").await?;
    is_dreamstudio_2022(&page).await
}

async fn a_fetch_without_an_end_times_out(page: Page) -> Result<(), Failure> {
    open(&page, AT_75_STEPS).await?;
    let faster =
        "const set = setTimeout; window.setTimeout = (then, ms, ...rest) => set(then, ms / 30, ...rest)";
    page.window.execute(faster, vec![]).await?;
    page.give("list-url", &format!("{}/slow.json", page.site.lists)).await?;
    page.click("#list-url + button").await?;
    page.says(".refused", "the document was not there within 15 seconds").await?;
    page.has_no(".fetching").await?;
    is_dreamstudio_2022(&page).await
}

/// Dezgo's list with another value at this place.
fn with(pointer: &str, value: Value) -> String {
    let mut document: Value = serde_json::from_str(DEZGO).unwrap();
    let (parent, key) = pointer.rsplit_once('/').unwrap();
    let parent = document.pointer_mut(parent).unwrap();
    match key.parse::<usize>() {
        Ok(index) => parent[index] = value,
        Err(_) => parent[key] = value,
    }
    document.to_string()
}

/// Every text of the document is markup.
fn all_markup(value: &mut Value) {
    match value {
        Value::String(text) => *text = "<script>alert(1)</script>".to_owned(),
        Value::Array(values) => values.iter_mut().for_each(all_markup),
        Value::Object(values) => values.values_mut().for_each(all_markup),
        _ => {}
    }
}

async fn a_bad_document_is_refused_with_its_place_and_the_list_in_use_stays(
    page: Page,
) -> Result<(), Failure> {
    open(&page, AT_75_STEPS).await?;
    let document: Value = serde_json::from_str(DEZGO)?;
    let model = &document["models"][0];
    let mut incomplete = document.clone();
    incomplete.as_object_mut().unwrap().remove("credit_usd");
    let mut markup = document.clone();
    all_markup(&mut markup);
    let forty_digits = "1".repeat(40);
    let cases = [
        ("not JSON".to_owned(), "is not JSON: expected ident at line 1 column 2"),
        (String::new(), "is not JSON: EOF while parsing"),
        (with("/version", json!(2)), "/version: is 2, but only version 1 of the format can be read"),
        (with("/discount", json!("20%")), "unknown field `discount`"),
        (incomplete.to_string(), "missing field `credit_usd`"),
        (
            with("/models/0/published/sizes/1", model["published"]["sizes"][0].clone()),
            "/models/0/published/sizes",
        ),
        (with("/models", json!([model, model])), "/models/0/id: is another model's id as well"),
        (with("/models", json!(vec![model; 500])), "/models: has 500 entries: at most 200 are read"),
        (with("/models", json!(vec![model; 10_000])), "bytes long: at most 1000000 are read"),
        (format!("{DEZGO}{}", " ".repeat(10_000_000)), "bytes long: at most 1000000 are read"),
        (with("/credit_usd", json!(forty_digits)), "/credit_usd: "),
        (DEZGO.replacen("512", "1e400", 1), "number out of range"),
        (with("/models/0/limits/steps/min", json!(200)), "/models/0/limits/steps"),
        (with("/id", json!("dreamstudio-2022")), "/id: is the id of a built-in list"),
        (markup.to_string(), "<script>alert(1)</script>"),
    ];
    for (document, reason) in cases {
        // What is said of the one before must not pass for it.
        paste(&page, "[]").await?;
        page.says(".refused", "must be an object or a text, not a list").await?;
        paste(&page, &document).await?;
        page.says(".refused", reason).await?;
        is_dreamstudio_2022(&page).await?;
        page.has_no(".own li").await?;
    }
    Ok(())
}

async fn a_reader_that_does_not_load_says_so_and_the_list_in_use_stays(page: Page) -> Result<(), Failure> {
    page.open_without("worker").await?;
    page.ready().await?;
    page.click("#own-lists > summary").await?;
    paste(&page, DEZGO).await?;
    page.says(".import-status .refused", "could not be loaded: check the connection").await?;
    page.shows("#total-credits", "1.0").await
}

async fn markup_in_a_list_is_text(page: Page) -> Result<(), Failure> {
    let markup = "<script>window.ran = 1</script><img src=x onerror='window.ran = 1'>";
    let mut document: Value = serde_json::from_str(DEZGO)?;
    for pointer in ["/name", "/source/title", "/models/0/name"] {
        *document.pointer_mut(pointer).ok_or(pointer)? = json!(markup);
    }
    open(&page, "").await?;
    paste(&page, &document.to_string()).await?;
    page.shows("#total-usd", "$0.00190").await?;
    for place in
        ["#prices-heading", ".provenance", ".comparison tr.current th", ".dream-bar", ".own li", "#model"]
    {
        page.says(place, markup).await?;
    }
    let ran = page.window.execute("return String(window.ran)", vec![]).await?.convert::<String>()?;
    assert_eq!(ran, "undefined");
    page.has_no("main img, main script").await
}

/// 6.9 credits are published for 768 × 768 at 75 steps, a credit at $0.01: with 20 % off that makes $0.0552.
async fn a_copy_with_a_discount_has_its_own_dollars(page: Page) -> Result<(), Failure> {
    open(&page, AT_75_STEPS).await?;
    for terms in ["", "cheap", "100%", "-5%", "$0", "1e-3"] {
        page.give("list-copy", terms).await?;
        page.click("#list-copy + button").await?;
        page.says(".refused", "is neither a discount below 100%, such as 20%, nor a price, such as $0.008")
            .await?;
        page.says(".refused", &format!("“{terms}”")).await?;
        is_dreamstudio_2022(&page).await?;
    }
    for (terms, usd) in [("20%", "$0.0552"), ("$0.02", "$0.138")] {
        page.click("#rate_card option[value=dreamstudio-2022]").await?;
        page.give("list-copy", terms).await?;
        page.click("#list-copy + button").await?;
        page.shows("#total-usd", usd).await?;
        page.shows("#total-credits", "6.9").await?;
        page.shows(".estimate .not-built-in", "Not built in: copied from DreamStudio 2022").await?;
    }
    page.is_at("rate_card=dreamstudio-2022-copy-2&width=768&height=768&steps=75").await
}

async fn a_list_is_exported_as_it_came(page: Page) -> Result<(), Failure> {
    open(&page, "").await?;
    paste(&page, DEZGO).await?;
    // In place of the browser's own saving.
    let catch = "const create = URL.createObjectURL;
        URL.createObjectURL = blob => { window.saved = blob; return create.call(URL, blob); };
        HTMLAnchorElement.prototype.click = function () { window.savedAs = this.download; };";
    page.window.execute(catch, vec![]).await?;
    page.shows(".own small", "pasted; a link to it works in this browser only").await?;
    page.click("button[aria-label='Export Dezgo SD 1']").await?;
    let saved = page.window.execute("return window.saved.text()", vec![]).await?.convert::<String>()?;
    assert_eq!(saved, DEZGO);
    let name = page.window.execute("return window.savedAs", vec![]).await?.convert::<String>()?;
    assert_eq!(name, "dezgo-sd1.json");
    Ok(())
}

async fn a_list_that_is_removed_does_not_come_back(page: Page) -> Result<(), Failure> {
    open(&page, AT_75_STEPS).await?;
    paste(&page, DEZGO).await?;
    page.shows(".estimate .not-built-in", "Not built in: pasted").await?;
    page.click("button[aria-label='Remove Dezgo SD 1']").await?;
    is_dreamstudio_2022(&page).await?;
    page.open("?rate_card=dezgo-sd1").await?;
    page.says(".no-price", "“dezgo-sd1” is not allowed").await
}

async fn a_list_that_the_browser_does_not_keep_is_said(page: Page) -> Result<(), Failure> {
    open(&page, "").await?;
    paste(&page, DEZGO).await?;
    page.shows("#total-usd", "$0.00190").await?;
    page.says(".notices", "This browser has not kept Dezgo SD 1").await
}

async fn a_damaged_list_is_said_and_the_others_are_there(page: Page) -> Result<(), Failure> {
    open(&page, "").await?;
    paste(&page, DEZGO).await?;
    page.shows("#total-usd", "$0.00190").await?;
    for damaged in ["", "{}", "null", "{\"origin\":\"pasted\",\"document\":\"{\"}"] {
        let script = "localStorage.setItem('dream-credits.rate-card.another', arguments[0])";
        page.window.execute(script, vec![Value::from(damaged)]).await?;
        page.open("").await?;
        page.says(".notices", "Your price list another cannot be read where it was kept").await?;
        page.shows("#total-usd", "$0.00190").await?;
    }
    page.click(".notices button:nth-of-type(2)").await?;
    page.has_no(".notices").await?;
    page.open("").await?;
    page.has_no(".notices").await?;
    page.shows("#total-usd", "$0.00190").await
}

async fn a_newer_choice_wins_over_a_fetch(page: Page) -> Result<(), Failure> {
    let url = format!("{}/slow.json", page.site.lists);
    page.open(&format!("?rate_card={url}")).await?;
    page.click("#fetch-foreign").await?;
    page.says(".foreign .fetching", "1 kB so far").await?;
    page.click("#rate_card option[value=dreamstudio-2022]").await?;
    page.shows("#total-credits", "1.0").await?;
    page.has_no(".fetching").await
}

async fn a_list_is_in_every_window_at_once(page: Page) -> Result<(), Failure> {
    open(&page, "").await?;
    let first = page.window.window().await?;
    let second = page.engine.another_window(&page.window).await?;
    page.window.switch_to_window(second).await?;
    open(&page, "").await?;
    paste(&page, DEZGO).await?;
    page.shows("#total-usd", "$0.00190").await?;
    page.window.switch_to_window(first.clone()).await?;
    page.shows(".own li button", "Use").await?;
    page.shows("#total-credits", "1.0").await?;
    page.click("button[aria-label='Remove Dezgo SD 1']").await?;
    page.has_no(".own li").await?;
    let windows = page.window.windows().await?;
    let other = windows.into_iter().find(|window| *window != first).ok_or("there is one window")?;
    page.window.switch_to_window(other).await?;
    page.says(".no-price", "“dezgo-sd1” is not allowed").await
}

/// Windows that answered each other's changes would go on until the list is lost: most of all one that hears of them late,
/// as browsers let a window in the background sleep.
async fn a_list_that_is_mended_again_and_again_beside_another_window_stays(
    page: Page,
) -> Result<(), Failure> {
    open(&page, "").await?;
    let first = page.window.window().await?;
    let second = page.engine.another_window(&page.window).await?;
    page.window.switch_to_window(second.clone()).await?;
    open(&page, "").await?;
    page.window.switch_to_window(first.clone()).await?;
    page.engine.send_to_sleep(&page.window).await?;
    page.window.switch_to_window(second.clone()).await?;
    for credits in ["0.19", "0.20", "0.21", "0.22"] {
        if page.count(".own li").await? > 0 {
            page.click("button[aria-label='Remove Dezgo SD 1']").await?;
        }
        paste(&page, &DEZGO.replace("0.19", credits)).await?;
        page.shows("#total-credits", credits).await?;
        page.eventually("the list", |page| async move { Ok(page.count(".own li").await? == 1) }).await?;
    }
    page.window.switch_to_window(first).await?;
    page.engine.wake(&page.window).await?;
    page.shows(".own li button", "Use").await?;
    page.window.switch_to_window(second).await?;
    page.shows("#total-credits", "0.22").await?;
    page.open("?rate_card=dezgo-sd1").await?;
    page.shows("#total-credits", "0.22").await
}

/// The longest names, and the longest figures, on a narrow screen.
async fn a_list_of_the_longest_texts_fits_a_narrow_screen(page: Page) -> Result<(), Failure> {
    let mut document: Value = serde_json::from_str(DEZGO)?;
    for pointer in ["/name", "/models/0/name"] {
        *document.pointer_mut(pointer).ok_or(pointer)? = json!("W".repeat(80));
    }
    document["source"]["title"] = json!("W".repeat(200));
    document["purchase"] = json!({ "smallest_usd": "10", "note": "W".repeat(200) });
    document["credit_usd"] = json!("1234.567");
    let model = &mut document["models"][0];
    model["price"] = json!({ "fixed": { "credits": "123456789.123456789" } });
    model["rounding"] = json!([]);
    model.as_object_mut().ok_or("the model is an object")?.remove("published");
    open(&page, "").await?;
    paste(&page, &document.to_string()).await?;
    page.shows("#total-credits", "123,456,789.123456789").await?;
    let width = "return document.documentElement.scrollWidth - document.documentElement.clientWidth";
    assert_eq!(page.window.execute(width, vec![]).await?.convert::<i64>()?, 0);
    Ok(())
}
