//! The requests that images take.

use crate::pricing::{Batch, format};

/// The requests that make these images: `2 of 10, 1 of 5`.
pub fn batches(batches: Option<Vec<Batch>>) -> String {
    let Some(batches) = batches else { return "no number of requests makes just that many".to_owned() };
    let words =
        batches.iter().map(|batch| format!("{} of {}", format::number(batch.requests), batch.samples));
    words.collect::<Vec<_>>().join(", ")
}
