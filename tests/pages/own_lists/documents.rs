//! Documents with own price lists, pasted or in files, accepted or refused.

use serde_json::{Value, json};

use super::{AT_75_STEPS, is_dreamstudio_2022};
use crate::Failure;
use crate::harness::other_site::DEZGO;
use crate::harness::{Options, Page, tests};

tests![
    a_fifth_list_is_data_alone,
    a_list_is_imported_from_a_file,
    a_bad_document_is_refused_with_its_place_and_the_list_in_use_stays,
    a_worker_that_does_not_load_says_so_and_the_list_in_use_stays: Options::IGNORE_CONSOLE,
    markup_in_a_list_is_text,
    a_list_of_the_longest_texts_fits_a_narrow_screen: Options::phone(375, 800),
];

/// Dezgo's prices as published; between their steps they are linear: twice the price at twice the steps.
async fn a_fifth_list_is_data_alone(page: Page) -> Result<(), Failure> {
    page.open_own_lists("").await?;
    page.paste_list(DEZGO).await?;
    page.shows(".estimate .not-built-in", "Not built in: pasted").await?;
    let published = [(1, "$0.00190"), (2, "$0.00870"), (3, "$0.0181")];
    for (column, usd) in published {
        page.click(&format!(".prices tbody td:nth-of-type({column}) button")).await?;
        page.shows("#total-usd", usd).await?;
        page.shows("#basis", "Published").await?;
    }
    page.fill("steps", "60").await?;
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

async fn a_list_is_imported_from_a_file(page: Page) -> Result<(), Failure> {
    page.open_own_lists("").await?;
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/docs/rate-cards/dezgo-sd1.json");
    page.find("#list-file").await?.send_keys(path).await?;
    page.shows("#total-usd", "$0.00190").await?;
    page.shows(".estimate .not-built-in", "Not built in: from the file dezgo-sd1.json").await
}

/// Dezgo's list with another value at this JSON pointer.
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

/// Replaces every text of the document by markup.
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
    page.open_own_lists(AT_75_STEPS).await?;
    let document: Value = serde_json::from_str(DEZGO)?;
    let model = &document["models"][0];
    let mut incomplete = document.clone();
    incomplete.as_object_mut().unwrap().remove("credit_usd");
    let mut markup = document.clone();
    all_markup(&mut markup);
    let forty_digits = "1".repeat(40);
    let cases = [
        ("not JSON".to_owned(), "is not JSON: a price list is an object, which begins with {"),
        (String::new(), "is not JSON: there is nothing in it"),
        (with("/version", json!(2)), "/version: is 2, but only version 1 of the format can be read"),
        (with("/discount", json!("20%")), "has the key “discount”, which the format does not know"),
        (incomplete.to_string(), "lacks “credit_usd”: add it"),
        (
            with("/models/0/published/sizes/1", model["published"]["sizes"][0].clone()),
            "/models/0/published/sizes",
        ),
        (with("/models", json!([model, model])), "/models/0/id: is another model's id as well"),
        (with("/models", json!(vec![model; 500])), "/models: has 500 entries: at most 100 are read"),
        (with("/models", json!(vec![model; 10_000])), "bytes long: at most 1000000 are read"),
        (format!("{DEZGO}{}", " ".repeat(10_000_000)), "bytes long: at most 1000000 are read"),
        (with("/credit_usd", json!(forty_digits)), "/credit_usd: "),
        (DEZGO.replacen("512", "1e400", 1), "this is not how JSON writes a number"),
        (with("/models/0/limits/steps/min", json!(200)), "/models/0/limits/steps"),
        (with("/id", json!("dreamstudio-2022")), "/id: is the id of a built-in list"),
        (markup.to_string(), "<script>alert(1)</script>"),
    ];
    for (document, reason) in cases {
        // The message about the previous document must not pass for this one's.
        page.paste_list("[]").await?;
        page.includes(".refused", "must be an object, not a list").await?;
        page.paste_list(&document).await?;
        page.includes(".refused", reason).await?;
        is_dreamstudio_2022(&page).await?;
        page.has_no(".own li").await?;
    }
    Ok(())
}

async fn a_worker_that_does_not_load_says_so_and_the_list_in_use_stays(page: Page) -> Result<(), Failure> {
    page.open_without("worker").await?;
    page.ready().await?;
    page.click("#own-lists > summary").await?;
    page.has("#list-text").await?;
    page.paste_list(DEZGO).await?;
    page.includes(".import-status .refused", "could not be loaded: check the connection").await?;
    page.shows("#total-credits", "1.0").await
}

async fn markup_in_a_list_is_text(page: Page) -> Result<(), Failure> {
    let markup = "<script>window.ran = 1</script><img src=x onerror='window.ran = 1'>";
    let mut document: Value = serde_json::from_str(DEZGO)?;
    for pointer in ["/name", "/source/title", "/models/0/name"] {
        *document.pointer_mut(pointer).ok_or(pointer)? = json!(markup);
    }
    page.open_own_lists("").await?;
    page.paste_list(&document.to_string()).await?;
    page.shows("#total-usd", "$0.00190").await?;
    for place in
        ["#prices-heading", ".provenance", ".comparison tr.current th", ".dream-bar", ".own li", "#model"]
    {
        page.includes(place, markup).await?;
    }
    let ran = page.window.execute("return String(window.ran)", vec![]).await?.convert::<String>()?;
    assert_eq!(ran, "undefined");
    page.has_no("main img, main script").await
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
    page.open_own_lists("").await?;
    page.paste_list(&document.to_string()).await?;
    page.shows("#total-credits", "123,456,789.123456789").await?;
    let width = "return document.documentElement.scrollWidth - document.documentElement.clientWidth";
    assert_eq!(page.window.execute(width, vec![]).await?.convert::<i64>()?, 0);
    Ok(())
}
