//! The import of a plan from a file: JSON, or CSV of a spreadsheet.
//!
//! Both have the names of links: `name`, `rate_card`, `model`, `width`, `height`, `steps`, `images`. What is wrong in a file
//! is said with its line or job, and what is right is read.

use borsh::{BorshDeserialize, BorshSerialize};

use super::{FileFault, FirstFew, JOB_FIELDS, JobSettings, Place, Plan, PlanError, csv, json};
use crate::pricing::{self, Setting, Size, did_you_mean, is_other_setting};
use crate::state::Field;

/// The longest file that is read, in bytes.
pub const LONGEST_FILE: usize = 5_000_000;
/// The name of a job, as both call it.
pub(in crate::state) const NAME: &str = "name";
/// What is written for people and computed anew when it is read.
pub(super) const COMPUTED: [&str; 3] = [PER_IMAGE, "credits", "usd"];
/// The price of one image among these.
pub(super) const PER_IMAGE: &str = "credits_per_image";

/// What was read of a file, as it goes from the worker to the page.
#[derive(Debug, Clone, Default, PartialEq, Eq, BorshSerialize, BorshDeserialize)]
pub struct ImportedPlan {
    /// The first jobs: as many as a plan holds.
    pub jobs: Vec<ImportedJob>,
    /// The number of all jobs.
    pub job_count: usize,
    /// What was wrong, each with its place, in words. The worker says them, which alone knows the [faults](FileFault) of a
    /// file: with their words the page would be heavier before its first price.
    pub faults: FirstFew<String>,
}

/// A job of a file.
#[derive(Debug, Clone, PartialEq, Eq, BorshSerialize, BorshDeserialize)]
pub struct ImportedJob {
    /// Where it is.
    pub place: Place,
    /// What people call it.
    pub name: String,
    /// Names of fields with their texts, to the letter.
    pub given: Vec<(String, String)>,
}

impl ImportedJob {
    /// A job at this place, of which nothing was read yet.
    pub(super) fn at(place: Place) -> Self {
        Self { place, name: String::new(), given: Vec::new() }
    }

    /// Takes a text under a name that a plan does not have, for the fields that it probably means: with a question mark, so that
    /// the job has no price until somebody has looked at it.
    pub(super) fn doubt(&mut self, fields: &[Field], text: &str) {
        let size = Size::meant(text).filter(|_| fields.len() == 2);
        for field in fields {
            let name = field.name();
            let text = match (field, size) {
                (Field::Setting(Setting::Width), Some(size)) => format!("{}?", size.width),
                (Field::Setting(Setting::Height), Some(size)) => format!("{}?", size.height),
                _ => format!("{text}?"),
            };
            if !self.given.iter().any(|(given, _)| given == name) {
                self.given.push((name.to_owned(), text));
            }
        }
    }

    /// Its settings and images: one, where it names no number.
    pub fn settings(&self) -> JobSettings {
        let mut settings = JobSettings::default();
        for (name, text) in &self.given {
            match Field::from_name(name) {
                Some(Field::Setting(setting)) => settings.request.set(setting, text),
                Some(Field::Images) => settings.images.clone_from(text),
                _ => {}
            }
        }
        settings
    }
}

/// The fields of a job that a name of other services, or a slip, probably means: `n` is the number of images.
pub(super) fn meant_by(name: &str) -> Vec<Field> {
    let settings = match Setting::from_name(name) {
        Some(setting) => vec![setting],
        None => pricing::meant_by(name).to_vec(),
    };
    let field = |setting| if setting == Setting::Samples { Field::Images } else { Field::Setting(setting) };
    if settings.is_empty() && !is_other_setting(name) {
        let names = JOB_FIELDS.map(Field::name);
        return did_you_mean(name, &names).and_then(Field::from_name).into_iter().collect();
    }
    settings.into_iter().map(field).collect()
}

impl ImportedPlan {
    /// The plan that a file of this name holds.
    ///
    /// # Errors
    /// If it holds no plan at all.
    pub fn read(file: &str, text: &str) -> Result<Self, PlanError> {
        // Some editors begin a text with a byte order mark.
        let text = text.trim_start_matches('\u{feff}');
        // In UTF-16 every other byte of such a text is zero.
        if text.chars().take(2).any(|char| char == '\0') {
            return Err(PlanError::NotText);
        }
        let mut plan = Self::default();
        let starts_as_json = text.trim_start().starts_with(['{', '[']);
        if starts_as_json || file.to_ascii_lowercase().ends_with(".json") {
            json::read(text, &mut plan)?;
        } else {
            csv::read(text, &mut plan)?;
        }
        if plan.job_count == 0 { Err(PlanError::NoJobs) } else { Ok(plan) }
    }

    /// Takes a job, if there is room for it in a plan.
    pub(super) fn add(&mut self, job: ImportedJob) {
        self.job_count = self.job_count.saturating_add(1);
        if self.jobs.len() < Plan::MOST_JOBS {
            self.jobs.push(job);
        }
    }

    /// Says a fault.
    pub(super) fn fault(&mut self, fault: &FileFault) {
        self.faults.push_with(|| fault.to_string());
    }
}
