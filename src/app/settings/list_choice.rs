//! The choice of the price list, and of the model in it.

use std::sync::Arc;

use yew::prelude::*;

use crate::app::components::field_error::field_error;
use crate::app::components::provenance;
use crate::app::components::select::{Select, SelectOption};
use crate::app::words::en::provenance::{held, host, in_short};
use crate::app::words::en::reasons::not_fetched;
use crate::pricing::{self, Date, Model, RateCard, Refusal, Setting, format};
use crate::state::{Action, Catalog, Origin};

#[derive(Properties, PartialEq)]
pub struct ListChoiceProps {
    pub catalog: Catalog,
    pub today: Option<Date>,
    /// What the settings call the chosen list, which there need not be.
    pub chosen: String,
    /// The list, if there is one.
    pub card: Option<Arc<RateCard>>,
    /// The id of the model, which there need not be.
    pub model: String,
    /// Where the list is from, if it is not built in.
    pub origin: Option<Origin>,
    /// Its address, where it is named by one and not in hand.
    pub foreign: Option<String>,
    pub list_error: Option<Refusal>,
    pub model_error: Option<Refusal>,
    pub on_action: Callback<Action>,
}

#[component]
pub fn ListChoice(props: &ListChoiceProps) -> Html {
    let ListChoiceProps { catalog, today, chosen, card, model, origin, foreign, .. } = props;
    let on_action = &props.on_action;
    let error = |setting: Setting, error: &Option<_>| field_error(setting.into(), error.as_ref(), on_action);
    let lists = pricing::rate_cards().iter();
    let lists =
        lists.map(|card| SelectOption { id: card.id.clone(), name: in_short(card, *today) }).collect();
    let own: Vec<_> = catalog
        .own()
        .iter()
        .map(|own| SelectOption { id: own.key().to_owned(), name: in_short(&own.card, *today) })
        .collect();
    let mut groups = vec![("Built in", lists)];
    if !own.is_empty() {
        groups.push(("Your own", own));
    }
    if let Some(url) = foreign {
        groups.push(("Not fetched", vec![SelectOption { id: url.clone(), name: host(url) }]));
    }
    if let [(name, _)] = groups.as_mut_slice() {
        *name = "";
    }
    html! {
        <section class="list" aria-label="Price list and model">
            <Select id="rate_card" label={Setting::RateCard.label()} {groups} current={chosen.clone()}
                on_choice={on_action.reform(Action::ChooseList)} />
            if let Some(url) = foreign {
                <p class="field-error" id="rate_card-error">{ not_fetched(url) }</p>
            } else {
                { error(Setting::RateCard, &props.list_error) }
            }
            if let Some(card) = card {
                <Select id="model" label={Setting::Model.label()} groups={models(card)} current={model.clone()}
                    on_choice={on_action.reform(Action::ChooseModel)} />
                { error(Setting::Model, &props.model_error) }
                <dl>
                    <div><dt>{ "In force" }</dt><dd>{ held(card) }</dd></div>
                    <div><dt>{ "1 credit" }</dt><dd>{ format::usd(card.credit_usd) }</dd></div>
                </dl>
                { provenance::mark(origin.as_ref()) }
            }
        </section>
    }
}

/// The models of a list, by what they do where they do different things.
fn models(card: &RateCard) -> Vec<(&'static str, Vec<SelectOption>)> {
    let choice = |model: &Model| SelectOption { id: model.id.clone(), name: model.name.clone() };
    let choices = |models: Vec<&Model>| models.into_iter().map(choice).collect();
    let mut groups: Vec<_> =
        card.by_task().into_iter().map(|(task, models)| (task.label(), choices(models))).collect();
    if let [(name, _)] = groups.as_mut_slice() {
        *name = "";
    }
    groups
}
