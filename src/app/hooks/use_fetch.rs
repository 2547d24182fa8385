//! A price list fetched from its address.

use yew::prelude::*;

use crate::browser::{Fetch, Fetched};
use crate::pricing::RateCard;
use crate::state::{Action, Import, ImportError, Origin};

/// Fetches the document that was asked for, until it is there or not wanted any more.
#[hook]
pub fn use_fetch(import: Option<&Import>, on_action: &Callback<Action>) {
    let url = match import {
        Some(Import::Fetching { url, .. }) => Some(url.clone()),
        _ => None,
    };
    use_effect_with((url, on_action.clone()), |(url, on_action)| {
        let fetch = url.clone().map(|url| {
            let (origin, on_action) = (Origin::Url(url.clone()), on_action.clone());
            Fetch::start(&url, RateCard::LONGEST, move |fetched| {
                on_action.emit(match fetched {
                    Fetched::Bytes(bytes) => Action::FetchProgress(bytes),
                    Fetched::Text(Ok(document)) => Action::Import(origin.clone(), document),
                    Fetched::Text(Err(error)) => {
                        Action::ImportFailed(origin.clone(), ImportError::Fetch(error))
                    }
                });
            })
        });
        move || drop(fetch)
    });
}
