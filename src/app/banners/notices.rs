//! The notices, each with what can be done about it.

use yew::prelude::*;

use crate::app::words::en::notices as words;
use crate::app::words::en::notices::MOST_NOTICES;
use crate::browser;
use crate::state::{Action, Notice};

#[derive(Properties, PartialEq)]
pub struct NoticesProps {
    pub notices: Vec<Notice>,
    /// Whether the user can dismiss them; a notice in place of a price stays.
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
            Notice::NearMiss { .. } => match words::suggestion(notice) {
                Some(label) => html! {
                    <button type="button" onclick={on(Action::AcceptSuggestion)}>{ label }</button>
                },
                None => html! {},
            },
            Notice::DamagedList(..) | Notice::DamagedPlan(_) => {
                let (saved, forgotten, dismiss) = (notice.clone(), notice.clone(), on(Action::Dismiss));
                let forget = move |event: MouseEvent| {
                    match &forgotten {
                        Notice::DamagedList(id, _) => browser::remove_list(id),
                        Notice::DamagedPlan(kept) => browser::remove_damaged_plan(kept),
                        _ => {}
                    }
                    dismiss(event);
                };
                html! {
                    <>
                        <button type="button" onclick={move |_| save_damaged(&saved)}>{ words::save(notice) }</button>
                        <button type="button" onclick={forget}>{ "Remove it" }</button>
                    </>
                }
            }
            _ => html! {},
        };
        html! {
            <li>
                <span>{ words::notice(notice) }</span>
                { offered }
                // What is kept of a list stays in sight until it is removed.
                if props.can_go && !matches!(notice, Notice::DamagedList(..)) {
                    <button type="button" onclick={on(Action::Dismiss)}>{ if notice.leaves_no_price() { "Remove" } else { "Dismiss" } }</button>
                }
            </li>
        }
    };
    html! {
        <ul class="notices" aria-label="Notices">
            { for props.notices.iter().take(MOST_NOTICES).map(notice) }
            if let Some(more) = words::more(props.notices.len()) {
                <li><span>{ more }</span></li>
            }
        </ul>
    }
}

/// Saves what was kept and cannot be read, as it is.
fn save_damaged(notice: &Notice) {
    match notice {
        Notice::DamagedList(id, _) => {
            let document = browser::stored_document(id).unwrap_or_default();
            browser::save_file(&format!("{id}.json"), "application/json", &document);
        }
        Notice::DamagedPlan(kept) => browser::save_file("plan.kept.txt", "text/plain", kept),
        _ => {}
    }
}
