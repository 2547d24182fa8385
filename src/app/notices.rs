//! What there is to say about how the page was opened.

use yew::prelude::*;

use crate::browser;
use crate::pricing::quoted;
use crate::state::{Action, Notice};

#[derive(Properties, PartialEq)]
pub struct NoticesProps {
    pub notices: Vec<Notice>,
    pub on_action: Callback<Action>,
}

#[component]
pub fn Notices(props: &NoticesProps) -> Html {
    let notice = |notice: &Notice| {
        let on = |action: fn(Notice) -> Action| {
            let (notice, on_action) = (notice.clone(), props.on_action.clone());
            move |_: MouseEvent| {
                // The button goes with the notice: the focus must not go with it.
                browser::focus("results");
                on_action.emit(action(notice.clone()));
            }
        };
        let adopt = match notice {
            Notice::NearMiss { meant, value, .. } => html! {
                <button type="button" onclick={on(Action::Adopt)}>{ format!("Use {meant}={}", quoted(value)) }</button>
            },
            _ => html! {},
        };
        html! {
            <li>
                <span>{ words(notice) }</span>
                { adopt }
                <button type="button" onclick={on(Action::Dismiss)}>{ "Dismiss" }</button>
            </li>
        }
    };
    html! {
        if !props.notices.is_empty() {
            <ul class="notices" aria-label="Notices">{ for props.notices.iter().map(notice) }</ul>
        }
    }
}

fn words(notice: &Notice) -> String {
    match notice {
        Notice::NearMiss { given, value, meant } => {
            let (given, value) = (quoted(given), quoted(value));
            format!("The address says {given}={value}, which means nothing here. Perhaps {meant} was meant?")
        }
        Notice::Repeated { name, used, ignored } => {
            let (used, ignored) = (quoted(used), quoted(ignored));
            format!("The address names {name} more than once. {name}={used} counts, {name}={ignored} does not.")
        }
        Notice::NoSuchChoice { name, given, allowed } => {
            let (given, allowed) = (quoted(given), allowed.join(", "));
            format!("The address says {name}={given}, but there is no such {name}. Allowed: {allowed}.")
        }
        Notice::DamagedVisit => {
            "What was kept of your last visit is damaged; only what could be read of it is used.".to_owned()
        }
        Notice::DamagedList(error) => {
            format!("One of your own price lists is damaged where it was kept, and left out: {error}")
        }
        Notice::ListNotKept(name) => format!(
            "This browser has not kept {}: it is there until you close the page. Export it to bring it along again.",
            quoted(name)
        ),
        Notice::NothingKept => {
            "This browser keeps nothing for this page. Your settings stay in the address; the balance does not."
                .to_owned()
        }
    }
}
