//! Starts the page.

fn main() {
    dream_credits::app::start();
}
