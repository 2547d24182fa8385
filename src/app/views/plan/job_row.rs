//! One job of the plan, which is edited in place.

use std::rc::Rc;

use yew::prelude::*;

use crate::app::components::number_setting::{select, value};
use crate::app::components::text_field::TextField;
use crate::app::hooks::use_input_text;
use crate::app::words::en::plan;
use crate::pricing::{CheckedRequest, Model, Request, Setting, format};
use crate::state::plan::{Edit, Job, JobCost, JobError, JobQuote};
use crate::state::{Field, Plan};

#[derive(Properties, PartialEq)]
pub struct JobRowProps {
    pub job: Rc<Job>,
    pub quote: JobQuote,
    /// Its index in the plan.
    pub index: usize,
    /// How many jobs there are.
    pub count: usize,
    /// Thousandths of the whole plan.
    pub share: u32,
    /// Whether the settings of the panel may not be those that are meant.
    pub is_unclear: bool,
    /// The job that is there when this one is gone.
    pub neighbour: Option<u32>,
    /// Takes an edit, and the id of what is then to have the focus.
    pub on_edit: Callback<(Edit, Option<String>)>,
    pub on_show: Callback<Request>,
}

#[component]
pub fn JobRow(props: &JobRowProps) -> Html {
    let JobRowProps { job, quote, index, share, on_edit, .. } = props;
    let is_open = use_state(|| false);
    let id = job.id;
    let JobQuote { card, checked, cost } = quote;
    let model = checked.as_ref().map(CheckedRequest::model);
    let typed = use_input_text(&job.name);
    let shown = typed.shown();
    let name = on_edit.reform(move |event: InputEvent| {
        let name = value(&event);
        typed.note(&name);
        (Edit::Name(id, name), None)
    });
    let number = index + 1;
    let toggle = {
        let is_open = is_open.clone();
        move |_: MouseEvent| is_open.set(!*is_open)
    };
    let settings_id = format!("job-{id}-settings");
    html! {
        <li class="job">
            <input class="name" id={format!("job-{id}-name")} aria-label={format!("Name of job {number}")} value={shown}
                maxlength={Plan::LONGEST_NAME.to_string()} autocomplete="off" oninput={name} onfocus={Callback::from(select)} />
            { text_field(props, Field::Images, "Images", cost.as_ref().err()) }
            <button type="button" class="quiet what" id={format!("job-{id}-what")} onclick={toggle}
                aria-expanded={is_open.to_string()} aria-controls={settings_id.clone()}>
                { plan::settings(&job.request, card.as_deref(), model) }
            </button>
            { price(id, cost, *share) }
            { tools(props) }
            <div class="job-settings" id={settings_id} hidden={!*is_open}>
                if *is_open {
                    { settings(props, model) }
                }
            </div>
        </li>
    }
}

fn text_field(props: &JobRowProps, field: Field, label: &'static str, error: Option<&JobError>) -> Html {
    let (job, id) = (&props.job, props.job.id);
    let on_text = props.on_edit.reform(move |text| (Edit::SetField(id, field, text), None));
    let text = job.get(field).unwrap_or_default().to_owned();
    let wrong = error.and_then(|error| error.of(field));
    html! {
        <label class="job-field">
            <span>{ label }</span>
            <TextField id={format!("job-{id}-{field}")} {text} {on_text} described_by={format!("job-{id}-price")}
                invalid={wrong.is_some()} keys="numeric" longest={20} />
        </label>
    }
}

/// What the job costs, and how much of the plan that is; or why it has no price.
fn price(id: u32, cost: &JobCost, share: u32) -> Html {
    match cost {
        Ok((cost, _)) => {
            let percent = plan::percent(share);
            html! {
                <div class="job-price" id={format!("job-{id}-price")}>
                    <strong>{ format::credits(cost.credits) }</strong>
                    <span>{ format::usd(cost.usd) }</span>
                    <svg class="share" viewBox="0 0 1000 10" preserveAspectRatio="none" role="img"
                        aria-label={format!("{percent} of the plan")}>
                        <rect width="1000" height="10" class="all" />
                        <rect width={share.to_string()} height="10" class="part" />
                    </svg>
                    <small aria-hidden="true">{ percent }</small>
                </div>
            }
        }
        Err(error) => {
            html! { <p class="job-price refused" id={format!("job-{id}-price")}>{ plan::no_price(error) }</p> }
        }
    }
}

/// Order, a second one, and removal.
fn tools(props: &JobRowProps) -> Html {
    let (id, index) = (props.job.id, props.index);
    let number = index + 1;
    let on = |edit: Edit, focus: Option<String>| {
        props.on_edit.reform(move |_: MouseEvent| (edit.clone(), focus.clone()))
    };
    // At an end the button of the other direction is the one that still works.
    let (up_id, down_id) = (format!("job-{id}-up"), format!("job-{id}-down"));
    let after_up = if index <= 1 { &down_id } else { &up_id }.clone();
    let after_down = if number + 1 >= props.count { &up_id } else { &down_id }.clone();
    let after_removal = props.neighbour.map_or("add-job".to_owned(), |id| format!("job-{id}-name"));
    html! {
        <div class="job-tools" role="group" aria-label={format!("Job {number}")}>
            <button type="button" class="quiet" id={up_id} disabled={index == 0} aria-label="Move up" title="Move up"
                onclick={on(Edit::Move(id, index.saturating_sub(1)), Some(after_up))}>{ "↑" }</button>
            <button type="button" class="quiet" id={down_id} disabled={number == props.count} aria-label="Move down" title="Move down"
                onclick={on(Edit::Move(id, number), Some(after_down))}>{ "↓" }</button>
            <button type="button" class="quiet" onclick={on(Edit::Duplicate(id), None)}>{ "Duplicate" }</button>
            <button type="button" class="quiet" onclick={on(Edit::Remove(id), Some(after_removal))}>{ "Remove" }</button>
        </div>
    }
}

/// The settings, each in a field of its own, and the way to and from the panel.
fn settings(props: &JobRowProps, model: Option<&Model>) -> Html {
    let (job, id) = (&props.job, props.job.id);
    let error = props.quote.cost.as_ref().err();
    let takes = |of: Setting| {
        model.is_none_or(|model| match of {
            Setting::Width | Setting::Height => model.defaults.size().is_some(),
            _ => model.limits.steps.is_some(),
        })
    };
    let fields = [(Setting::Width, "Width"), (Setting::Height, "Height"), (Setting::Steps, "Steps")];
    let take = props.on_edit.reform(move |_: MouseEvent| (Edit::TakeSettings(id), None));
    let show = {
        let request = job.request.clone();
        props.on_show.reform(move |_: MouseEvent| request.clone())
    };
    html! {
        <>
            { for fields.into_iter().filter(|(of, _)| takes(*of)).map(|(of, label)| text_field(props, of.into(), label, error)) }
            <button type="button" onclick={show}>{ "Show in the panel" }</button>
            <button type="button" onclick={take} disabled={props.is_unclear}>{ "Take the panel’s settings" }</button>
        </>
    }
}
