//! Says the new price to a screen reader, once, after the reader pauses.

use gloo::timers::callback::Timeout;
use yew::prelude::*;

use crate::pricing::format;
use crate::state::Quote;

const PAUSE_MS: u32 = 800;

#[derive(Properties, PartialEq)]
pub struct AnnouncementProps {
    pub quote: Quote,
}

#[component]
pub fn Announcement(props: &AnnouncementProps) -> Html {
    let said = use_state(String::new);
    let text = match &props.quote.estimate {
        Ok(estimate) => {
            let (credits, usd) = (format::number(estimate.total.credits), format::usd(estimate.total.usd));
            let unit = format::unit(estimate.total.credits);
            let mark = if props.quote.origin.is_some() { ", not built in" } else { "" };
            format!("{credits} {unit}, {usd}{mark}")
        }
        Err(_) => "No price for these settings".to_owned(),
    };
    // The price that the page opens with is read with the page.
    let first = use_mut_ref(|| true);
    {
        let said = said.clone();
        use_effect_with(text, move |text| {
            let text = text.clone();
            let waiting = (!first.replace(false)).then(|| Timeout::new(PAUSE_MS, move || said.set(text)));
            move || drop(waiting)
        });
    }
    html! { <output class="visually-hidden" aria-live="polite">{ (*said).clone() }</output> }
}
