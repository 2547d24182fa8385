//! A plan as a part of a link: short, readable by hand, and in characters that an address writes as they are and that no program
//! takes for the end of it.
//!
//! `jobs.2_.name.images.width.height.steps.model.rate_ucard_.Covers.12.768.768.75.stable-diffusion-v1.dreamstudio-2022_.Backs.3_.end`:
//! records with `_.` between them, in which parts have `.` between them. The first says how many jobs there are, the second names
//! the fields, and then there is one for each job; a part that is empty or missing is that of the job before. The last record says
//! that nothing is cut off. `_u`, `_d`, `_j` and `_l` are `_`, `.`, `*` and `…` in a text, `_e` is an empty text, and `_n` a value that was not given.

use super::{Job, JobSettings, LinkFault, Plan, old_link};
use crate::pricing::Setting;
use crate::state::Field;

/// The columns, from the most changing to the least.
pub(super) const FIELDS: [Field; 6] = [
    Field::Images,
    Field::Setting(Setting::Width),
    Field::Setting(Setting::Height),
    Field::Setting(Setting::Steps),
    Field::Setting(Setting::Model),
    Field::Setting(Setting::RateCard),
];

const RECORD: &str = "_.";
const PART: &str = ".";
const JOBS: &str = "jobs";
const NAME: &str = "name";
const END: &str = "end";

/// A plan as its text has it, before it is read.
pub(super) struct Records<'a> {
    /// How many jobs it says that there are.
    pub count: Option<usize>,
    /// The columns behind the name; none for a field that is not known here.
    pub fields: Vec<Option<Field>>,
    /// The jobs.
    pub jobs: Vec<&'a str>,
    /// Whether nothing is cut off.
    pub is_whole: bool,
    /// Between the parts of a job.
    pub part: &'static str,
    /// The sign that begins an escape, such as `_u`.
    pub escape: char,
}

impl Plan {
    /// The most characters of a link: what browsers, mail programs and servers take.
    pub const LONGEST_LINK: usize = 8_000;

    /// The plan as text.
    pub fn to_text(&self) -> String {
        let head = format!("{JOBS}{PART}{}", self.jobs.len());
        let names = FIELDS.iter().map(|field| escaped(field.name()));
        let columns: Vec<_> = [NAME.to_owned()].into_iter().chain(names).collect();
        let mut records = vec![head, columns.join(PART)];
        let mut before: Option<&Job> = None;
        for job in &self.jobs {
            let part = |field: &Field| {
                let text = job.get(*field);
                match text {
                    _ if before.is_some_and(|before| before.get(*field) == text) => String::new(),
                    None => "_n".to_owned(),
                    // A text without characters would be that of the job before.
                    Some("") => "_e".to_owned(),
                    Some(text) => escaped(text),
                }
            };
            let mut parts = vec![escaped(&job.name)];
            parts.extend(FIELDS.iter().map(part));
            while parts.last().is_some_and(String::is_empty) {
                parts.pop();
            }
            records.push(parts.join(PART));
            before = Some(job);
        }
        records.push(END.to_owned());
        records.join(RECORD)
    }

    /// Whether the plans are the same, whatever the ids of their jobs.
    pub fn is_like(&self, other: &Self) -> bool {
        self.to_text() == other.to_text()
    }

    /// The plan that a text writes, as far as it can be read, and what is wrong with it.
    pub fn from_text(text: &str) -> (Self, Vec<LinkFault>) {
        let (mut plan, mut faults) = (Self::default(), Vec::new());
        // Brackets or quotation marks are around it.
        let text = text.trim_start_matches(|char: char| !char.is_ascii_alphanumeric() && char != '{');
        // What editors make of three dots, which is a part that is empty among others.
        let dotted = text.replace('…', "...");
        let records =
            if text.starts_with(JOBS) { Records::new(&dotted, &mut faults) } else { old_link::records(text) };
        let mut settings = JobSettings::default();
        for (index, job) in records.jobs.iter().enumerate() {
            let mut parts = job.split(records.part);
            let name = unescaped(parts.next().unwrap_or_default(), records.escape);
            for (field, part) in records.fields.iter().zip(parts.by_ref()) {
                let Some(field) = field.filter(|_| !part.is_empty()) else { continue };
                let text =
                    (part.strip_prefix(records.escape) != Some("n")).then(|| unescaped(part, records.escape));
                match (field, text) {
                    (Field::Setting(setting), Some(text)) => settings.request.set(setting, text),
                    (Field::Setting(setting), None) => settings.request.clear(setting),
                    (_, Some(text)) => settings.images = text,
                    (_, None) => "1".clone_into(&mut settings.images),
                }
            }
            if parts.next().is_some() {
                faults.push(LinkFault::TooLong { job: index + 1, name: name.clone() });
            }
            plan.add(name, settings.clone());
        }
        let (count, jobs) = (records.count, records.jobs.len());
        if jobs > Self::MOST_JOBS {
            faults.push(LinkFault::TooMany { jobs });
        }
        if !records.is_whole || count != Some(jobs) {
            faults.push(LinkFault::CutOff { left: plan.jobs.len(), of: count.filter(|count| *count > jobs) });
        }
        (plan, faults)
    }
}

impl<'a> Records<'a> {
    fn new(text: &'a str, faults: &mut Vec<LinkFault>) -> Self {
        // A sentence goes on behind a link, or brackets and quotation marks are around it.
        let text = text.trim_end_matches(|char: char| !char.is_ascii_alphanumeric());
        let mut jobs: Vec<_> = text.split(RECORD).collect();
        // What is cut off ends anywhere, perhaps in a number: that job would be another.
        let is_whole = jobs.pop() == Some(END);
        let mut jobs = jobs.into_iter();
        let count = jobs.next().and_then(|head| head.split(PART).nth(1)?.parse().ok());
        let names = jobs.next().into_iter().flat_map(|columns| columns.split(PART)).skip(1);
        let field = |name: &str| {
            let name = unescaped(name, '_');
            let field = Field::from_name(&name).filter(|field| FIELDS.contains(field));
            if field.is_none() {
                faults.push(LinkFault::UnknownField(name));
            }
            field
        };
        let fields = names.map(field).collect();
        Self { count, fields, jobs: jobs.collect(), is_whole, part: PART, escape: '_' }
    }
}

fn escaped(text: &str) -> String {
    // An asterisk is the only other sign that an address writes as it is, and that programs take for something else.
    text.replace('_', "_u").replace('.', "_d").replace('*', "_j").replace('…', "_l")
}

/// The text of a part.
fn unescaped(text: &str, escape: char) -> String {
    let (mut unescaped, mut chars) = (String::new(), text.chars());
    while let Some(char) = chars.next() {
        if char != escape {
            unescaped.push(char);
            continue;
        }
        match chars.next() {
            Some('u') => unescaped.push('_'),
            Some('d') => unescaped.push('.'),
            Some('j') => unescaped.push('*'),
            Some('l') => unescaped.push('…'),
            Some('e') => {}
            Some(other) => unescaped.push(other),
            None => unescaped.push(escape),
        }
    }
    unescaped
}
