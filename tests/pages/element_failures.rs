//! What goes wrong with elements: in their attributes, on the way to them, and in their program. The console may say so.

use crate::element_surroundings::documented_policy;
use crate::elsewhere::{BADGE, SCRIPT, SHOWN, total};
use crate::page::{Options, Page};
use crate::{Failure, tests};

tests![
    what_has_no_price_keeps_its_content_and_leaves_the_others_alone: Options::LOUD,
    a_price_that_goes_is_said_and_the_old_one_is_nowhere: Options::LOUD,
    a_list_has_the_model_that_was_named_or_no_price: Options::LOUD,
    a_misspelt_attribute_is_never_left_out_of_a_price: Options::LOUD,
    a_script_that_is_loaded_twice_does_no_harm_and_another_build_is_said: Options::LOUD,
    a_load_that_failed_says_so_and_is_tried_again_for_all: Options::LOUD,
    a_program_that_fails_is_started_anew_from_the_attributes: Options::LOUD,
    a_policy_that_is_too_strict_leaves_the_content_and_says_what_to_add: Options::LOUD,
    a_list_that_cannot_be_had_says_so_and_is_asked_for_again: Options::LOUD,
];

async fn what_has_no_price_keeps_its_content_and_leaves_the_others_alone(page: Page) -> Result<(), Failure> {
    let html = format!(
        "<script>said = []; console.warn = text => said.push(text)</script>{SCRIPT}
        <credit-calculator id=bad view=badge steps=abc>own content</credit-calculator>
        <credit-calculator id=step view=badge width=NaN height=1e9>own content</credit-calculator>{BADGE}
        <credit-calculator id=wall view=wall steps=75>own content</credit-calculator>"
    );
    page.open_elsewhere(&html, "").await?;
    page.comes_to(&total("credit-calculator:not([id])"), "6.9").await?;
    page.comes_to("said.length", "3").await?;
    for id in ["bad", "step"] {
        page.comes_to(&total(&format!("#{id}")), "undefined").await?;
        page.comes_to(&format!("document.querySelector('#{id}').estimate"), "null").await?;
        let own = format!(
            "document.querySelector('#{id}').shadowRoot.querySelector('slot').assignedNodes()[0].parentElement.innerText"
        );
        page.comes_to(&own, "own content").await?;
        page.comes_to(
            &format!("document.querySelector('#{id}').shadowRoot.querySelector('slot').hidden"),
            "false",
        )
        .await?;
    }
    page.comes_to(
        "said.some(text => text.includes('“abc” is not allowed: give a whole number from 10 to 150'))",
        "true",
    )
    .await?;
    page.comes_to("document.querySelector('#wall').estimate", "null").await?;
    let view = "said.some(text => text.includes('view=wall was given, but there is no such view. Allowed: panel, table, badge.'))";
    page.comes_to(view, "true").await
}

async fn a_misspelt_attribute_is_never_left_out_of_a_price(page: Page) -> Result<(), Failure> {
    for (attributes, meant) in [
        ("width=768 hieght=768", "height"),
        ("step=75", "steps"),
        ("images=5", "samples"),
        ("ratecard=stability-2025", "rate_card"),
    ] {
        for view in ["badge", "table", "panel"] {
            let html = format!(
                "<script>said = ''; console.warn = text => said += text</script>{SCRIPT}
                <credit-calculator view={view} {attributes}>own</credit-calculator>"
            );
            page.open_elsewhere(&html, "").await?;
            page.comes_to(&format!("said.includes('Perhaps {meant} was meant?') || said"), "true").await?;
            page.comes_to("document.querySelector('credit-calculator').estimate", "null").await?;
            page.comes_to(
                "document.querySelector('credit-calculator').shadowRoot.querySelector('slot').hidden",
                "false",
            )
            .await?;
        }
    }
    Ok(())
}

async fn a_script_that_is_loaded_twice_does_no_harm_and_another_build_is_said(
    page: Page,
) -> Result<(), Failure> {
    let html = format!(
        "<script>said = []; console.warn = text => said.push(text)</script>{SCRIPT}
        <script type=module src='SITE/credit-calculator.js?again'></script>{BADGE}"
    );
    page.open_elsewhere(&html, "").await?;
    page.comes_to(SHOWN, "6.9 credits").await?;
    page.comes_to("said.length", "0").await?;
    page.run("customElements.get('credit-calculator').build = 'another'").await?;
    page.run("const script = document.createElement('script'); script.type = 'module'; script.src = document.querySelector('script[src]').src + '?once-more'; document.head.append(script)").await?;
    page.comes_to(
        "said.join()",
        "<credit-calculator> is there already, from another build: load its script once, from one place.",
    )
    .await
}

async fn a_load_that_failed_says_so_and_is_tried_again_for_all(page: Page) -> Result<(), Failure> {
    let script = SCRIPT.replace("SITE", "SITE/without-element");
    let html = format!(
        "<script>said = []; console.error = text => said.push(text)</script>{script}{BADGE}<credit-calculator id=panel steps=75>own</credit-calculator>"
    );
    page.open_elsewhere(&html, "").await?;
    let failed = "document.querySelector('#panel').shadowRoot?.querySelector('.not-loaded')";
    page.comes_to(&format!("{failed}?.textContent"), "The credit calculator could not be loaded. Try again")
        .await?;
    page.comes_to(&format!("{failed}.title.includes('the server answers with status 404')"), "true").await?;
    page.comes_to("said.length === 1 && said[0].includes('the server answers with status 404')", "true")
        .await?;
    // A sentence is not interrupted for that.
    let in_text = "getComputedStyle(document.querySelector('[view=badge]').shadowRoot.querySelector('.not-loaded')).display";
    page.comes_to(in_text, "none").await?;
    let again = format!("{failed}.querySelector('button').click()");
    page.run(&format!("const failed = {failed}; failed.id = 'first'; {again}")).await?;
    page.comes_to(&format!("{failed} && {failed}.id"), "").await?;
    let found = "return fetch(new URL('found', document.querySelector('script[src]').src)).then(() => {})";
    page.window.execute(found, vec![]).await?;
    page.run(&again).await?;
    page.comes_to(&total("#panel"), "1.5").await?;
    page.comes_to(SHOWN, "6.9 credits").await?;
    page.comes_to(failed, "null").await
}

/// The memory of the program is spoilt: whatever it does next fails.
async fn a_program_that_fails_is_started_anew_from_the_attributes(page: Page) -> Result<(), Failure> {
    let html = format!(
        "<script>
        const {{ instantiate }} = WebAssembly; programs = [];
        WebAssembly.instantiate = async (...given) => {{
            const instance = await instantiate(...given); programs.push(instance); return instance;
        }};
        </script>{SCRIPT}{BADGE}<credit-calculator id=panel steps=75></credit-calculator>"
    );
    page.open_elsewhere(&html, "").await?;
    page.comes_to(SHOWN, "6.9 credits").await?;
    page.comes_to(&total("#panel"), "1.5").await?;
    for started in ["2", "3"] {
        page.run("new Uint8Array(programs.at(-1).exports.memory.buffer).fill(255)").await?;
        page.run("document.querySelector('#panel').steps = 100").await?;
        page.comes_to("programs.length", started).await?;
        page.comes_to(SHOWN, "6.9 credits").await?;
        // Published for 512 × 512 at 100 steps.
        page.comes_to(&total("#panel"), "2.0").await?;
        page.comes_to("document.querySelector('#panel').shadowRoot.querySelectorAll('.place').length", "1")
            .await?;
        page.run("document.querySelector('#panel').steps = 50").await?;
        page.comes_to(&total("#panel"), "1.0").await?;
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
        page.open_elsewhere(&html, &policy).await?;
        let advice = advice.replace("SITE", &page.site.address);
        let says = format!("said.includes(\"Add to the page's Content-Security-Policy: {advice}\") || said");
        page.comes_to(&says, "true").await?;
        page.comes_to(SHOWN, "own").await?;
    }
    Ok(())
}

async fn a_list_that_cannot_be_had_says_so_and_is_asked_for_again(page: Page) -> Result<(), Failure> {
    let html =
        format!("{SCRIPT}<credit-calculator rate-card=OTHER/missing.json>own</credit-calculator>{BADGE}");
    page.open_elsewhere(&html, "").await?;
    let refused = "document.querySelector('credit-calculator').shadowRoot?.querySelector('.refused')";
    page.comes_to(
        &format!("{refused}?.textContent.includes('was not taken: the server answers 404')"),
        "true",
    )
    .await?;
    page.comes_to("document.querySelector('credit-calculator').estimate", "null").await?;
    page.comes_to(&total("[view=badge]"), "6.9").await?;
    page.run("window.asked = performance.getEntriesByType('resource').length").await?;
    page.run(&format!("{refused}.querySelector('button').click()")).await?;
    page.comes_to("performance.getEntriesByType('resource').length > window.asked", "true").await?;
    page.comes_to(&format!("{refused}?.textContent.includes('404')"), "true").await
}

async fn a_price_that_goes_is_said_and_the_old_one_is_nowhere(page: Page) -> Result<(), Failure> {
    let html = format!(
        "<script>reasons = []; addEventListener('unpriced', ({{detail}}) => reasons.push(detail.reason))</script>{SCRIPT}{BADGE}"
    );
    page.open_elsewhere(&html, "").await?;
    page.comes_to(SHOWN, "6.9 credits").await?;
    page.run("document.querySelector('credit-calculator').steps = 'abc'").await?;
    page.comes_to(SHOWN, "no price").await?;
    page.comes_to("reasons.length === 1 && reasons[0].includes('“abc” is not allowed')", "true").await?;
    page.comes_to("document.querySelector('credit-calculator').estimate", "null").await?;
    page.comes_to(
        "document.querySelector('credit-calculator').shadowRoot.querySelector('slot').hidden",
        "true",
    )
    .await?;
    page.run("document.querySelector('credit-calculator').steps = 75").await?;
    page.comes_to(SHOWN, "6.9 credits").await?;
    // A list that is on its way has no price, and neither has the list before it any more.
    page.run(
        &"document.querySelector('credit-calculator').rateCard = 'OTHER/slow.json'"
            .replace("OTHER", &page.site.lists),
    )
    .await?;
    page.comes_to("document.querySelector('credit-calculator').estimate", "null").await?;
    page.comes_to(SHOWN, "no price").await
}

async fn a_list_has_the_model_that_was_named_or_no_price(page: Page) -> Result<(), Failure> {
    let html = format!(
        "{SCRIPT}<script>prices = 0; addEventListener('estimate', () => prices++)</script><credit-calculator rate-card=OTHER/dezgo.json model=no-such steps=30>own</credit-calculator>"
    );
    page.open_elsewhere(&html, "").await?;
    let element = "document.querySelector('credit-calculator')";
    page.comes_to(
        &format!("{element}.shadowRoot?.querySelector('.no-price')?.textContent.includes('no-such')"),
        "true",
    )
    .await?;
    page.comes_to(&format!("{element}.estimate"), "null").await?;
    page.run(&format!("{element}.model = null")).await?;
    // Published at 30 steps: 512 × 512 for $0.0019 (dev.dezgo.com/pricing/sd1).
    page.comes_to(&format!("{element}.estimate?.total.usd"), "0.0019").await?;
    // The same list at another address takes the place of the first.
    page.run(&format!("{element}.rateCard += '?again'")).await?;
    page.comes_to("prices", "2").await?;
    page.comes_to(&format!("{element}.estimate?.total.usd"), "0.0019").await
}
