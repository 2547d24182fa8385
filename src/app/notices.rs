//! What there is to say about how the page was opened.

use yew::prelude::*;

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
            let notice = notice.clone();
            props.on_action.reform(move |_: MouseEvent| action(notice.clone()))
        };
        let adopt = match notice {
            Notice::NearMiss { meant, value, .. } => html! {
                <button type="button" onclick={on(Action::Adopt)}>{ format!("Use {meant}={value}") }</button>
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
            <ul class="notices" aria-label="About this address">{ for props.notices.iter().map(notice) }</ul>
        }
    }
}

fn words(notice: &Notice) -> String {
    match notice {
        Notice::NearMiss { given, value, meant } => {
            format!("The address says {given}={value}, which means nothing here. Perhaps {meant} was meant?")
        }
        Notice::Repeated { name, used, ignored } => {
            format!("The address names {name} more than once. {name}={used} counts, {name}={ignored} does not.")
        }
        Notice::NoSuchChoice { name, given, allowed } => {
            let allowed = allowed.join(", ");
            format!("The address says {name}={given}, but there is no such {name}. Allowed: {allowed}.")
        }
        Notice::DamagedVisit => {
            "What was kept of your last visit is damaged. What could be read of it is set; please check it.".to_owned()
        }
        Notice::NothingKept => {
            "This browser keeps nothing for this page, so your settings will not return on the next visit. They are in \
             the address: keep that instead."
                .to_owned()
        }
    }
}
