//! The page on a phone, 375 pixels wide.

use crate::Failure;
use crate::harness::{Options, Page, tests};

const PHONE: Options = Options::phone(375, 812);

const SMALL_PHONE: Options = Options::phone(320, 640);

tests![
    the_estimate_is_in_sight_wherever_the_page_is_scrolled: PHONE,
    nothing_is_wider_than_the_screen: PHONE,
    the_price_is_whole_on_the_smallest_screens: SMALL_PHONE,
    a_cell_of_the_table_can_be_touched: PHONE,
];

async fn the_estimate_is_in_sight_wherever_the_page_is_scrolled(page: Page) -> Result<(), Failure> {
    page.open("?steps=75").await?;
    for place in ["0", "document.body.scrollHeight / 2", "document.body.scrollHeight"] {
        // Browsers round positions on the screen, each to fractions of its own.
        let script = format!(
            "window.scrollTo(0, {place});
             const bar = document.querySelector('.dream-bar').getBoundingClientRect();
             const top = document.elementFromPoint(bar.left + bar.width / 2, bar.top + bar.height / 2);
             return bar.top >= 0 && bar.bottom <= innerHeight + 0.01 && top.closest('.dream-bar') !== null;"
        );
        let in_sight: bool = page.window.execute(script, vec![]).await?.convert()?;
        assert!(in_sight, "at {place}");
    }
    page.shows(".dream-bar .price strong", "1.5 credits").await
}

async fn nothing_is_wider_than_the_screen(page: Page) -> Result<(), Failure> {
    for query in ["", "?steps=99999999999999999999999999999999999999999999&width=513&balance=1e99&stpes=3"] {
        page.open(query).await?;
        let script = "return [document.documentElement.scrollWidth, innerWidth]";
        let (page_width, screen): (u32, u32) = page.window.execute(script, vec![]).await?.convert()?;
        assert_eq!((page_width, screen), (375, 375), "{query}");
    }
    Ok(())
}

/// 14.1 credits: published for 1024 × 1024 at 75 steps.
async fn a_cell_of_the_table_can_be_touched(page: Page) -> Result<(), Failure> {
    page.open("").await?;
    let cell = ".prices tbody tr:nth-child(4) td:last-child button";
    // Even with the least scrolling it is not behind the bar.
    let script = format!("document.querySelector('{cell}').scrollIntoView({{ block: 'nearest' }})");
    page.window.execute(script, vec![]).await?;
    page.click(cell).await?;
    page.shows("#total-credits", "14.1").await
}

async fn the_price_is_whole_on_the_smallest_screens(page: Page) -> Result<(), Failure> {
    for query in ["", "?samples=10&width=1024&height=1024&steps=150", "?steps=abc"] {
        page.open(query).await?;
        let script = "const price = document.querySelector('.dream-bar .price').getBoundingClientRect();
             return price.left >= 0 && price.right <= innerWidth";
        let whole: bool = page.window.execute(script, vec![]).await?.convert()?;
        assert!(whole, "{query}");
    }
    Ok(())
}
