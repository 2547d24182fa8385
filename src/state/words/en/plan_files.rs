//! The faults of the files of plans.

use std::fmt;

use super::import;
use crate::pricing::display_untrusted;
use crate::state::plan::{FileFault, JOB_FIELDS, NAME, PlanError, VERSION};
use crate::state::{Field, FileError};

fn names(fields: &[Field]) -> String {
    fields.iter().map(|field| field.name()).collect::<Vec<_>>().join(" and ")
}

/// What is wrong in the file of a plan.
pub(in crate::state) fn fault(f: &mut fmt::Formatter<'_>, fault: &FileFault) -> fmt::Result {
    match fault {
        FileFault::UnknownColumn(place, column) => {
            write!(f, "{place}: there is no column “{}”; it is left out.", display_untrusted(column))
        }
        FileFault::ColumnInDoubt(place, column, fields) => {
            let (column, meant) = (display_untrusted(column), names(fields));
            write!(
                f,
                "{place}: there is no column “{column}”; perhaps {meant} was meant. Until that is clear no job has a price."
            )
        }
        FileFault::UntitledColumn(place, number) => {
            write!(f, "{place}: column {number} has no title; it is left out.")
        }
        FileFault::RepeatedColumn(place, column) => write!(
            f,
            "{place}: the column “{}” is given more than once: the first counts.",
            display_untrusted(column)
        ),
        FileFault::MissingColumns(place, names) => {
            write!(f, "{place}: without the column {}: its default holds for each job.", names.join(", "))
        }
        FileFault::SeveralLines(place) => write!(
            f,
            "{place}: a cell goes over several lines, as a quotation mark is missing: the line is read without the mark."
        ),
        FileFault::Misquoted(place) => write!(
            f,
            "{place}: a quotation mark is missing or in the wrong place; within a cell that has some around it, give it \
             twice."
        ),
        FileFault::MoreCells(place, more) => {
            write!(f, "{place}: {more} more than there are columns, which is left out.")
        }
        FileFault::FewerCells(place, fewer) => {
            write!(f, "{place}: {fewer} fewer than there are columns: the last have their defaults.")
        }
        FileFault::Totals(place) => write!(f, "{place}: a sum and no settings: it is left out."),
        FileFault::UnknownTopKey(key) => {
            write!(f, "“{}” is no part of a plan, and is left out.", display_untrusted(key))
        }
        FileFault::RepeatedTopKey(key) => {
            write!(f, "“{}” is given more than once: the first counts.", display_untrusted(key))
        }
        FileFault::NotAnObject(place) => write!(f, "{place} is not an object, and is left out."),
        FileFault::NotText(place, key) => {
            let key = display_untrusted(key);
            write!(f, "{place}: {key} is neither a number nor a text, and is left out.")
        }
        FileFault::UnknownKey(place, key) => {
            write!(f, "{place}: “{}” is no setting, and is left out.", display_untrusted(key))
        }
        FileFault::KeyInDoubt(place, key, fields) => {
            let (key, meant) = (display_untrusted(key), names(fields));
            write!(
                f,
                "{place}: “{key}” is no setting; perhaps {meant} was meant. Until that is clear it has no price."
            )
        }
        FileFault::RepeatedKey(place, key) => {
            write!(f, "{place}: “{}” is given more than once: the first counts.", display_untrusted(key))
        }
    }
}

/// A plan as JSON, in short.
const JSON: &str = "a plan is {\"version\": 1, \"jobs\": […]}";

/// Why a file is not a plan.
pub(in crate::state) fn error(f: &mut fmt::Formatter<'_>, error: &PlanError) -> fmt::Result {
    match error {
        PlanError::NotText => import::file(f, &FileError::NotText),
        PlanError::NotJson(error) => write!(f, "it is not JSON: {error}"),
        PlanError::SeveralDocuments(line) => {
            write!(f, "on line {line} something follows the end of the document, and {JSON}")
        }
        PlanError::NoList => write!(f, "it has no list “jobs”: {JSON}"),
        PlanError::NoVersion => write!(f, "it has no “version”: {JSON}"),
        PlanError::OtherVersion(version) => {
            let version = display_untrusted(version);
            write!(f, "its version is {version}, but only version {VERSION} of plans can be read")
        }
        PlanError::NoColumns(line, head) => {
            let head = display_untrusted(head);
            write!(f, "line {line} names no column of a plan: it is “{head}”, where {NAME}")?;
            JOB_FIELDS.iter().try_for_each(|field| write!(f, ", {field}"))?;
            f.write_str(" can stand")
        }
        PlanError::NoJobs => f.write_str("it has no jobs"),
    }
}
