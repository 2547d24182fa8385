//! The reasons why there is no price.

use crate::app::words::en::fields::label;
use crate::app::words::en::provenance;
use crate::pricing::{EstimateError, Refusal, SettingsError, TooManyDigits, display_untrusted};
use crate::state::plan::JobError;
use crate::state::{Field, FieldError, NoPrice, Quote};

/// Why the settings have no price: a sentence for each reason.
pub fn reasons(quote: &Quote) -> Vec<String> {
    match (&quote.foreign, &quote.estimate) {
        (Some(url), _) => vec![not_fetched(url)],
        (None, Err(NoPrice::Refused(EstimateError::Settings(errors)))) => errors
            .iter()
            .map(|SettingsError { setting, refusal }| wrong((*setting).into(), refusal))
            .collect(),
        (None, Err(NoPrice::Refused(EstimateError::TooManyDigits))) => vec![TooManyDigits.to_string()],
        (None, Err(NoPrice::Unclear(_))) => {
            vec!["It is not clear which settings are meant. The message above says why.".to_owned()]
        }
        (None, Ok(_)) => vec![],
    }
}

/// Why a job has no price.
pub fn job(error: &JobError) -> String {
    match error {
        JobError::Fields(errors) => {
            let said = errors.iter().map(|FieldError { field, refusal }| wrong(*field, refusal));
            said.collect::<Vec<_>>().join(" ")
        }
        JobError::TooManyDigits => TooManyDigits.to_string(),
    }
}

fn wrong(field: Field, refusal: &Refusal) -> String {
    format!("{}: {refusal}", label(field))
}

/// Why a list that is named by its address is not in hand.
pub fn not_fetched(url: &str) -> String {
    format!("The price list from {} has not been fetched.", provenance::host(url))
}

/// Why a model has no price for these settings: what of them it does not allow.
pub fn offer(error: &EstimateError) -> String {
    match error {
        EstimateError::Settings(errors) => {
            let field = |error: &SettingsError| {
                format!(
                    "{} {}",
                    error.setting.label().to_ascii_lowercase(),
                    display_untrusted(&error.refusal.value)
                )
            };
            format!("does not allow {}", errors.iter().map(field).collect::<Vec<_>>().join(", "))
        }
        EstimateError::TooManyDigits => error.to_string(),
    }
}
