//! A plan read from JSON.

use super::VERSION;
use super::document::document;
use crate::pricing::Json;
use crate::state::Field;
use crate::state::plan::import::{COMPUTED, NAME, meant_by};
use crate::state::plan::number::{self, Points};
use crate::state::plan::{FileFault, ImportedJob, ImportedPlan, JOB_FIELDS, Place, PlanError};

/// Reads a document.
pub(in crate::state::plan) fn read(text: &str, plan: &mut ImportedPlan) -> Result<(), PlanError> {
    let Json::Object(entries) = document(text)? else { return Err(PlanError::NoList) };
    let (mut version, mut jobs) = (None, None);
    for (key, value) in entries {
        let place = match key.as_str() {
            "version" => &mut version,
            "jobs" => &mut jobs,
            _ => {
                plan.fault(&FileFault::UnknownTopKey(key));
                continue;
            }
        };
        match place {
            Some(_) => plan.fault(&FileFault::RepeatedTopKey(key)),
            None => *place = Some(value),
        }
    }
    let Some(Json::List(jobs)) = jobs else { return Err(PlanError::NoList) };
    let version = version.ok_or(PlanError::NoVersion)?;
    if text_of(&version).is_none_or(|text| text != VERSION.to_string()) {
        return Err(PlanError::OtherVersion(match version {
            Json::Text(text) => format!("{text:?}"),
            other => other.in_short(),
        }));
    }
    for (index, job) in jobs.into_iter().enumerate() {
        let place = Place::Job(index + 1);
        match job {
            Json::Object(entries) => {
                let job = job_of(place, entries, plan);
                plan.add(job);
            }
            _ => plan.fault(&FileFault::NotAnObject(place)),
        }
    }
    Ok(())
}

/// The job of these entries.
fn job_of(place: Place, entries: Vec<(String, Json)>, plan: &mut ImportedPlan) -> ImportedJob {
    let (mut job, mut seen, mut doubts) = (ImportedJob::at(place), Vec::new(), Vec::new());
    let is_missing = |field: &Field| !entries.iter().any(|(key, _)| key == field.name());
    let missing: Vec<_> = JOB_FIELDS.into_iter().filter(is_missing).collect();
    for (key, value) in entries {
        if COMPUTED.contains(&key.as_str()) {
            // It is computed anew.
            continue;
        }
        let is_field = JOB_FIELDS.iter().any(|field| field.name() == key);
        if !is_field && key != NAME {
            let meant: Vec<_> = meant_by(&key).into_iter().filter(|field| missing.contains(field)).collect();
            if meant.is_empty() {
                plan.fault(&FileFault::UnknownKey(place, key));
            } else {
                plan.fault(&FileFault::KeyInDoubt(place, key, meant.clone()));
                doubts.extend(text_of(&value).map(|text| (meant, text)));
            }
            continue;
        }
        if seen.contains(&key) {
            plan.fault(&FileFault::RepeatedKey(place, key));
            continue;
        }
        match text_of(&value) {
            Some(text) if is_field => job.given.push((key.clone(), text)),
            Some(text) => job.name = text,
            None if value == Json::Null => {}
            None => plan.fault(&FileFault::NotText(place, key.clone())),
        }
        seen.push(key);
    }
    doubts.into_iter().for_each(|(fields, text)| job.doubt(&fields, &text));
    job
}

/// The text of a number or a text.
fn text_of(value: &Json) -> Option<String> {
    match value {
        Json::Text(text) => Some(text.clone()),
        Json::Number(number) => {
            let text = number.to_string();
            Some(number::whole(&text, Points::Point).unwrap_or(text))
        }
        _ => None,
    }
}
