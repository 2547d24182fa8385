//! A plan as a part of a link: short, in characters that an address writes as they are, and readable by hand.
//!
//! `2*Covers_12_768_768_75_stable--diffusion--v1_dreamstudio--2022*Backs_3*`: the number of jobs, and for each its name,
//! images, width, height, steps, model and list, as far as they differ from the job before. The last `*` says that
//! nothing is cut off.

use super::{Job, JobSettings, LinkFault, Plan};
use crate::pricing::{Request, Setting};

/// Behind the name and the images, from the most changing to the least.
const SETTINGS: [Setting; 5] =
    [Setting::Width, Setting::Height, Setting::Steps, Setting::Model, Setting::RateCard];

const JOB: char = '*';
const FIELD: char = '_';
const ESCAPE: char = '-';
/// In place of a text that was not given; one that is not there at all is that of the job before.
const NOT_GIVEN: &str = "-n";

impl Plan {
    /// The most characters of a link: what browsers, mail programs and servers take.
    pub const LONGEST_LINK: usize = 8_000;

    /// The plan as text.
    pub fn to_text(&self) -> String {
        let mut text = self.jobs.len().to_string();
        let part = |now: Option<&str>, before: Option<&str>| match now {
            _ if now == before => String::new(),
            None => NOT_GIVEN.to_owned(),
            // An empty text would be that of the job before.
            Some("") => "-e".to_owned(),
            Some(now) => escaped(now),
        };
        let mut before: Option<&Job> = None;
        for job in &self.jobs {
            text.push(JOB);
            let images = part(Some(&job.images), before.map(|before| before.images.as_str()));
            let mut parts = vec![escaped(&job.name), images];
            let before_of = |setting| before.and_then(|before| before.request.get(setting));
            parts.extend(SETTINGS.map(|setting| part(job.request.get(setting), before_of(setting))));
            while parts.last().is_some_and(String::is_empty) {
                parts.pop();
            }
            text.push_str(&parts.join(&FIELD.to_string()));
            before = Some(job);
        }
        text.push(JOB);
        text
    }

    /// Whether the plans are the same, whatever the ids of their jobs.
    pub fn is_like(&self, other: &Self) -> bool {
        self.to_text() == other.to_text()
    }

    /// The plan that a text writes, as far as it can be read, and what is wrong with it.
    pub fn from_text(text: &str) -> (Self, Vec<LinkFault>) {
        let (mut plan, mut faults) = (Self::default(), Vec::new());
        let (count, jobs_text) = text.split_once(JOB).unwrap_or((text, ""));
        let count: Option<usize> = count.parse().ok();
        let whole = jobs_text.strip_suffix(JOB).or(jobs_text.is_empty().then_some(""));
        let mut jobs: Vec<&str> = whole.unwrap_or(jobs_text).split(JOB).collect();
        if jobs_text.is_empty() {
            jobs.clear();
        }
        // What is cut off ends anywhere, perhaps in a number: that job would be another.
        if whole.is_none() {
            jobs.pop();
        }
        let mut settings = JobSettings { request: Request::default(), images: "1".to_owned() };
        for (index, job) in jobs.iter().enumerate() {
            let mut parts = job.split(FIELD);
            let name = unescaped(parts.next().unwrap_or_default());
            match parts.next() {
                None | Some("") => {}
                Some(NOT_GIVEN) => "1".clone_into(&mut settings.images),
                Some(images) => settings.images = unescaped(images),
            }
            for setting in SETTINGS {
                match parts.next() {
                    None | Some("") => {}
                    Some(NOT_GIVEN) => settings.request.clear(setting),
                    Some(text) => settings.request.set(setting, unescaped(text)),
                }
            }
            if parts.next().is_some() {
                faults.push(LinkFault::TooLong { job: index + 1, name: name.clone() });
            }
            plan.add(name, settings.clone());
        }
        if jobs.len() > Self::MOST_JOBS {
            faults.push(LinkFault::TooMany { jobs: jobs.len() });
        }
        if whole.is_none() || count != Some(jobs.len()) {
            faults.push(LinkFault::CutOff {
                left: plan.jobs.len(),
                of: count.filter(|count| *count > jobs.len()),
            });
        }
        (plan, faults)
    }
}

fn escaped(text: &str) -> String {
    let mut escaped = String::new();
    for char in text.chars() {
        match char {
            ESCAPE => escaped.push_str("--"),
            FIELD => escaped.push_str("-u"),
            JOB => escaped.push_str("-j"),
            char => escaped.push(char),
        }
    }
    escaped
}

fn unescaped(text: &str) -> String {
    let (mut unescaped, mut chars) = (String::new(), text.chars());
    while let Some(char) = chars.next() {
        if char != ESCAPE {
            unescaped.push(char);
            continue;
        }
        match chars.next() {
            Some('u') => unescaped.push(FIELD),
            Some('j') => unescaped.push(JOB),
            Some('e') => {}
            Some(other) => unescaped.push(other),
            None => unescaped.push(ESCAPE),
        }
    }
    unescaped
}
