//! The name of the page, and the choice of its theme.

use yew::prelude::*;

use crate::app::components::icons;
use crate::state::{Action, Theme};

#[derive(Properties, PartialEq)]
pub struct HeaderProps {
    pub theme: Theme,
    pub on_action: Callback<Action>,
}

#[component]
pub fn Header(props: &HeaderProps) -> Html {
    let choice = |theme: Theme| {
        let onclick = props.on_action.reform(move |_: MouseEvent| Action::ChooseTheme(theme));
        let (label, icon) = match theme {
            Theme::Auto => ("Theme of the system", icons::system()),
            Theme::Light => ("Light theme", icons::sun()),
            Theme::Dark => ("Dark theme", icons::moon()),
        };
        let pressed = (theme == props.theme).to_string();
        html! {
            <button type="button" {onclick} aria-pressed={pressed} aria-label={label} title={label}>{ icon }</button>
        }
    };
    html! {
        <header class="header">
            { icons::logo() }
            <h1>{ "Dream Credits" }</h1>
            <div class="themes" role="group" aria-label="Theme">{ for Theme::ALL.into_iter().map(choice) }</div>
        </header>
    }
}
