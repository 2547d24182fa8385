//! What there is to say about how the page was opened.

use yew::prelude::*;

use crate::browser;
use crate::pricing::display_untrusted;
use crate::state::{Action, Notice};

#[derive(Properties, PartialEq)]
pub struct NoticesProps {
    pub notices: Vec<Notice>,
    /// Whether the reader can have them go; what stands in the place of a price stays.
    #[prop_or(true)]
    pub can_go: bool,
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
        let offered = match notice {
            Notice::NearMiss { meant, value, .. } => html! {
                <button type="button" onclick={on(Action::AcceptSuggestion)}>{ format!("Use {meant}={}", display_untrusted(value)) }</button>
            },
            Notice::DamagedList(id, _) => {
                let (saved, forgotten) = (id.clone(), on(Action::Dismiss));
                let save = move |_: MouseEvent| {
                    let kept = browser::stored_list(&saved).unwrap_or_default();
                    browser::save_file(&format!("{saved}.kept.json"), "application/json", &kept);
                };
                let id = id.clone();
                let forget = move |event: MouseEvent| {
                    browser::remove_list(&id);
                    forgotten(event);
                };
                html! {
                    <>
                        <button type="button" onclick={save}>{ "Save what is left" }</button>
                        <button type="button" onclick={forget}>{ "Remove it" }</button>
                    </>
                }
            }
            _ => html! {},
        };
        html! {
            <li>
                <span>{ words(notice) }</span>
                { offered }
                if props.can_go {
                    <button type="button" onclick={on(Action::Dismiss)}>{ "Dismiss" }</button>
                }
            </li>
        }
    };
    html! {
        <ul class="notices" aria-label="Notices">{ for props.notices.iter().map(notice) }</ul>
    }
}

/// What there is to say.
pub fn words(notice: &Notice) -> String {
    match notice {
        Notice::NearMiss { given, value, meant } => {
            let (given, value) = (display_untrusted(given), display_untrusted(value));
            format!("{given}={value} was given, which means nothing here. Perhaps {meant} was meant?")
        }
        Notice::Repeated { name, used, ignored } => {
            let (used, ignored) = (display_untrusted(used), display_untrusted(ignored));
            format!("{name} was given more than once. {name}={used} counts, {name}={ignored} does not.")
        }
        Notice::NoSuchChoice { name, given, allowed } => {
            let (given, allowed) = (display_untrusted(given), allowed.join(", "));
            format!("{name}={given} was given, but there is no such {name}. Allowed: {allowed}.")
        }
        Notice::DamagedVisit => {
            "What was kept of your last visit is damaged; only what could be read of it is used.".to_owned()
        }
        Notice::DamagedList(id, error) => {
            format!(
                "Your price list {} cannot be read where it was kept, and is left out: {error}.",
                display_untrusted(id)
            )
        }
        Notice::ListNotKept { name, .. } => format!(
            "This browser has not kept {}: it is there until you close the page. Export it to bring it along again.",
            display_untrusted(name)
        ),
        Notice::Plan(faults) => {
            const MOST: usize = 20;
            let said = faults.iter().take(MOST).map(String::as_str).collect::<Vec<_>>().join("\n");
            match faults.len().saturating_sub(MOST) {
                0 => said,
                more => format!("{said}\nAnd {more} more."),
            }
        }
        Notice::PlanNotKept => {
            "This browser has not kept your plan: it is there until you close the page. Save it as JSON \
                                to have it again."
                .to_owned()
        }
        Notice::NothingKept => {
            "This browser keeps nothing for this page. Your settings stay in the address; balance and \
                                plan do not."
                .to_owned()
        }
    }
}
