//! Prints the library's names and defaults that scripts need, as one JSON object. A build (`build/constants.mjs`) runs
//! it and defines them in the scripts.

use dream_credits::pricing::DEFAULT_RATE_CARD;
use dream_credits::state::{Field, LAST_VISIT_KEY, Theme, View};

fn main() {
    let fields = Field::ALL.into_iter().filter(|field| field.is_of_parts());
    let constants = serde_json::json!({
        "SETTINGS": fields.map(Field::name).collect::<Vec<_>>(),
        "DEFAULT_RATE_CARD": DEFAULT_RATE_CARD,
        "VIEW_PARTS": View::PARTS.map(View::name),
        "THEMES": Theme::ALL.map(Theme::name),
        "LAST_VISIT_KEY": LAST_VISIT_KEY,
    });
    println!("{constants}");
}
