//! A plan as a file: JSON, or CSV for a spreadsheet.
//!
//! Both have the names of links: `name`, `rate_card`, `model`, `width`, `height`, `steps`, `images`. What is wrong in a file
//! is said with its line or job, and what is right is read.

use borsh::{BorshDeserialize, BorshSerialize};
use serde_json::{Map, Value, json};

use super::{JOB_FIELDS, JobCost, Plan};
use crate::pricing::{Field, Request, quoted};

/// The longest file that is read, in bytes.
pub const LONGEST_FILE: usize = 5_000_000;
/// The version of the format.
const VERSION: u64 = 1;
const NAME: &str = "name";
const NO_PLAN: &str = "it has no list “jobs”: a plan is {\"version\": 1, \"jobs\": […]}";
/// What is written for people and computed anew when it is read.
const COMPUTED: [&str; 3] = ["credits_per_image", "credits", "usd"];
/// With these a spreadsheet would take a text for a formula.
const FORMULA: [char; 10] = ['=', '+', '-', '@', '\t', '\r', '＝', '＋', '－', '＠'];

/// What was read of a file.
#[derive(Debug, Clone, Default, PartialEq, Eq, BorshSerialize, BorshDeserialize)]
pub struct Brought {
    /// The jobs.
    pub jobs: Vec<BroughtJob>,
    /// What was wrong, each with its place.
    pub faults: Vec<String>,
}

/// A job of a file.
#[derive(Debug, Clone, PartialEq, Eq, BorshSerialize, BorshDeserialize)]
pub struct BroughtJob {
    /// Where it is: `Line 4`, `Job 3`.
    pub place: String,
    /// What people call it.
    pub name: String,
    /// Names of fields with their texts, to the letter.
    pub given: Vec<(String, String)>,
}

impl BroughtJob {
    /// Its settings and images.
    pub fn request(&self) -> Request {
        let given = self.given.iter().filter_map(|(name, text)| Some((Field::from_name(name)?, text)));
        given.fold(Request::default(), |request, (field, text)| request.with(field, text))
    }
}

impl Brought {
    /// The plan that a file of this name holds.
    ///
    /// # Errors
    /// If it holds no plan at all, with the reason.
    pub fn read(file: &str, text: &str) -> Result<Self, String> {
        // Some editors begin a text with a byte order mark.
        let text = text.trim_start_matches('\u{feff}');
        let starts_as_json = text.trim_start().starts_with(['{', '[']);
        if starts_as_json || file.to_ascii_lowercase().ends_with(".json") { json(text) } else { csv(text) }
    }
}

fn json(text: &str) -> Result<Brought, String> {
    let document: Value = serde_json::from_str(text).map_err(|error| format!("it is not JSON: {error}"))?;
    if !document.is_object() {
        return Err(NO_PLAN.to_owned());
    }
    let version = document.get("version").unwrap_or(&Value::Null);
    if *version != VERSION {
        return Err(format!(
            "its version is {}, but only version {VERSION} of plans can be read",
            quoted(&version.to_string())
        ));
    }
    let jobs = document.get("jobs").and_then(Value::as_array);
    let jobs = jobs.ok_or(NO_PLAN)?;
    let mut brought = Brought::default();
    for (index, job) in jobs.iter().enumerate() {
        let place = format!("Job {}", index.saturating_add(1));
        let Some(entries) = job.as_object() else {
            brought.faults.push(format!("{place} is not an object, and is left out."));
            continue;
        };
        let mut read = BroughtJob { place, name: String::new(), given: Vec::new() };
        for (key, value) in entries {
            let text = match value {
                Value::String(text) => text.clone(),
                Value::Number(number) => number.to_string(),
                Value::Null => continue,
                _ => {
                    let (place, key) = (&read.place, quoted(key));
                    brought
                        .faults
                        .push(format!("{place}: {key} is neither a number nor a text, and is left out."));
                    continue;
                }
            };
            if key == NAME {
                read.name = text;
            } else if JOB_FIELDS.iter().any(|field| field.name() == key) {
                read.given.push((key.clone(), text));
            } else if !COMPUTED.contains(&key.as_str()) {
                brought.faults.push(format!(
                    "{}: “{}” is no setting, and is left out.",
                    read.place,
                    quoted(key)
                ));
            }
        }
        brought.jobs.push(read);
    }
    Ok(brought)
}

fn csv(text: &str) -> Result<Brought, String> {
    // Where the comma is the decimal sign, spreadsheets put another sign between the cells.
    let head = text.lines().next().unwrap_or_default();
    let delimiter =
        [b',', b';', b'\t'].into_iter().find(|sign| head.contains(char::from(*sign))).unwrap_or(b',');
    let mut reader = csv::ReaderBuilder::new()
        .delimiter(delimiter)
        .flexible(true)
        .trim(csv::Trim::All)
        .from_reader(text.as_bytes());
    let header = reader.headers().map_err(|error| error.to_string())?.clone();
    let columns: Vec<String> =
        header.iter().map(|column| column.to_ascii_lowercase().replace([' ', '-'], "_")).collect();
    let known = |column: &str| column == NAME || JOB_FIELDS.iter().any(|field| field.name() == column);
    if !columns.iter().any(|column| known(column)) {
        let first = header.iter().collect::<Vec<_>>().join(",");
        let names = JOB_FIELDS.map(Field::name).join(", ");
        return Err(format!(
            "line 1 names no column of a plan: it is “{}”, where {NAME}, {names} can stand",
            quoted(&first)
        ));
    }
    let mut brought = Brought::default();
    for (column, title) in columns.iter().zip(&header) {
        if !known(column) && !COMPUTED.contains(&column.as_str()) {
            brought.faults.push(format!("Line 1: there is no column “{}”; it is left out.", quoted(title)));
        }
    }
    let missing: Vec<_> = JOB_FIELDS
        .map(Field::name)
        .into_iter()
        .filter(|name| columns.iter().all(|column| column != name))
        .collect();
    if !missing.is_empty() {
        brought.faults.push(format!(
            "Line 1: without the column {}: its default holds for each job.",
            missing.join(", ")
        ));
    }
    for record in reader.into_records() {
        let record = match record {
            Ok(record) => record,
            Err(error) => {
                brought.faults.push(format!("{error}; the line is left out."));
                continue;
            }
        };
        // Spreadsheets write such lines at the end.
        if record.iter().all(str::is_empty) {
            continue;
        }
        let place = format!("Line {}", line_of(&record, text));
        let mut job = BroughtJob { place, name: String::new(), given: Vec::new() };
        for (column, text) in columns.iter().zip(&record) {
            let text = unguarded(text).trim();
            if column == NAME {
                text.clone_into(&mut job.name);
            } else if known(column) && !text.is_empty() {
                job.given.push((column.clone(), text.to_owned()));
            }
        }
        if record.iter().any(|cell| cell.contains('\n')) {
            let place = &job.place;
            brought.faults.push(format!(
                "{place}: a cell goes over several lines. If that is not meant, a quotation mark is missing."
            ));
        }
        if record.len() > columns.len() {
            let more = record.len().saturating_sub(columns.len());
            brought
                .faults
                .push(format!("{}: {more} more than there are columns, which is left out.", job.place));
        }
        brought.jobs.push(job);
    }
    Ok(brought)
}

/// The line on which a record starts. The reader counts from the empty lines before it.
fn line_of(record: &csv::StringRecord, text: &str) -> u64 {
    let Some(position) = record.position() else { return 0 };
    let start = usize::try_from(position.byte()).ok().and_then(|byte| text.get(byte..)).unwrap_or_default();
    let empty = start.chars().take_while(|char| matches!(char, '\r' | '\n')).filter(|char| *char == '\n');
    position.line().saturating_add(u64::try_from(empty.count()).unwrap_or(0))
}

impl Plan {
    /// The plan as a JSON document.
    pub fn to_json(&self) -> String {
        let job = |job: &super::Job| {
            let mut entries = Map::from_iter([(NAME.to_owned(), Value::from(job.name.as_str()))]);
            for field in JOB_FIELDS {
                if let Some(text) = job.request.get(field) {
                    // To the letter, where it is no plain number.
                    let number = text.parse::<u32>().ok().filter(|number| number.to_string() == text);
                    let number = number.filter(|_| !matches!(field, Field::RateCard | Field::Model));
                    entries.insert(field.name().to_owned(), number.map_or_else(|| text.into(), Value::from));
                }
            }
            Value::Object(entries)
        };
        let jobs: Vec<_> = self.jobs.iter().map(|each| job(each)).collect();
        let document = json!({ "version": VERSION, "jobs": jobs });
        serde_json::to_string_pretty(&document).unwrap_or_default()
    }

    /// The plan as CSV (RFC 4180), with what each job costs. No text of it can run as a formula.
    pub fn to_csv(&self, costs: &[JobCost]) -> String {
        let mut writer = csv::WriterBuilder::new().terminator(csv::Terminator::CRLF).from_writer(Vec::new());
        let header = [NAME].into_iter().chain(JOB_FIELDS.map(Field::name)).chain(COMPUTED);
        let mut written = writer.write_record(header);
        for (job, cost) in self.jobs.iter().zip(costs) {
            let fields = JOB_FIELDS.map(|field| guarded(job.request.get(field).unwrap_or_default()));
            let cost = cost.as_ref().ok().map(|(cost, _)| [cost.per_image, cost.credits, cost.usd]);
            let cost = cost.map_or_else(Default::default, |cost| cost.map(|figure| figure.to_string()));
            let record = [guarded(&job.name)].into_iter().chain(fields).chain(cost);
            written = written.and_then(|()| writer.write_record(record));
        }
        // Nothing is refused that is written to memory.
        let written = written.ok().and_then(|()| writer.into_inner().ok());
        written.and_then(|bytes| String::from_utf8(bytes).ok()).unwrap_or_default()
    }
}

/// `text` as a spreadsheet does not run it.
fn guarded(text: &str) -> String {
    if is_formula(text) { format!("'{text}") } else { text.to_owned() }
}

fn unguarded(text: &str) -> &str {
    text.strip_prefix('\'').filter(|rest| is_formula(rest)).unwrap_or(text)
}

/// Whether a spreadsheet would run it, or it is one that was guarded before.
fn is_formula(text: &str) -> bool {
    text.trim_start_matches(['\'', ' ']).starts_with(FORMULA)
}
