//! The arrangement of the page: which parts each view has.

use std::rc::Rc;

use yew::prelude::*;

use super::dream_bar::DreamBar;
use super::header::Header;
use super::opening::opening;
use super::results::Results;
use super::settings_panel::settings_panel;
use crate::state::{Action, Snapshot, View};

/// What the page shows, and where its actions go. The price itself is that of the [`Quote`](crate::state::Quote) in the
/// context.
#[derive(Properties, PartialEq, Clone, Debug)]
pub struct CalculatorProps {
    /// What the settings show.
    pub settings: Rc<Snapshot>,
    /// What all else shows, which may be behind.
    pub shown: Rc<Snapshot>,
    /// Takes what the reader does.
    pub on_action: Callback<Action>,
}

/// The page without its memory.
#[component]
pub fn Calculator(props: &CalculatorProps) -> Html {
    let CalculatorProps { settings, shown, on_action } = props;
    let view = shown.state.view;
    html! {
        <div class={classes!("calculator", format!("view-{}", if view.is_page() { View::Full } else { view }.name()))}>
            if !view.is_page() {
                <h1 class="visually-hidden">{ "Dream Credits" }</h1>
            }
            { opening(shown, on_action) }
            if view.is_page() || view == View::Panel {
                <aside class="panel" aria-label="Settings">
                    if view.is_page() {
                        <Header theme={shown.state.theme} on_action={on_action} />
                    }
                    { settings_panel(settings, on_action) }
                    <DreamBar />
                </aside>
            }
            <Results {shown} on_action={on_action} />
        </div>
    }
}
