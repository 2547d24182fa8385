//! The models of a list, each with its price at its own defaults; a click chooses one.

use std::sync::Arc;

use yew::prelude::*;

use crate::app::components::provenance;
use crate::pricing::{Model, RateCard, Request, Setting, Task, format};
use crate::state::{Action, Origin};

#[derive(Properties, PartialEq)]
pub struct ModelTableProps {
    pub card: Arc<RateCard>,
    /// The id of the current model.
    pub model: String,
    /// Where the list is from, if it is not built in.
    pub origin: Option<Origin>,
    pub on_action: Callback<Action>,
}

#[component]
pub fn ModelTable(props: &ModelTableProps) -> Html {
    let card = &props.card;
    let group = |(task, models): (Task, Vec<&Model>)| {
        html! {
            <tbody>
                <tr><th scope="rowgroup" colspan="4" class="task">{ task.label() }</th></tr>
                { for models.into_iter().map(|model| row(props, model)) }
            </tbody>
        }
    };
    html! {
        <section class="card offers" aria-labelledby="models-heading">
            <h2 id="models-heading">{ format!("Models and services, {}", card.name) }</h2>
            { provenance::mark(props.origin.as_ref()) }
            <p class="hint">{ "Each at its default settings, for one result. Choose one to set it." }</p>
            <div class="scroll">
                <table aria-labelledby="models-heading">
                    <thead>
                        <tr>
                            <th scope="col">{ "Model" }</th>
                            <th scope="col">{ "For" }</th>
                            <th scope="col">{ "Credits" }</th>
                            <th scope="col">{ "Dollars" }</th>
                        </tr>
                    </thead>
                    { for card.by_task().into_iter().map(group) }
                </table>
            </div>
        </section>
    }
}

fn row(props: &ModelTableProps, model: &Model) -> Html {
    let is_current = model.id == props.model;
    let id = model.id.clone();
    let onclick = props.on_action.reform(move |_: MouseEvent| Action::ChooseModel(id.clone()));
    let estimate = props.card.estimate(&Request::default().with(Setting::Model, &model.id));
    let size = model.defaults.size().map(|size| size.to_string());
    let steps = model.defaults.steps.map(format::steps);
    let settings = [Some(model.task.results(1)), size, steps].into_iter().flatten().collect::<Vec<_>>();
    let (credits, usd) = match estimate {
        Ok(estimate) => (format::number(estimate.per_image.credits), format::usd(estimate.per_image.usd)),
        Err(_) => ("no price".to_owned(), String::new()),
    };
    html! {
        <tr class={classes!(is_current.then_some("current"))}>
            <th scope="row">
                <button type="button" {onclick} aria-pressed={is_current.to_string()}>{ &model.name }</button>
            </th>
            <td class="why">{ settings.join(", ") }</td>
            <td>{ credits }</td>
            <td>{ usd }</td>
        </tr>
    }
}
