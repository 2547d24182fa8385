//! What follows from the state in the browser around the page.

use yew::prelude::*;

use crate::browser::{self, Address};
use crate::pricing::format;
use crate::state::{Action, Quote, State, View};

/// Keeps the address at the state's link, and takes the state from it when the reader goes back or forward.
#[hook]
pub fn use_address(state: &State, on_action: &Callback<Action>) {
    let address = use_memo((), |()| Address::default());
    let written_place = use_mut_ref(|| state.place);
    {
        let address = address.clone();
        use_effect_with((state.link(), state.place), move |(link, place)| {
            if written_place.replace(*place) == *place {
                address.replace(link);
            } else {
                address.push(link);
            }
        });
    }
    use_effect_with(on_action.clone(), move |on_action| {
        let on_action = on_action.clone();
        let listener = address.on_visit(move |query| on_action.emit(Action::Visit(query)));
        move || drop(listener)
    });
}

/// Keeps the settings for the next visit. A panel in somebody's page leaves the reader's own visit alone.
#[hook]
pub fn use_memory(state: &State) {
    use_effect_with((state.view, state.visit()), |(view, visit)| {
        if *view == View::Full {
            browser::remember_visit(visit);
        }
    });
}

/// Shows the estimate in the document's title, and the theme in its colours.
#[hook]
pub fn use_document(state: &State, quote: &Quote) {
    let title = match &quote.estimate {
        Ok(estimate) => {
            let (credits, words) = (format::number(estimate.total.credits), quote.settings_in_words());
            format!("{credits} credits: {} – Dream Credits", words.unwrap_or_default().join(", "))
        }
        Err(_) => "No price for these settings – Dream Credits".to_owned(),
    };
    use_effect_with(title, |title| browser::set_title(title));
    use_effect_with(state.theme, |theme| browser::set_theme(*theme));
}
