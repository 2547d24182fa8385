//! The plan: jobs in an order, what they cost together, and how it is taken along.

mod files;
mod job_row;
mod totals;

use std::cell::RefCell;
use std::rc::Rc;
use std::sync::Arc;

use yew::prelude::*;

use self::files::Files;
use self::job_row::JobRow;
use self::totals::totals;
use crate::app::hooks::use_growing;
use crate::app::words;
use crate::browser;
use crate::pricing::{Decimal, RateCard};
use crate::state::plan::{Edit, Job, JobCost, JobQuote};
use crate::state::{Action, Catalog, Plan, Snapshot};

/// The most jobs that are put into the page in one turn of the browser.
const JOBS_IN_A_TURN: usize = 30;

/// The plan, and the user's own that is set aside for it.
pub fn plan(shown: &Rc<Snapshot>, on_action: &Callback<Action>) -> Html {
    let document = shown.document();
    let card = shown.quote.card.as_ref().ok().cloned();
    let balance = shown.own.balance;
    html! {
        <>
            { for document.set_aside.as_ref().map(|plan| set_aside(plan, on_action)) }
            <PlanCard plan={document.plan.clone()} catalog={document.catalog.clone()} {card} {balance}
                is_unclear={shown.quote.is_unclear()} on_action={on_action}>
                <Files {shown} on_action={on_action} />
            </PlanCard>
        </>
    }
}

/// The user's own plan, as long as the plan of a link is shown in place of it.
fn set_aside(plan: &Plan, on_action: &Callback<Action>) -> Html {
    let on = |action: Action| {
        on_action.reform(move |_: MouseEvent| {
            // The button goes with its question: the focus must not go with it.
            browser::focus("add-job");
            action.clone()
        })
    };
    html! {
        <div class="set-aside">
            <span>{ words::en::plan::set_aside(plan) }</span>
            <button type="button" onclick={on(Action::TakeBackPlan)}>{ "Back to mine" }</button>
            <button type="button" onclick={on(Action::AddSetAside)}>{ "Add mine to this" }</button>
            <button type="button" onclick={on(Action::DropSetAside)}>{ "Drop mine" }</button>
        </div>
    }
}

#[derive(Properties, PartialEq)]
pub struct PlanCardProps {
    pub plan: Plan,
    pub catalog: Catalog,
    /// The list in use, by which credits are bought.
    pub card: Option<Arc<RateCard>>,
    pub balance: Option<Decimal>,
    /// Whether the settings of the panel may not be those that are meant.
    pub is_unclear: bool,
    pub on_action: Callback<Action>,
    pub children: Children,
}

#[component]
fn PlanCard(props: &PlanCardProps) -> Html {
    let PlanCardProps { plan, catalog, card, balance, is_unclear, on_action, children } = props;
    let quotes = use_memo((plan.clone(), catalog.clone()), |(plan, catalog)| {
        plan.jobs().iter().map(|job| job.quote(catalog)).collect::<Vec<_>>()
    });
    let rows = use_growing(plan.jobs().len(), JOBS_IN_A_TURN);
    let bill = Plan::bill(quotes.iter().map(|quote| &quote.cost));
    let focus = use_mut_ref(|| None::<String>);
    {
        let focus = Rc::clone(&focus);
        // What was moved has lost the focus, and what was removed has left it to nothing.
        use_effect_with(plan.clone(), move |_| focus.take().into_iter().for_each(|id| browser::focus(&id)));
    }
    let on_edit = use_callback(
        (on_action.clone(), focus),
        |(edit, next): (Edit, Option<String>), (on_action, focus)| {
            remember(focus, next);
            on_action.emit(Action::Plan(edit));
        },
    );
    let on_show =
        use_callback(on_action.clone(), |request, on_action| on_action.emit(Action::ShowJob(request)));
    let add = on_action.reform(|_: MouseEvent| Action::Plan(Edit::Add));
    let whole = bill.as_ref().map(|(bill, _)| bill.usd).unwrap_or_default();
    let count = plan.jobs().len();
    let row = |(index, (job, quote)): (usize, (&Rc<Job>, &JobQuote))| {
        let neighbour = plan.jobs().get(index + 1).or_else(|| plan.jobs().get(index.checked_sub(1)?));
        html! {
            <JobRow key={job.id} job={job.clone()} quote={quote.clone()} {index} {count}
                share={share(&quote.cost, whole)} is_unclear={*is_unclear} neighbour={neighbour.map(|job| job.id)}
                on_edit={on_edit.clone()} on_show={on_show.clone()} />
        }
    };
    html! {
        <section class="card plan" aria-labelledby="plan-heading">
            <div class="heading">
                <h2 id="plan-heading">{ "Plan" }</h2>
                <button type="button" class="main" id="add-job" onclick={add}
                    disabled={*is_unclear || count >= Plan::MOST_JOBS}>
                    { "Add the current settings" }
                </button>
            </div>
            if *is_unclear {
                <p class="hint">{ words::en::plan::UNCLEAR }</p>
            }
            { for children.iter() }
            if plan.is_empty() {
                <p class="hint">
                    { "No jobs yet. Set an image up in the panel and add it here: name it, say how many you need, and go on with \
                       the next." }
                </p>
            } else {
                { totals(bill, card.as_deref(), *balance) }
                <ol class="jobs" aria-label="Jobs">{ for plan.jobs().iter().zip(&*quotes).enumerate().take(rows).map(row) }</ol>
            }
        </section>
    }
}

fn remember(focus: &Rc<RefCell<Option<String>>>, next: Option<String>) {
    if next.is_some() {
        focus.replace(next);
    }
}

/// Thousandths of the whole that a job takes.
fn share(cost: &JobCost, whole: Decimal) -> u32 {
    let Ok((cost, _)) = cost else { return 0 };
    let share = cost.usd.checked_mul(Decimal::ONE_THOUSAND).and_then(|usd| usd.checked_div(whole));
    share.and_then(|share| u32::try_from(share.round()).ok()).unwrap_or(0)
}
