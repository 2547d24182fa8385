//! A plan as a JSON document.

use serde_json::{Map, Value, json};

use super::file::{COMPUTED, NAME};
use super::{FileFault, ImportedJob, ImportedPlan, JOB_FIELDS, Job, Place, Plan, PlanError};
use crate::pricing::Setting;
use crate::pricing::written;
use crate::state::Field;

/// The version of the format.
pub(in crate::state) const VERSION: u64 = 1;

pub(super) fn read(text: &str) -> Result<ImportedPlan, PlanError> {
    let document: Value =
        serde_json::from_str(text).map_err(|error| PlanError::NotJson(error.to_string()))?;
    if !document.is_object() {
        return Err(PlanError::NoList);
    }
    let version = document.get("version").unwrap_or(&Value::Null);
    if *version != VERSION {
        return Err(PlanError::OtherVersion(version.to_string()));
    }
    let jobs = document.get("jobs").and_then(Value::as_array);
    let jobs = jobs.ok_or(PlanError::NoList)?;
    let mut brought = ImportedPlan::default();
    for (index, job) in jobs.iter().enumerate() {
        let place = Place::Job(index + 1);
        let Some(entries) = job.as_object() else {
            brought.faults.push(FileFault::NotAnObject(place));
            continue;
        };
        let mut read = ImportedJob { place, name: String::new(), given: Vec::new() };
        for (key, value) in entries {
            let text = match value {
                Value::String(text) => text.clone(),
                Value::Number(number) => number.to_string(),
                Value::Null => continue,
                _ => {
                    brought.faults.push(FileFault::NotText(place, key.clone()));
                    continue;
                }
            };
            if key == NAME {
                read.name = text;
            } else if JOB_FIELDS.iter().any(|field| field.name() == key) {
                read.given.push((key.clone(), text));
            } else if !COMPUTED.contains(&key.as_str()) {
                brought.faults.push(FileFault::UnknownKey(place, key.clone()));
            }
        }
        brought.jobs.push(read);
    }
    Ok(brought)
}

impl Plan {
    /// The plan as a JSON document.
    pub fn to_json(&self) -> String {
        let job = |job: &Job| {
            let mut entries = Map::from_iter([(NAME.to_owned(), Value::from(job.name.as_str()))]);
            for field in JOB_FIELDS {
                if let Some(text) = job.get(field) {
                    // To the letter, where it is no plain number.
                    let number = text.parse::<u32>().ok().filter(|number| number.to_string() == text);
                    let number = number
                        .filter(|_| !matches!(field, Field::Setting(Setting::RateCard | Setting::Model)));
                    entries.insert(field.name().to_owned(), number.map_or_else(|| text.into(), Value::from));
                }
            }
            Value::Object(entries)
        };
        let jobs: Vec<_> = self.jobs.iter().map(|each| job(each)).collect();
        let document = json!({ "version": VERSION, "jobs": jobs });
        written(serde_json::to_string_pretty(&document))
    }
}
