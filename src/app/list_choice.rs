//! The choice of the price list, and of the model in it.

use yew::prelude::*;

use super::choices::{Choice, Choices};
use super::field_error::field_error;
use super::{no_price, provenance};
use crate::pricing::{self, DEFAULT_RATE_CARD, Date, Field, Model, RateCard, Request, format};
use crate::state::{Action, Catalog, Quote};

#[derive(Properties, PartialEq)]
pub struct ListChoiceProps {
    pub catalog: Catalog,
    pub today: Option<Date>,
    pub request: Request,
    pub quote: Quote,
    pub on_action: Callback<Action>,
}

#[component]
pub fn ListChoice(props: &ListChoiceProps) -> Html {
    let ListChoiceProps { catalog, today, request, quote, on_action } = props;
    let error = |field| field_error(format!("{field}-error"), quote.error(field), on_action);
    let lists = pricing::rate_cards().iter();
    let lists =
        lists.map(|card| Choice { id: card.id.clone(), name: provenance::in_short(card, *today) }).collect();
    let own: Vec<_> = catalog
        .own()
        .iter()
        .map(|own| Choice { id: own.key().to_owned(), name: provenance::in_short(&own.card, *today) })
        .collect();
    let mut groups = vec![("Built in", lists)];
    if !own.is_empty() {
        groups.push(("Your own", own));
    }
    if let Some(url) = &quote.foreign {
        groups.push(("Not fetched", vec![Choice { id: url.clone(), name: provenance::host(url) }]));
    }
    if let [(name, _)] = groups.as_mut_slice() {
        *name = "";
    }
    let given = request.get(Field::RateCard).unwrap_or(DEFAULT_RATE_CARD).trim();
    html! {
        <section class="list" aria-label="Price list and model">
            <Choices id="rate_card" label={Field::RateCard.label()} {groups} current={given.to_owned()}
                on_choice={on_action.reform(Action::ChooseList)} />
            if let Some(url) = &quote.foreign {
                <p class="field-error" id="rate_card-error">{ no_price::not_fetched(url) }</p>
            } else {
                { error(Field::RateCard) }
            }
            if let Ok(card) = &quote.card {
                <Choices id="model" label={Field::Model.label()} groups={models(card)} current={model(card, request)}
                    on_choice={on_action.reform(Action::ChooseModel)} />
                { error(Field::Model) }
                <dl>
                    <div><dt>{ "In force" }</dt><dd>{ provenance::held(card) }</dd></div>
                    <div><dt>{ "1 credit" }</dt><dd>{ format::usd(card.credit_usd) }</dd></div>
                </dl>
                { provenance::mark(quote.origin.as_ref()) }
            }
        </section>
    }
}

/// The models of a list, by what they do where they do different things.
fn models(card: &RateCard) -> Vec<(&'static str, Vec<Choice>)> {
    let choice = |model: &Model| Choice { id: model.id.clone(), name: model.name.clone() };
    let choices = |models: Vec<&Model>| models.into_iter().map(choice).collect();
    let mut groups: Vec<_> =
        card.by_task().into_iter().map(|(task, models)| (task.label(), choices(models))).collect();
    if let [(name, _)] = groups.as_mut_slice() {
        *name = "";
    }
    groups
}

/// The id of the model that was chosen, or what was given in its place.
fn model(card: &RateCard, request: &Request) -> String {
    let given = || request.get(Field::Model).unwrap_or_default().to_owned();
    card.requested_model(request).map_or_else(|_| given(), |model| model.id.clone())
}
