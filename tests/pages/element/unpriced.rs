//! Elements whose attributes have no price, and what they show instead. They may report it in the console.

use super::{BADGE, SCRIPT, SHOWN_PRICE, total_of};
use crate::Failure;
use crate::harness::{Options, Page, tests};

tests![
    an_element_without_a_price_keeps_its_content_and_leaves_the_others_alone: Options::IGNORE_CONSOLE,
    own_content_is_shown_for_the_settings_that_it_was_written_for_and_no_others: Options::IGNORE_CONSOLE,
    a_price_that_goes_is_reported_and_shown_nowhere: Options::IGNORE_CONSOLE,
    a_list_has_the_model_that_was_named_or_no_price: Options::IGNORE_CONSOLE,
    a_misspelt_attribute_is_never_left_out_of_a_price: Options::IGNORE_CONSOLE,
    a_misspelt_attribute_that_comes_later_has_no_price_until_it_goes: Options::IGNORE_CONSOLE,
    a_misspelt_attribute_is_corrected_with_the_keyboard: Options::IGNORE_CONSOLE,
];

/// Whether the element's own content is hidden.
const IS_HIDDEN: &str = "document.querySelector('credit-calculator').shadowRoot.querySelector('slot').hidden";

async fn an_element_without_a_price_keeps_its_content_and_leaves_the_others_alone(
    page: Page,
) -> Result<(), Failure> {
    let html = format!(
        "<script>said = []; console.warn = text => said.push(text)</script>{SCRIPT}
        <credit-calculator id=bad view=badge steps=abc>own content</credit-calculator>
        <credit-calculator id=step view=badge width=NaN height=1e9>own content</credit-calculator>{BADGE}
        <credit-calculator id=wall view=wall steps=75>own content</credit-calculator>"
    );
    page.open_other_site(&html, "").await?;
    page.evaluates_to(&total_of("credit-calculator:not([id])"), "6.9").await?;
    page.evaluates_to("said.length", "3").await?;
    for id in ["bad", "step"] {
        page.evaluates_to(&total_of(&format!("#{id}")), "undefined").await?;
        page.evaluates_to(&format!("document.querySelector('#{id}').estimate"), "null").await?;
        let own = format!(
            "document.querySelector('#{id}').shadowRoot.querySelector('slot').assignedNodes()[0].parentElement.innerText"
        );
        page.evaluates_to(&own, "own content").await?;
        page.evaluates_to(
            &format!("document.querySelector('#{id}').shadowRoot.querySelector('slot').hidden"),
            "false",
        )
        .await?;
    }
    page.evaluates_to(
        "said.some(text => text.includes('“abc” is not allowed: give a whole number from 10 to 150'))",
        "true",
    )
    .await?;
    page.evaluates_to("document.querySelector('#wall').estimate", "null").await?;
    let view = "said.some(text => text.includes('view=wall was given, but there is no such view. Allowed: panel, table, badge.'))";
    page.evaluates_to(view, "true").await
}

async fn own_content_is_shown_for_the_settings_that_it_was_written_for_and_no_others(
    page: Page,
) -> Result<(), Failure> {
    let missing = BADGE.replace("<credit-calculator", "<credit-calculator rate-card=OTHER/missing.json");
    page.open_other_site(&format!("{SCRIPT}{missing}"), "").await?;
    page.evaluates_to(
        "document.querySelector('credit-calculator').shadowRoot?.querySelector('.view-badge')?.textContent",
        "no price",
    )
    .await?;
    page.evaluates_to(IS_HIDDEN, "false").await?;
    page.run("document.querySelector('credit-calculator').steps = 150").await?;
    page.evaluates_to(IS_HIDDEN, "true").await?;
    page.evaluates_to(SHOWN_PRICE, "no price").await?;
    page.run("document.querySelector('credit-calculator').load()").await?;
    page.evaluates_to(SHOWN_PRICE, "no price").await?;
    page.evaluates_to(IS_HIDDEN, "true").await?;
    page.run("document.querySelector('credit-calculator').steps = 75").await?;
    page.evaluates_to(IS_HIDDEN, "false").await?;

    // Where the calculator cannot be loaded, a badge in a sentence shows a message in place of the price.
    let script = SCRIPT.replace("SITE", "SITE/without-element");
    page.open_other_site(&format!("{script}{BADGE}"), "").await?;
    let failed = "getComputedStyle(document.querySelector('credit-calculator').shadowRoot.querySelector('.not-loaded')).display";
    page.evaluates_to(failed, "none").await?;
    page.run("document.querySelector('credit-calculator').steps = 150").await?;
    page.evaluates_to(IS_HIDDEN, "true").await?;
    page.evaluates_to(failed, "inline").await
}

async fn a_price_that_goes_is_reported_and_shown_nowhere(page: Page) -> Result<(), Failure> {
    let html = format!(
        "<script>reasons = []; addEventListener('unpriced', ({{detail}}) => reasons.push(detail.reason))</script>{SCRIPT}{BADGE}"
    );
    page.open_other_site(&html, "").await?;
    page.evaluates_to(SHOWN_PRICE, "6.9 credits").await?;
    page.run("document.querySelector('credit-calculator').steps = 'abc'").await?;
    page.evaluates_to(SHOWN_PRICE, "no price").await?;
    page.evaluates_to("reasons.length === 1 && reasons[0].includes('“abc” is not allowed')", "true").await?;
    page.evaluates_to("document.querySelector('credit-calculator').estimate", "null").await?;
    page.evaluates_to(
        "document.querySelector('credit-calculator').shadowRoot.querySelector('slot').hidden",
        "true",
    )
    .await?;
    page.run("document.querySelector('credit-calculator').steps = 75").await?;
    page.evaluates_to(SHOWN_PRICE, "6.9 credits").await?;
    // While a list is fetched there is no price, not even of the previous list.
    page.run(
        &"document.querySelector('credit-calculator').rateCard = 'OTHER/endless.json'"
            .replace("OTHER", &page.site.other_address),
    )
    .await?;
    page.evaluates_to("document.querySelector('credit-calculator').estimate", "null").await?;
    page.evaluates_to("reasons.at(-1)", "a price list is on its way").await?;
    page.evaluates_to(SHOWN_PRICE, "no price").await
}

async fn a_list_has_the_model_that_was_named_or_no_price(page: Page) -> Result<(), Failure> {
    let html = format!(
        "{SCRIPT}<script>prices = 0; addEventListener('estimate', () => prices++)</script><credit-calculator rate-card=OTHER/dezgo.json model=no-such steps=30>own</credit-calculator>"
    );
    page.open_other_site(&html, "").await?;
    let element = "document.querySelector('credit-calculator')";
    page.evaluates_to(
        &format!("{element}.shadowRoot?.querySelector('.no-price')?.textContent.includes('no-such')"),
        "true",
    )
    .await?;
    page.evaluates_to(&format!("{element}.estimate"), "null").await?;
    page.run(&format!("{element}.model = null")).await?;
    // Published at 30 steps: 512 × 512 for $0.0019 (dev.dezgo.com/pricing/sd1).
    page.evaluates_to(&format!("{element}.estimate?.total.usd"), "0.0019").await?;
    // The same list from another address replaces the first.
    page.run(&format!("{element}.rateCard += '?again'")).await?;
    page.evaluates_to("prices", "2").await?;
    page.evaluates_to(&format!("{element}.estimate?.total.usd"), "0.0019").await
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
            page.open_other_site(&html, "").await?;
            page.evaluates_to(&format!("said.includes('Perhaps {meant} was meant?') || said"), "true")
                .await?;
            page.evaluates_to("document.querySelector('credit-calculator').estimate", "null").await?;
            page.evaluates_to(
                "document.querySelector('credit-calculator').shadowRoot.querySelector('slot').hidden",
                "false",
            )
            .await?;
            // No button dismisses the message, which would lead to the price of other settings.
            let buttons = "[...document.querySelector('credit-calculator').shadowRoot.querySelectorAll('.notices button')].map(button => button.textContent).join()";
            let buttons = page.evaluate(buttons).await?;
            assert!(buttons.is_empty() || buttons.starts_with("Use ") && !buttons.contains(','), "{buttons}");
        }
    }
    Ok(())
}

async fn a_misspelt_attribute_that_comes_later_has_no_price_until_it_goes(page: Page) -> Result<(), Failure> {
    page.open_other_site(&format!("{SCRIPT}{BADGE}"), "").await?;
    for typo in ["step", "images", "rate_card"] {
        page.evaluates_to(SHOWN_PRICE, "6.9 credits").await?;
        page.run(&format!("document.querySelector('credit-calculator').setAttribute('{typo}', 2)")).await?;
        page.evaluates_to(&total_of("credit-calculator"), "undefined").await?;
        page.evaluates_to(SHOWN_PRICE, "no price").await?;
        page.run(&format!("document.querySelector('credit-calculator').removeAttribute('{typo}')")).await?;
        page.evaluates_to(&total_of("credit-calculator"), "6.9").await?;
    }
    Ok(())
}

async fn a_misspelt_attribute_is_corrected_with_the_keyboard(page: Page) -> Result<(), Failure> {
    for view in ["panel", "table"] {
        page.open_other_site(
            &format!("{SCRIPT}<credit-calculator view={view} step=75></credit-calculator>"),
            "",
        )
        .await?;
        let root = "document.querySelector('credit-calculator').shadowRoot";
        page.evaluates_to(&format!("{root}?.querySelector('.notices button')?.textContent"), "Use steps=75")
            .await?;
        page.run(&format!("{root}.querySelector('.notices button').focus()")).await?;
        page.run(&format!("{root}.activeElement.click()")).await?;
        // 1.5 credits: published for 512 × 512 at 75 steps.
        page.evaluates_to(&total_of("credit-calculator"), "1.5").await?;
        page.evaluates_to(&format!("{root}.activeElement?.id"), "results").await?;
    }
    Ok(())
}
