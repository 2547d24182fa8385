//! Failures of elements: scripts, programs and price lists that do not load, and programs that fail. The
//! console may have entries.

use super::{BADGE, SCRIPT, SHOWN_PRICE, documented_policy, total_of};
use crate::Failure;
use crate::harness::{Options, Page, tests};

tests![
    a_script_that_is_loaded_twice_does_no_harm_and_another_build_is_reported: Options::IGNORE_CONSOLE,
    a_load_that_failed_says_so_and_is_tried_again_for_all: Options::IGNORE_CONSOLE,
    a_program_that_fails_is_started_anew_from_the_attributes: Options::IGNORE_CONSOLE,
    a_policy_that_is_too_strict_leaves_the_content_and_says_what_to_add: Options::IGNORE_CONSOLE,
    a_list_that_cannot_be_fetched_says_so_and_is_fetched_again: Options::IGNORE_CONSOLE,
];

async fn a_script_that_is_loaded_twice_does_no_harm_and_another_build_is_reported(
    page: Page,
) -> Result<(), Failure> {
    let html = format!(
        "<script>said = []; console.warn = text => said.push(text)</script>{SCRIPT}
        <script type=module src='SITE/credit-calculator.js?again'></script>{BADGE}"
    );
    page.open_other_site(&html, "").await?;
    page.evaluates_to(SHOWN_PRICE, "6.9 credits").await?;
    page.evaluates_to("said.length", "0").await?;
    page.run("customElements.get('credit-calculator').build = 'another'").await?;
    page.run("const script = document.createElement('script'); script.type = 'module'; script.src = document.querySelector('script[src]').src + '?once-more'; document.head.append(script)").await?;
    page.evaluates_to(
        "said.join()",
        "<credit-calculator> is there already, from another build: load its script once, from one place.",
    )
    .await
}

async fn a_load_that_failed_says_so_and_is_tried_again_for_all(page: Page) -> Result<(), Failure> {
    let script = SCRIPT.replace("SITE", "SITE/without-element");
    let html = format!(
        "<script>said = []; console.error = text => said.push(text)</script>{script}{BADGE}<credit-calculator id=panel steps=75>own</credit-calculator><credit-calculator id=removed></credit-calculator>"
    );
    page.open_other_site(&html, "").await?;
    let failed = "document.querySelector('#panel').shadowRoot?.querySelector('.not-loaded')";
    let said = format!("{failed}?.textContent.replace(/https?:[^ ]+/, 'PROGRAM')");
    let reason = "PROGRAM is not there: the server answers with status 404";
    page.evaluates_to(&said, &format!("The credit calculator could not be loaded: {reason}. Try again"))
        .await?;
    page.evaluates_to("said.length === 1 && said[0].includes('the server answers with status 404')", "true")
        .await?;
    // A sentence is not interrupted by it.
    let in_text = "getComputedStyle(document.querySelector('[view=badge]').shadowRoot.querySelector('.not-loaded')).display";
    page.evaluates_to(in_text, "none").await?;
    let again = format!("{failed}.querySelector('button').click()");
    page.run(&format!("const failed = {failed}; failed.id = 'first'; {again}")).await?;
    page.evaluates_to(&format!("{failed} && {failed}.id"), "").await?;
    let found = "return fetch(new URL('found', document.querySelector('script[src]').src)).then(() => {})";
    page.window.execute(found, vec![]).await?;
    // An element that was removed meanwhile is not loaded.
    page.run("window.removed = document.querySelector('#removed'); window.removed.remove()").await?;
    page.run(&again).await?;
    page.evaluates_to(&total_of("#panel"), "1.5").await?;
    page.evaluates_to("window.removed.estimate", "null").await?;
    page.evaluates_to(SHOWN_PRICE, "6.9 credits").await?;
    page.evaluates_to(failed, "null").await
}

/// The test overwrites the memory of the program: its next action fails. What was shown of it then is gone from the page, and
/// still calls it when it is used: a failure that is not the new program's.
async fn a_program_that_fails_is_started_anew_from_the_attributes(page: Page) -> Result<(), Failure> {
    let html = format!(
        "<script>
        const {{ instantiate }} = WebAssembly; programs = [];
        WebAssembly.instantiate = async (...given) => {{
            const instance = await instantiate(...given); programs.push(instance); return instance;
        }};
        </script>{SCRIPT}{BADGE}<credit-calculator id=panel steps=75></credit-calculator>"
    );
    page.open_other_site(&html, "").await?;
    page.evaluates_to(SHOWN_PRICE, "6.9 credits").await?;
    page.evaluates_to(&total_of("#panel"), "1.5").await?;
    for started in ["2", "3"] {
        page.run("window.failed = document.querySelector('#panel').shadowRoot.querySelector('.place')")
            .await?;
        page.run("new Uint8Array(programs.at(-1).exports.memory.buffer).fill(255)").await?;
        page.run("document.querySelector('#panel').steps = 100").await?;
        page.evaluates_to("programs.length", started).await?;
        page.evaluates_to(SHOWN_PRICE, "6.9 credits").await?;
        // Published for 512 × 512 at 100 steps.
        page.evaluates_to(&total_of("#panel"), "2.0").await?;
        page.evaluates_to(
            "document.querySelector('#panel').shadowRoot.querySelectorAll('.place').length",
            "1",
        )
        .await?;
        page.run("window.failed.querySelectorAll('input').forEach(field => field.dispatchEvent(new Event('input', { bubbles: true })))").await?;
        page.run("document.querySelector('#panel').steps = 50").await?;
        page.evaluates_to(&total_of("#panel"), "1.0").await?;
        page.evaluates_to("programs.length", started).await?;
    }
    Ok(())
}

async fn a_policy_that_is_too_strict_leaves_the_content_and_says_what_to_add(
    page: Page,
) -> Result<(), Failure> {
    for (part, advice) in
        [("'wasm-unsafe-eval'", "script-src 'wasm-unsafe-eval'"), ("connect-src SITE", "connect-src SITE")]
    {
        let policy =
            documented_policy().replace(part, "").replace("script-src", "script-src 'unsafe-inline'");
        let html = format!("<script>said = ''; console.error = text => said += text</script>{SCRIPT}{BADGE}");
        page.open_other_site(&html, &policy).await?;
        let advice = advice.replace("SITE", &page.site.address);
        let says = format!("said.includes(\"Add to the page's Content-Security-Policy: {advice}\") || said");
        page.evaluates_to(&says, "true").await?;
        page.evaluates_to(SHOWN_PRICE, "own").await?;
    }
    // The advice names the page's own site in full as well.
    let html = format!(
        "<script>said = ''; console.error = text => said += text</script>{SCRIPT}<credit-calculator rate-card=./prices.json>own</credit-calculator>"
    );
    let policy = documented_policy().replace("script-src", "script-src 'unsafe-inline'");
    page.open_other_site(&html, &policy).await?;
    let says =
        "said.includes(`Add to the page's Content-Security-Policy: connect-src ${location.origin}`) || said";
    page.evaluates_to(says, "true").await
}

async fn a_list_that_cannot_be_fetched_says_so_and_is_fetched_again(page: Page) -> Result<(), Failure> {
    let html =
        format!("{SCRIPT}<credit-calculator rate-card=OTHER/missing.json>own</credit-calculator>{BADGE}");
    page.open_other_site(&html, "").await?;
    let refused = "document.querySelector('credit-calculator').shadowRoot?.querySelector('.refused')";
    page.evaluates_to(
        &format!("{refused}?.textContent.includes('was not taken: the server answers 404')"),
        "true",
    )
    .await?;
    page.evaluates_to("document.querySelector('credit-calculator').estimate", "null").await?;
    page.evaluates_to(&total_of("[view=badge]"), "6.9").await?;
    page.run("window.asked = performance.getEntriesByType('resource').length").await?;
    page.run(&format!("{refused}.querySelector('button').click()")).await?;
    page.evaluates_to("performance.getEntriesByType('resource').length > window.asked", "true").await?;
    page.evaluates_to(&format!("{refused}?.textContent.includes('404')"), "true").await
}
