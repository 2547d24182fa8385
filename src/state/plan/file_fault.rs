//! The faults of the file of a plan.

use std::error::Error;
use std::fmt;

use super::Place;
use crate::state::Field;
use crate::state::words::en::plan_files;

/// What is wrong in the file of a plan. Each is left out, and the rest is read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FileFault {
    /// A column that a plan does not have.
    UnknownColumn(Place, String),
    /// A column that a plan does not have, and that may mean these fields: no job has a price until somebody has looked at it.
    ColumnInDoubt(Place, String, Vec<Field>),
    /// The column of this number, from 1, has no title.
    UntitledColumn(Place, usize),
    /// A column is given more than once: the first counts.
    RepeatedColumn(Place, String),
    /// Columns that are missing, by their names: each job has their defaults.
    MissingColumns(Place, Vec<String>),
    /// A quotation mark is missing, so that a cell would go over several lines: the line is read without the mark.
    SeveralLines(Place),
    /// A quotation mark is missing or in the wrong place.
    Misquoted(Place),
    /// A line has so many cells more than there are columns.
    MoreCells(Place, usize),
    /// A line has so many cells less than there are columns.
    FewerCells(Place, usize),
    /// A line has sums and no settings: it is no job.
    Totals(Place),
    /// A key that a document does not have.
    UnknownTopKey(String),
    /// A key of a document that is given more than once: the first counts.
    RepeatedTopKey(String),
    /// A job is not a JSON object.
    NotAnObject(Place),
    /// The value of a key is neither a number nor a text.
    NotText(Place, String),
    /// A key that a job does not have.
    UnknownKey(Place, String),
    /// A key that a job does not have, and that may mean these fields: it has no price until somebody has looked at it.
    KeyInDoubt(Place, String, Vec<Field>),
    /// A key of a job that is given more than once: the first counts.
    RepeatedKey(Place, String),
}

/// Why a file is not a plan.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PlanError {
    /// It is not a text in UTF-8.
    NotText,
    /// It is not JSON, in the words of its parser.
    NotJson(String),
    /// On this line something follows the end of the document.
    SeveralDocuments(usize),
    /// The document has no list of jobs.
    NoList,
    /// The document has no version.
    NoVersion,
    /// The document has another version than is read.
    OtherVersion(String),
    /// The head, on this line, names no column of a plan.
    NoColumns(u64, String),
    /// It has no jobs.
    NoJobs,
}

/// In English.
impl fmt::Display for FileFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        plan_files::fault(f, self)
    }
}

/// In English.
impl fmt::Display for PlanError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        plan_files::error(f, self)
    }
}

impl Error for PlanError {}
