//! The element `<credit-calculator>` in pages of another site.

use thirtyfour::Key;

use crate::elsewhere::SCRIPT;
use crate::page::{Options, Page};
use crate::{Failure, tests};

const LOUD: Options =
    Options { phone: None, refuse_storage: false, loud: true, no_scripts: false, hasty: false };

tests![
    elements_of_a_page_price_their_own_settings_and_share_a_program,
    what_has_no_price_keeps_its_content_and_leaves_the_others_alone: LOUD,
    attributes_that_change_take_effect_and_what_the_reader_did_stays,
    a_moved_element_goes_on_and_a_removed_one_leaves_nothing,
    what_was_set_before_the_script_came_counts,
    a_script_that_is_loaded_twice_does_no_harm_and_another_build_is_said: LOUD,
    an_element_is_loaded_when_it_nears_the_window,
    a_load_that_failed_says_why_and_is_tried_again: LOUD,
    a_program_that_fails_is_started_anew_from_the_attributes: LOUD,
    two_hundred_elements_all_price,
    a_strict_policy_needs_what_the_documentation_says,
    a_policy_that_is_too_strict_leaves_the_content_and_says_what_to_add: LOUD,
    styles_and_directions_of_the_page_do_not_reach_in,
    a_list_is_fetched_from_its_address,
    a_list_that_cannot_be_had_says_so_and_is_asked_for_again: LOUD,
    a_panel_answers_to_the_keyboard,
];

/// 6.9 credits: published for 768 × 768 at 75 steps.
const BADGE: &str = "<credit-calculator view=badge width=768 height=768 steps=75>own</credit-calculator>";

/// What the element of this selector has priced.
fn total(selector: &str) -> String {
    format!("document.querySelector('{selector}')?.estimate?.total.credits")
}

/// What the first element shows as its price; its own content while it has none.
const SHOWN: &str = "(element => element.shadowRoot?.querySelector('[part~=price]')?.textContent ?? element.textContent)(document.querySelector('credit-calculator'))";

/// Published: 6.9 as above; 28.2 for 1024 × 1024 at 150 steps, the table's cell of the last row and column; 1.0 by default.
async fn elements_of_a_page_price_their_own_settings_and_share_a_program(page: Page) -> Result<(), Failure> {
    let html = format!(
        "<script>totals = []; addEventListener('estimate', ({{detail}}) => totals.push(detail.total.credits))</script>{SCRIPT}
        <p>It costs {BADGE} today.</p><credit-calculator id=panel></credit-calculator>
        <credit-calculator id=table view=table width=1024 height=1024 steps=150></credit-calculator>"
    );
    page.open_elsewhere(&html, "").await?;
    page.comes_to(SHOWN, "6.9 credits").await?;
    page.run("document.querySelector('#table').scrollIntoView()").await?;
    page.comes_to("totals.sort().join()", "1.0,28.2,6.9").await?;
    let pressed =
        "document.querySelector('#table').shadowRoot.querySelector('[aria-pressed=true]').textContent";
    page.comes_to(pressed, "28.2").await?;
    // In running text it is text: its line is not broken.
    let lines = "document.querySelector('p').getClientRects()[0].height < 40";
    page.comes_to(lines, "true").await?;
    let programs =
        "performance.getEntriesByType('resource').filter(({name}) => name.includes('/element-')).length";
    page.comes_to(programs, "1").await?;
    page.comes_to(
        "document.querySelector('credit-calculator').estimate.settings.rateCard",
        "dreamstudio-2022",
    )
    .await
}

async fn what_has_no_price_keeps_its_content_and_leaves_the_others_alone(page: Page) -> Result<(), Failure> {
    let html = format!(
        "<script>said = []; console.warn = text => said.push(text)</script>{SCRIPT}
        <credit-calculator id=bad view=badge steps=abc>own content</credit-calculator>
        <credit-calculator id=step view=badge width=NaN height=1e9>own content</credit-calculator>{BADGE}
        <credit-calculator id=wall view=wall steps=75>own content</credit-calculator>"
    );
    page.open_elsewhere(&html, "").await?;
    page.comes_to(&total("credit-calculator:not([id])"), "6.9").await?;
    page.comes_to("said.length", "2").await?;
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
    // 1.5 credits: published for 512 × 512 at 75 steps.
    page.comes_to(&total("#wall"), "1.5").await?;
    let notice = "document.querySelector('#wall').shadowRoot.querySelector('.notices').textContent.includes('view=wall was given, but there is no such view. Allowed: panel, table, badge.')";
    page.comes_to(notice, "true").await
}

/// Published: 6.9 for 768 × 768 at 75 steps, 9.2 at 100, 13.8 at 150.
async fn attributes_that_change_take_effect_and_what_the_reader_did_stays(page: Page) -> Result<(), Failure> {
    let html = format!("{SCRIPT}<credit-calculator width=768 height=768 steps=75>own</credit-calculator>");
    page.open_elsewhere(&html, "").await?;
    page.comes_to(&total("credit-calculator"), "6.9").await?;
    page.run("document.querySelector('credit-calculator').steps = 100").await?;
    page.comes_to(&total("credit-calculator"), "9.2").await?;
    page.run(
        "const field = document.querySelector('credit-calculator').shadowRoot.querySelector('#steps');
        field.value = 150; field.dispatchEvent(new Event('input', {bubbles: true}));",
    )
    .await?;
    page.comes_to(&total("credit-calculator"), "13.8").await?;
    // The reader's 150 steps, with the page's new number of images.
    page.run("document.querySelector('credit-calculator').setAttribute('samples', 2)").await?;
    page.comes_to(&total("credit-calculator"), "27.6").await?;
    page.run("document.querySelector('credit-calculator').setAttribute('view', 'badge')").await?;
    page.comes_to(SHOWN, "27.6 credits").await?;
    page.run("document.querySelector('credit-calculator').removeAttribute('samples')").await?;
    page.comes_to(SHOWN, "13.8 credits").await
}

async fn a_moved_element_goes_on_and_a_removed_one_leaves_nothing(page: Page) -> Result<(), Failure> {
    let html = format!("{SCRIPT}<div id=one>{BADGE}</div><div id=two></div>");
    page.open_elsewhere(&html, "").await?;
    page.comes_to(SHOWN, "6.9 credits").await?;
    page.run(
        "element = document.querySelector('credit-calculator'); inside = element.shadowRoot.querySelector('.place');
        document.querySelector('#two').append(element)",
    )
    .await?;
    page.comes_to(
        "element.shadowRoot.querySelector('.place') === inside && element.estimate.total.credits",
        "6.9",
    )
    .await?;
    page.run("element.remove()").await?;
    page.comes_to("[element.estimate, element.shadowRoot.querySelector('.place')].join()", ",").await?;
    page.run("document.querySelector('#one').append(element)").await?;
    page.comes_to(SHOWN, "6.9 credits").await
}

async fn what_was_set_before_the_script_came_counts(page: Page) -> Result<(), Failure> {
    let html = format!(
        "<script>element = document.createElement('credit-calculator'); element.view = 'badge'; element.steps = 75;
        document.documentElement.append(element)</script>{SCRIPT}"
    );
    page.open_elsewhere(&html, "").await?;
    // Published for 512 × 512 at 75 steps.
    page.comes_to(SHOWN, "1.5 credits").await?;
    page.comes_to("element.getAttribute('steps')", "75").await
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

async fn an_element_is_loaded_when_it_nears_the_window(page: Page) -> Result<(), Failure> {
    let html = format!(
        "{SCRIPT}<script type=module>window.isRun = true</script><div style='height: 5000px'></div>{BADGE}"
    );
    page.open_elsewhere(&html, "").await?;
    page.comes_to("window.isRun", "true").await?;
    let programs =
        "performance.getEntriesByType('resource').filter(({name}) => name.includes('/element-')).length";
    page.comes_to(programs, "0").await?;
    page.comes_to(SHOWN, "own").await?;
    page.run("scrollTo(0, 5000)").await?;
    page.comes_to(SHOWN, "6.9 credits").await
}

async fn a_load_that_failed_says_why_and_is_tried_again(page: Page) -> Result<(), Failure> {
    let html = format!("{}{BADGE}", SCRIPT.replace("SITE", "SITE/without-element"));
    page.open_elsewhere(&html, "").await?;
    let failed = "document.querySelector('credit-calculator').shadowRoot?.querySelector('.failed')";
    page.comes_to(&format!("{failed}?.textContent.includes('the server answers with status 404')"), "true")
        .await?;
    page.comes_to(SHOWN, "own").await?;
    let again = format!("{failed}.querySelector('button').click()");
    page.run(&format!("const failed = {failed}; failed.id = 'first'; {again}")).await?;
    page.comes_to(&format!("{failed} && {failed}.id"), "").await?;
    let found = "return fetch(new URL('found', document.querySelector('script').src)).then(() => {})";
    page.window.execute(found, vec![]).await?;
    page.run(&again).await?;
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

async fn two_hundred_elements_all_price(page: Page) -> Result<(), Failure> {
    let html = format!(
        "{SCRIPT}<script type=module>
        for (let place = 0; place < 200; place++) {{
            const element = document.createElement('credit-calculator');
            element.view = ['badge', 'table', 'panel'][place % 3]; element.steps = 75;
            document.body.append(element);
            element.load();
        }}</script><body>"
    );
    page.open_elsewhere(&html, "").await?;
    let priced = "[...document.querySelectorAll('credit-calculator')].filter(({estimate}) => estimate?.total.credits === '1.5').length";
    page.comes_to(priced, "200").await
}

/// What [docs/element.md] says that a page's policy has to allow.
fn documented_policy() -> String {
    let documentation = include_str!("../../docs/element.md");
    let line = documentation.lines().find(|line| line.starts_with("script-src https://example.org")).unwrap();
    format!("default-src 'none'; img-src data:; {}", line.replace("https://example.org", "SITE"))
}

async fn a_strict_policy_needs_what_the_documentation_says(page: Page) -> Result<(), Failure> {
    let html = format!("{SCRIPT}{BADGE}<credit-calculator id=panel steps=75></credit-calculator>");
    page.open_elsewhere(&html, &documented_policy()).await?;
    page.comes_to(SHOWN, "6.9 credits").await?;
    page.comes_to(&total("#panel"), "1.5").await?;
    let sheet =
        "getComputedStyle(document.querySelector('#panel').shadowRoot.querySelector('.dream-bar')).display";
    page.comes_to(sheet, "grid").await
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

async fn styles_and_directions_of_the_page_do_not_reach_in(page: Page) -> Result<(), Failure> {
    let panel = "<credit-calculator id=panel steps=75></credit-calculator>";
    let measure = "(root => ['.dream-bar', '.panel', '#steps', 'h2', '.figure'].map(selector => {
            const element = root.querySelector(selector);
            const {fontFamily, fontSize, color, direction, display, letterSpacing, textTransform} = getComputedStyle(element);
            const {width, height} = element.getBoundingClientRect();
            return [fontFamily, fontSize, color, direction, display, letterSpacing, textTransform, Math.round(width), Math.round(height)];
        }).join('\\n'))(document.querySelector('#panel').shadowRoot)";
    page.open_elsewhere(
        &format!("{SCRIPT}<style>body {{ margin: 0 }} #panel {{ width: 600px }}</style>{panel}"),
        "",
    )
    .await?;
    page.comes_to(&total("#panel"), "1.5").await?;
    let plain = page.ask(measure).await?;
    let hostile = "<html dir=rtl lang=ar style='font-size: 62.5%'><style>
        * { font-family: fantasy !important; font-size: 40px !important; color: red !important; line-height: 3 !important;
            letter-spacing: 1em !important; text-transform: uppercase !important; text-align: center !important; }
        div, span, button, input, h2, p, section { all: unset !important; display: none !important }
        :root { --panel: red; --text: red; --rem: 99px; --radius: 50px }
        #panel { width: 600px !important }</style>";
    page.open_elsewhere(&format!("{hostile}{SCRIPT}{panel}"), "").await?;
    page.comes_to(&total("#panel"), "1.5").await?;
    assert_eq!(page.ask(measure).await?, plain);
    Ok(())
}

/// Published at 30 steps: 768 × 768 for $0.0087 (dev.dezgo.com/pricing/sd1).
async fn a_list_is_fetched_from_its_address(page: Page) -> Result<(), Failure> {
    let html = format!(
        "{SCRIPT}<credit-calculator rate-card=OTHER/dezgo.json width=768 height=768 steps=30>own</credit-calculator>"
    );
    page.open_elsewhere(&html, "").await?;
    page.comes_to("document.querySelector('credit-calculator').estimate?.total.usd", "0.0087").await?;
    let marked = "document.querySelector('credit-calculator').shadowRoot.textContent.includes('Not built in: from 127.0.0.1')";
    page.comes_to(marked, "true").await
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
    page.run("asked = performance.getEntriesByType('resource').length").await?;
    page.run(&format!("{refused}.querySelector('button').click()")).await?;
    page.comes_to("performance.getEntriesByType('resource').length > asked", "true").await?;
    page.comes_to(&format!("{refused}?.textContent.includes('404')"), "true").await
}

/// Published for 512 × 512: 1.5 credits at 75 steps.
async fn a_panel_answers_to_the_keyboard(page: Page) -> Result<(), Failure> {
    let html =
        format!("{SCRIPT}<button id=before>Before</button><credit-calculator id=panel></credit-calculator>");
    page.open_elsewhere(&html, "").await?;
    page.comes_to(&total("#panel"), "1.0").await?;
    page.find("#before").await?.click().await?;
    let focused = "document.activeElement.shadowRoot?.activeElement?.id";
    for _ in 0..40 {
        page.window.active_element().await?.send_keys(Key::Tab + "").await?;
        if page.ask(focused).await? == "steps" {
            break;
        }
    }
    page.comes_to(focused, "steps").await?;
    let replace_by = |text: &'static str| {
        let keys = page.window.action_chain().key_down(Key::Control).send_keys("a").key_up(Key::Control);
        async move { keys.send_keys(text).perform().await }
    };
    replace_by("75").await?;
    page.comes_to(&total("#panel"), "1.5").await?;
    replace_by("9").await?;
    page.comes_to("document.querySelector('#panel').estimate", "null").await?;
    // The nearest allowed value, by a click, and the focus is where it was of use.
    let offer = "document.querySelector('#panel').shadowRoot.querySelector('#steps-error button')";
    page.comes_to(&format!("{offer}?.textContent"), "Use 10").await?;
    page.run(&format!("{offer}.focus(); {offer}.click()")).await?;
    // Published for 512 × 512 at 10 steps.
    page.comes_to(&total("#panel"), "0.2").await?;
    page.comes_to(focused, "steps").await
}
