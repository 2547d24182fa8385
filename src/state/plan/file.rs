//! A plan as a file: JSON, or CSV for a spreadsheet.
//!
//! Both have the names of links: `name`, `rate_card`, `model`, `width`, `height`, `steps`, `images`. What is wrong in a file
//! is said with its line or job, and what is right is read.

use borsh::{BorshDeserialize, BorshSerialize};

use super::{FileFault, JobSettings, Place, PlanError, csv_file, json_file};
use crate::pricing::Request;
use crate::state::Field;

/// The longest file that is read, in bytes.
pub const LONGEST_FILE: usize = 5_000_000;
/// The name of a job, as both call it.
pub(in crate::state) const NAME: &str = "name";
/// What is written for people and computed anew when it is read.
pub(super) const COMPUTED: [&str; 3] = ["credits_per_image", "credits", "usd"];

/// What was read of a file.
#[derive(Debug, Clone, Default, PartialEq, Eq, BorshSerialize, BorshDeserialize)]
pub struct ImportedPlan {
    /// The jobs.
    pub jobs: Vec<ImportedJob>,
    /// What was wrong, each with its place.
    pub faults: Vec<FileFault>,
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
    /// Its settings and images: one, where it names no number.
    pub fn settings(&self) -> JobSettings {
        let mut settings = JobSettings { request: Request::default(), images: "1".to_owned() };
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

impl ImportedPlan {
    /// The plan that a file of this name holds.
    ///
    /// # Errors
    /// If it holds no plan at all.
    pub fn read(file: &str, text: &str) -> Result<Self, PlanError> {
        // Some editors begin a text with a byte order mark.
        let text = text.trim_start_matches('\u{feff}');
        let starts_as_json = text.trim_start().starts_with(['{', '[']);
        let read = if starts_as_json || file.to_ascii_lowercase().ends_with(".json") {
            json_file::read(text)?
        } else {
            csv_file::read(text)?
        };
        if read.jobs.is_empty() { Err(PlanError::NoJobs) } else { Ok(read) }
    }
}
