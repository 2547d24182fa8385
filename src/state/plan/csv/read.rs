//! A plan read from CSV.

use super::guard;
use super::head::{Column, Head};
use super::records::{QuoteFault, Record};
use crate::pricing::{self, Setting};
use crate::state::Field;
use crate::state::plan::number::{self, Points};
use crate::state::plan::{FileFault, ImportedJob, ImportedPlan, PER_IMAGE, Place, PlanError};

/// Reads a file.
pub(in crate::state::plan) fn read(text: &str, plan: &mut ImportedPlan) -> Result<(), PlanError> {
    let head = Head::read(text, plan)?;
    // Where a comma stands between cells, there is none in a number.
    let points = if head.delimiter == ',' { Points::Point } else { Points::PointOrComma };
    for record in head.records {
        // Spreadsheets write such lines at the end.
        if record.cells.iter().all(|cell| cell.trim().is_empty()) {
            continue;
        }
        say_shape(&record, head.columns.len(), plan);
        let place = Place::Line(record.line);
        match job(place, &head.columns, record.cells, points) {
            Some(job) => plan.add(job),
            None => plan.fault(&FileFault::Totals(place)),
        }
    }
    Ok(())
}

/// Says what is wrong with the quotation marks of a record, and the number of its cells.
fn say_shape(record: &Record, columns: usize, plan: &mut ImportedPlan) {
    let place = Place::Line(record.line);
    match record.fault {
        Some(QuoteFault::SeveralLines) => plan.fault(&FileFault::SeveralLines(place)),
        Some(QuoteFault::Misplaced) => plan.fault(&FileFault::Misquoted(place)),
        None => {}
    }
    let more = record.cells.iter().skip(columns).filter(|cell| !cell.trim().is_empty()).count();
    if more > 0 {
        plan.fault(&FileFault::MoreCells(place, more));
    }
    let fewer = columns.saturating_sub(record.cells.len());
    if fewer > 0 {
        plan.fault(&FileFault::FewerCells(place, fewer));
    }
}

/// The job of these cells; nothing where they are the sums of other lines.
fn job(place: Place, columns: &[Column], cells: Vec<String>, points: Points) -> Option<ImportedJob> {
    let (mut job, mut figures, mut doubts) = (ImportedJob::at(place), Vec::new(), Vec::new());
    for (column, cell) in columns.iter().zip(cells) {
        match column {
            Column::Name => job.name = guard::read_name(cell),
            Column::Field(field) if !cell.trim().is_empty() => {
                let text = match guard::read_setting(&cell) {
                    Some(to_the_letter) => to_the_letter,
                    None if is_number(*field) => number::whole(&cell, points).unwrap_or(cell),
                    None => cell,
                };
                job.given.push((field.name().to_owned(), text));
            }
            Column::Computed(figure) if !cell.trim().is_empty() => figures.push(*figure),
            Column::InDoubt(fields) if !cell.trim().is_empty() => doubts.push((fields, cell)),
            Column::Field(_) | Column::Computed(_) | Column::InDoubt(_) | Column::Other => {}
        }
    }
    doubts.into_iter().for_each(|(fields, cell)| job.doubt(fields, cell.trim()));
    (!is_sum(&job, &figures)).then_some(job)
}

fn is_number(field: Field) -> bool {
    !matches!(field, Field::Setting(Setting::RateCard | Setting::Model))
}

/// Words for a sum, as people name it in the first languages of spreadsheets.
const SUMS: [&str; 9] = ["total", "totals", "sum", "summe", "gesamt", "insgesamt", "somme", "totale", "suma"];

/// Whether this is the sum of other lines: without settings, and without the price of an image, which every job with a price
/// has beside its own.
fn is_sum(job: &ImportedJob, figures: &[&str]) -> bool {
    let images = job.given.iter().find(|(name, _)| *name == Field::Images.name());
    let has_settings = job.given.len() > usize::from(images.is_some());
    let is_named_so = || SUMS.contains(&job.name.trim_end_matches(':').to_lowercase().as_str());
    let has_images = || images.is_some_and(|(_, images)| pricing::images(Some(images)).is_ok());
    !has_settings && !figures.contains(&PER_IMAGE) && (!figures.is_empty() || is_named_so() && has_images())
}
