//! Pages that hold elements: their policies, their styles, and their changes.

use super::{BADGE, SCRIPT, SHOWN_PRICE, documented_policy, total_of};
use crate::Failure;
use crate::harness::{Page, tests};

tests![
    a_strict_policy_needs_what_the_documentation_says,
    styles_and_directions_of_the_page_do_not_reach_in,
    it_has_a_width_where_the_page_shrinks_it_to_its_content,
    it_survives_documents_without_a_window,
];

async fn a_strict_policy_needs_what_the_documentation_says(page: Page) -> Result<(), Failure> {
    let html = format!("{SCRIPT}{BADGE}<credit-calculator id=panel steps=75></credit-calculator>");
    page.open_other_site(&html, &documented_policy()).await?;
    page.evaluates_to(SHOWN_PRICE, "6.9 credits").await?;
    page.evaluates_to(&total_of("#panel"), "1.5").await?;
    let sheet =
        "getComputedStyle(document.querySelector('#panel').shadowRoot.querySelector('.dream-bar')).display";
    page.evaluates_to(sheet, "grid").await
}

async fn styles_and_directions_of_the_page_do_not_reach_in(page: Page) -> Result<(), Failure> {
    let panel = "<credit-calculator id=panel steps=75></credit-calculator>";
    let measure = "(root => ['.size-choices', '.panel', '#steps', 'h2', '.figure'].map(selector => {
            const element = root.querySelector(selector);
            const {fontFamily, fontSize, color, direction, display, letterSpacing, textTransform} = getComputedStyle(element);
            const {width, height} = element.getBoundingClientRect();
            return [fontFamily, fontSize, color, direction, display, letterSpacing, textTransform, Math.round(width), Math.round(height)];
        }).join('\\n'))(document.querySelector('#panel').shadowRoot)";
    page.open_other_site(
        &format!("{SCRIPT}<style>body {{ margin: 0 }} #panel {{ width: 600px }}</style>{panel}"),
        "",
    )
    .await?;
    page.evaluates_to(&total_of("#panel"), "1.5").await?;
    let plain = page.evaluate(measure).await?;
    let hostile = "<html dir=rtl lang=ar style='font-size: 62.5%'><style>
        * { font-family: fantasy !important; font-size: 40px !important; color: red !important; line-height: 3 !important;
            letter-spacing: 1em !important; text-transform: uppercase !important; text-align: center !important; }
        div, span, button, input, h2, p, section { all: unset !important; display: none !important }
        :root { --panel: red; --text: red; --rem: 99px; --radius: 50px }
        #panel { width: 600px !important }</style>";
    page.open_other_site(&format!("{hostile}{SCRIPT}{panel}"), "").await?;
    page.evaluates_to(&total_of("#panel"), "1.5").await?;
    assert_eq!(page.evaluate(measure).await?, plain);
    Ok(())
}

async fn it_has_a_width_where_the_page_shrinks_it_to_its_content(page: Page) -> Result<(), Failure> {
    for style in ["display: flex", "display: inline-block", "float: left", "width: fit-content"] {
        let html =
            format!("{SCRIPT}<div style='{style}'><credit-calculator steps=75></credit-calculator></div>");
        page.open_other_site(&html, "").await?;
        page.evaluates_to(&total_of("credit-calculator"), "1.5").await?;
        let width: f64 =
            page.evaluate("document.querySelector('credit-calculator').offsetWidth").await?.parse()?;
        assert!(width >= 320.0, "{style}: {width} pixels");
    }
    Ok(())
}

async fn it_survives_documents_without_a_window(page: Page) -> Result<(), Failure> {
    page.open_other_site(&format!("{SCRIPT}{BADGE}<template></template>"), "").await?;
    page.evaluates_to(SHOWN_PRICE, "6.9 credits").await?;
    page.run(
        "document.querySelector('template').content.append(document.querySelector('credit-calculator'))",
    )
    .await?;
    page.run("document.body.append(document.querySelector('template').content)").await?;
    page.evaluates_to(SHOWN_PRICE, "6.9 credits").await
}
