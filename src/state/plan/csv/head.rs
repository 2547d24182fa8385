//! The head of a CSV file: the sign between its cells, and its columns.

use super::records::{Record, Records};
use crate::state::Field;
use crate::state::plan::import::{COMPUTED, NAME, meant_by};
use crate::state::plan::{FileFault, ImportedPlan, JOB_FIELDS, Place, PlanError};

/// The signs that can stand between cells: where the comma is the decimal sign, spreadsheets put a semicolon there.
pub(super) const DELIMITERS: [char; 4] = [',', ';', '\t', '|'];

/// What a column has.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Column {
    /// The names of jobs.
    Name,
    /// The texts of a field.
    Field(Field),
    /// Figures that are computed anew.
    Computed(&'static str),
    /// What may be the texts of these fields.
    InDoubt(Vec<Field>),
    /// Nothing of a plan.
    Other,
}

/// The head of a file.
pub(super) struct Head<'a> {
    /// What the columns have.
    pub columns: Vec<Column>,
    /// The sign between cells.
    pub delimiter: char,
    /// The lines below it.
    pub records: Records<'a>,
}

impl<'a> Head<'a> {
    /// The head of a file, and its faults said in `plan`.
    pub fn read(text: &'a str, plan: &mut ImportedPlan) -> Result<Self, PlanError> {
        let (given, text) = without_sign(text);
        let heads = given.into_iter().chain(DELIMITERS).map(|delimiter| {
            let mut records = Records::new(text, delimiter);
            let head = records.next().unwrap_or(Record { line: 1, cells: Vec::new(), fault: None });
            let known = head.cells.iter().filter(|title| column(title) != Column::Other).count();
            (known, delimiter, head, records)
        });
        // The first of several that know as many columns.
        let best = heads.reduce(|best, next| if next.0 > best.0 { next } else { best });
        let (known, delimiter, mut head, records) = best.ok_or(PlanError::NoJobs)?;
        if known == 0 {
            return Err(PlanError::NoColumns(head.line, head.cells.join(",")));
        }
        // Spreadsheets save empty columns behind the others.
        while head.cells.last().is_some_and(String::is_empty) {
            head.cells.pop();
        }
        Ok(Self { columns: columns(&head, plan), delimiter, records })
    }
}

/// The columns of a head.
fn columns(head: &Record, plan: &mut ImportedPlan) -> Vec<Column> {
    let place = Place::Line(head.line);
    let mut columns: Vec<Column> = Vec::new();
    let known: Vec<_> = head.cells.iter().map(|title| column(title)).collect();
    let is_missing = |field: &Field| !known.contains(&Column::Field(*field));
    let missing: Vec<_> = JOB_FIELDS.into_iter().filter(is_missing).collect();
    for (index, (title, mut column)) in head.cells.iter().zip(known).enumerate() {
        if title.is_empty() {
            plan.fault(&FileFault::UntitledColumn(place, index + 1));
        } else if column == Column::Other {
            let meant: Vec<_> = meant_by(title).into_iter().filter(|field| missing.contains(field)).collect();
            if meant.is_empty() {
                plan.fault(&FileFault::UnknownColumn(place, title.clone()));
            } else {
                plan.fault(&FileFault::ColumnInDoubt(place, title.clone(), meant.clone()));
                column = Column::InDoubt(meant);
            }
        } else if columns.contains(&column) {
            plan.fault(&FileFault::RepeatedColumn(place, title.clone()));
            column = Column::Other;
        }
        columns.push(column);
    }
    if !missing.is_empty() {
        let names = missing.into_iter().map(|field| field.name().to_owned()).collect();
        plan.fault(&FileFault::MissingColumns(place, names));
    }
    columns
}

/// What the column of this title has.
fn column(title: &str) -> Column {
    let outer = |char: char| char.is_whitespace() || char == '\u{feff}';
    let name = title.trim_matches(outer).to_ascii_lowercase().replace([' ', '\u{a0}', '-'], "_");
    let computed = || COMPUTED.into_iter().find(|computed| *computed == name).map(Column::Computed);
    if name == NAME {
        return Column::Name;
    }
    let field = JOB_FIELDS.into_iter().find(|field| field.name() == name).map(Column::Field);
    field.or_else(computed).unwrap_or(Column::Other)
}

/// The sign that the first line gives as `sep=;`, for a spreadsheet, with the text from the end of that line.
fn without_sign(text: &str) -> (Option<char>, &str) {
    let (first, rest) = text.split_at(text.find(['\r', '\n']).unwrap_or(text.len()));
    let bare = first.trim_start_matches('"');
    match bare.get(..4) {
        Some(start) if start.eq_ignore_ascii_case("sep=") => {
            let sign = bare.chars().nth(4).filter(|sign| !sign.is_alphanumeric() && *sign != '"');
            (sign, rest)
        }
        _ => (None, text),
    }
}
