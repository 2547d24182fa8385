//! A plan as CSV, for a spreadsheet.

use super::file::{COMPUTED, NAME};
use super::{FileFault, ImportedJob, ImportedPlan, JOB_FIELDS, JobCost, Place, Plan, PlanError};
use crate::pricing::written;
use crate::state::Field;

/// With these a spreadsheet would take a text for a formula.
const FORMULA: [char; 10] = ['=', '+', '-', '@', '\t', '\r', '＝', '＋', '－', '＠'];

pub(super) fn read(text: &str) -> Result<ImportedPlan, PlanError> {
    // Where the comma is the decimal sign, spreadsheets put another sign between the cells.
    let head = text.lines().next().unwrap_or_default();
    let delimiter =
        [b',', b';', b'\t'].into_iter().find(|sign| head.contains(char::from(*sign))).unwrap_or(b',');
    let mut reader = csv::ReaderBuilder::new()
        .delimiter(delimiter)
        .flexible(true)
        .trim(csv::Trim::All)
        .from_reader(text.as_bytes());
    let header = reader.headers().map_err(|error| PlanError::NotCsv(error.to_string()))?.clone();
    let columns: Vec<String> =
        header.iter().map(|column| column.to_ascii_lowercase().replace([' ', '-'], "_")).collect();
    let known = |column: &str| column == NAME || JOB_FIELDS.iter().any(|field| field.name() == column);
    if !columns.iter().any(|column| known(column)) {
        let first = header.iter().collect::<Vec<_>>().join(",");
        return Err(PlanError::NoColumns(first));
    }
    let mut brought = ImportedPlan::default();
    for (column, title) in columns.iter().zip(&header) {
        if !known(column) && !COMPUTED.contains(&column.as_str()) {
            brought.faults.push(FileFault::UnknownColumn(title.to_owned()));
        }
    }
    let missing: Vec<_> = JOB_FIELDS
        .map(Field::name)
        .into_iter()
        .filter(|name| columns.iter().all(|column| column != name))
        .map(str::to_owned)
        .collect();
    if !missing.is_empty() {
        brought.faults.push(FileFault::MissingColumns(missing));
    }
    for record in reader.into_records() {
        let record = match record {
            Ok(record) => record,
            Err(error) => {
                brought.faults.push(FileFault::NotCsv(error.to_string()));
                continue;
            }
        };
        // Spreadsheets write such lines at the end.
        if record.iter().all(str::is_empty) {
            continue;
        }
        let place = Place::Line(line_of(&record, text));
        let mut job = ImportedJob { place, name: String::new(), given: Vec::new() };
        for (column, text) in columns.iter().zip(&record) {
            let text = unguarded(text).trim();
            if column == NAME {
                text.clone_into(&mut job.name);
            } else if known(column) && !text.is_empty() {
                job.given.push((column.clone(), text.to_owned()));
            }
        }
        if record.iter().any(|cell| cell.contains('\n')) {
            brought.faults.push(FileFault::SeveralLines(place));
        }
        if record.len() > columns.len() {
            let more = record.len().saturating_sub(columns.len());
            brought.faults.push(FileFault::MoreCells(place, more));
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
    /// The plan as CSV (RFC 4180), with what each job costs. No text of it can run as a formula.
    pub fn to_csv(&self, costs: &[JobCost]) -> String {
        let mut writer = csv::WriterBuilder::new().terminator(csv::Terminator::CRLF).from_writer(Vec::new());
        let header = [NAME].into_iter().chain(JOB_FIELDS.map(Field::name)).chain(COMPUTED);
        written(writer.write_record(header));
        for (job, cost) in self.jobs.iter().zip(costs) {
            let fields = JOB_FIELDS.map(|field| guarded(job.get(field).unwrap_or_default()));
            let cost = cost.as_ref().ok().map(|(cost, _)| [cost.per_image, cost.credits, cost.usd]);
            let cost = cost.map_or_else(Default::default, |cost| cost.map(|figure| figure.to_string()));
            let record = [guarded(&job.name)].into_iter().chain(fields).chain(cost);
            written(writer.write_record(record));
        }
        written(String::from_utf8(written(writer.into_inner())))
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
