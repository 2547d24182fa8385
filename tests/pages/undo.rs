//! Undo and redo, with the keyboard and with buttons.
//!
//! Prices are cells of the published tables: `tests/common/published.rs`.

use thirtyfour::Key;

use crate::Failure;
use crate::harness::{Page, tests};

tests![changes_are_undone_and_redone_with_the_keyboard,];

async fn changes_are_undone_and_redone_with_the_keyboard(page: Page) -> Result<(), Failure> {
    page.open("").await?;
    page.fill("steps", "75").await?;
    page.shows("#total-credits", "1.5").await?;
    let body = page.find("body").await?;
    body.send_keys(Key::Control + "z").await?;
    page.holds("steps", "50").await?;
    page.shows("#total-credits", "1.0").await?;
    body.send_keys(Key::Control + Key::Shift + "z").await?;
    page.shows("#total-credits", "1.5").await?;
    page.click_button("Undo").await?;
    page.shows("#total-credits", "1.0").await?;
    body.send_keys(Key::Control + "y").await?;
    page.shows("#total-credits", "1.5").await
}
