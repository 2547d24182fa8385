//! A plan written as JSON.

use serde_json::{Map, Value, json};

use super::VERSION;
use crate::pricing::{Setting, written};
use crate::state::Field;
use crate::state::plan::import::NAME;
use crate::state::plan::{JOB_FIELDS, Job, Plan};

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
