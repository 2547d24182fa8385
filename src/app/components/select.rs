//! A choice of one of several names, in groups.

use web_sys::HtmlSelectElement;
use yew::prelude::*;

/// An id, and what people call it.
#[derive(PartialEq, Clone)]
pub struct SelectOption {
    pub id: String,
    pub name: String,
}

#[derive(Properties, PartialEq)]
pub struct SelectProps {
    pub id: &'static str,
    pub label: &'static str,
    /// The choices, each group under its name; a group without a name stands alone.
    pub groups: Vec<(&'static str, Vec<SelectOption>)>,
    /// The id of the choice that was made; one that is not among them is shown as it was given.
    pub current: String,
    pub on_choice: Callback<String>,
}

#[component]
pub fn Select(props: &SelectProps) -> Html {
    let SelectProps { id, label, groups, current, on_choice } = props;
    let select = use_node_ref();
    {
        // The attribute `selected` does nothing once the user has chosen by hand.
        let select = select.clone();
        use_effect_with((current.clone(), groups.clone()), move |(current, _)| {
            if let Some(select) = select.cast::<HtmlSelectElement>() {
                select.set_value(current);
            }
        });
    }
    let onchange = on_choice.reform(|event: Event| {
        event.target_dyn_into::<HtmlSelectElement>().map(|select| select.value()).unwrap_or_default()
    });
    let option = |choice: &SelectOption| {
        let selected = choice.id == *current;
        html! { <option key={choice.id.clone()} value={choice.id.clone()} {selected}>{ &choice.name }</option> }
    };
    let group = |(name, choices): &(&'static str, Vec<SelectOption>)| match *name {
        "" => html! { <>{ for choices.iter().map(option) }</> },
        name => html! { <optgroup label={name}>{ for choices.iter().map(option) }</optgroup> },
    };
    let known = groups.iter().any(|(_, choices)| choices.iter().any(|choice| choice.id == *current));
    html! {
        <div class="choice">
            <label for={*id}>{ *label }</label>
            <select ref={select} id={*id} {onchange} aria-describedby={format!("{id}-error")} aria-invalid={(!known).to_string()}>
                if !known {
                    <option value={current.clone()} selected=true>{ current }</option>
                }
                { for groups.iter().map(group) }
            </select>
        </div>
    }
}
