//! Elements that are loaded, moved and removed, and many at once.

use super::{BADGE, SCRIPT, SHOWN_PRICE};
use crate::Failure;
use crate::harness::{Page, tests};

tests![
    a_moved_element_goes_on_and_a_removed_one_leaves_nothing,
    an_element_is_loaded_when_it_nears_the_window,
    two_hundred_elements_all_price,
];

async fn a_moved_element_goes_on_and_a_removed_one_leaves_nothing(page: Page) -> Result<(), Failure> {
    let html = format!("{SCRIPT}<div id=one>{BADGE}</div><div id=two></div>");
    page.open_other_site(&html, "").await?;
    page.evaluates_to(SHOWN_PRICE, "6.9 credits").await?;
    page.run(
        "window.element = document.querySelector('credit-calculator'); window.inside = element.shadowRoot.querySelector('.place');
        document.querySelector('#two').append(element)",
    )
    .await?;
    page.evaluates_to(
        "element.shadowRoot.querySelector('.place') === inside && element.estimate.total.credits",
        "6.9",
    )
    .await?;
    page.run("element.remove()").await?;
    page.evaluates_to("[element.estimate, element.shadowRoot.querySelector('.place')].join()", ",").await?;
    page.run("document.querySelector('#one').append(element)").await?;
    page.evaluates_to(SHOWN_PRICE, "6.9 credits").await
}

async fn an_element_is_loaded_when_it_nears_the_window(page: Page) -> Result<(), Failure> {
    let html = format!(
        "{SCRIPT}<script type=module>window.isRun = true</script><div style='height: 5000px'></div>{BADGE}"
    );
    page.open_other_site(&html, "").await?;
    page.evaluates_to("window.isRun", "true").await?;
    let programs =
        "performance.getEntriesByType('resource').filter(({name}) => name.includes('/element-')).length";
    page.evaluates_to(programs, "0").await?;
    page.evaluates_to(SHOWN_PRICE, "own").await?;
    page.run("scrollTo(0, 5000)").await?;
    page.evaluates_to(SHOWN_PRICE, "6.9 credits").await
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
    page.open_other_site(&html, "").await?;
    let priced = "[...document.querySelectorAll('credit-calculator')].filter(({estimate}) => estimate?.total.credits === '1.5').length";
    page.evaluates_to(priced, "200").await
}
