//! The settings of elements: attributes, properties, price lists, and the keyboard.

use thirtyfour::Key;

use super::{BADGE, SCRIPT, SHOWN_PRICE, total_of};
use crate::Failure;
use crate::harness::{Page, tests};

tests![
    elements_of_a_page_price_their_own_settings_and_share_a_program,
    attributes_that_change_take_effect_and_what_the_user_did_stays,
    what_was_set_before_the_script_came_counts,
    a_list_is_fetched_from_its_address,
    a_panel_answers_to_the_keyboard,
];

/// Published: 6.9 for 768 × 768 at 75 steps; 28.2 for 1024 × 1024 at 150 steps, the table's cell of the last
/// row and column; 1.0 by default.
async fn elements_of_a_page_price_their_own_settings_and_share_a_program(page: Page) -> Result<(), Failure> {
    let html = format!(
        "<script>totals = []; addEventListener('estimate', ({{detail}}) => totals.push(detail.total.credits))</script>{SCRIPT}
        <p>It costs {BADGE} today.</p><credit-calculator id=panel></credit-calculator>
        <credit-calculator id=table view=table width=1024 height=1024 steps=150 title='steps: 25'
            style='width: 600px; height: 900px'></credit-calculator>"
    );
    page.open_other_site(&html, "").await?;
    page.evaluates_to(SHOWN_PRICE, "6.9 credits").await?;
    page.run("document.querySelector('#table').scrollIntoView()").await?;
    page.evaluates_to("totals.sort().join()", "1.0,28.2,6.9").await?;
    let pressed =
        "document.querySelector('#table').shadowRoot.querySelector('[aria-pressed=true]').textContent";
    page.evaluates_to(pressed, "28.2").await?;
    // A badge in a paragraph does not break the line.
    let lines = "document.querySelector('p').getClientRects()[0].height < 40";
    page.evaluates_to(lines, "true").await?;
    let programs =
        "performance.getEntriesByType('resource').filter(({name}) => name.includes('/element-')).length";
    page.evaluates_to(programs, "1").await?;
    page.evaluates_to(
        "document.querySelector('credit-calculator').estimate.settings.rateCard",
        "dreamstudio-2022",
    )
    .await
}

/// Published: 6.9 for 768 × 768 at 75 steps, 9.2 at 100, 13.8 at 150.
async fn attributes_that_change_take_effect_and_what_the_user_did_stays(page: Page) -> Result<(), Failure> {
    let html = format!("{SCRIPT}<credit-calculator width=768 height=768 steps=75>own</credit-calculator>");
    page.open_other_site(&html, "").await?;
    page.evaluates_to(&total_of("credit-calculator"), "6.9").await?;
    page.run("document.querySelector('credit-calculator').steps = 100").await?;
    page.evaluates_to(&total_of("credit-calculator"), "9.2").await?;
    page.run(
        "const field = document.querySelector('credit-calculator').shadowRoot.querySelector('#steps');
        field.value = 150; field.dispatchEvent(new Event('input', {bubbles: true}));",
    )
    .await?;
    page.evaluates_to(&total_of("credit-calculator"), "13.8").await?;
    // The user's 150 steps, with the page's new number of images.
    page.run("document.querySelector('credit-calculator').setAttribute('samples', 2)").await?;
    page.evaluates_to(&total_of("credit-calculator"), "27.6").await?;
    page.run("document.querySelector('credit-calculator').setAttribute('view', 'badge')").await?;
    page.evaluates_to(SHOWN_PRICE, "27.6 credits").await?;
    page.run("document.querySelector('credit-calculator').removeAttribute('samples')").await?;
    page.evaluates_to(SHOWN_PRICE, "13.8 credits").await
}

async fn what_was_set_before_the_script_came_counts(page: Page) -> Result<(), Failure> {
    let html = format!(
        "<script>element = document.createElement('credit-calculator'); element.view = 'badge'; element.steps = 75;
        document.documentElement.append(element)</script>{SCRIPT}"
    );
    page.open_other_site(&html, "").await?;
    // Published for 512 × 512 at 75 steps.
    page.evaluates_to(SHOWN_PRICE, "1.5 credits").await?;
    page.evaluates_to("element.getAttribute('steps')", "75").await
}

/// Published at 30 steps: 768 × 768 for $0.0087 (dev.dezgo.com/pricing/sd1).
async fn a_list_is_fetched_from_its_address(page: Page) -> Result<(), Failure> {
    let html = format!(
        "{SCRIPT}<credit-calculator rate-card=OTHER/dezgo.json width=768 height=768 steps=30>own</credit-calculator>"
    );
    page.open_other_site(&html, "").await?;
    page.evaluates_to("document.querySelector('credit-calculator').estimate?.total.usd", "0.0087").await?;
    let marked = "document.querySelector('credit-calculator').shadowRoot.textContent.includes('Not built in: from 127.0.0.1')";
    page.evaluates_to(marked, "true").await
}

/// Published for 512 × 512: 1.5 credits at 75 steps.
async fn a_panel_answers_to_the_keyboard(page: Page) -> Result<(), Failure> {
    let html =
        format!("{SCRIPT}<button id=before>Before</button><credit-calculator id=panel></credit-calculator>");
    page.open_other_site(&html, "").await?;
    page.evaluates_to(&total_of("#panel"), "1.0").await?;
    page.find("#before").await?.click().await?;
    let focused = "document.activeElement.shadowRoot?.activeElement?.id";
    for _ in 0..40 {
        page.window.action_chain().send_keys(Key::Tab).perform().await?;
        if page.evaluate(focused).await? == "steps" {
            break;
        }
    }
    page.evaluates_to(focused, "steps").await?;
    let replace_by = |text: &'static str| {
        let keys = page.window.action_chain().key_down(Key::Control).send_keys("a").key_up(Key::Control);
        async move { keys.send_keys(text).perform().await }
    };
    replace_by("75").await?;
    page.evaluates_to(&total_of("#panel"), "1.5").await?;
    replace_by("9").await?;
    page.evaluates_to("document.querySelector('#panel').estimate", "null").await?;
    // A click takes the nearest allowed value, and moves the focus to its field.
    let offer = "document.querySelector('#panel').shadowRoot.querySelector('#steps-error button')";
    page.evaluates_to(&format!("{offer}?.textContent"), "Use 10").await?;
    page.run(&format!("{offer}.focus(); {offer}.click()")).await?;
    // Published for 512 × 512 at 10 steps.
    page.evaluates_to(&total_of("#panel"), "0.2").await?;
    page.evaluates_to(focused, "steps").await
}
