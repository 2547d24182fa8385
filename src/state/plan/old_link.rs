//! Plans in links of earlier versions, which still open.
//!
//! `2*Covers_12_768_768_75_stable--diffusion--v1_dreamstudio--2022*Backs_3*`: the number of jobs, and then each job, with `*` between
//! them and at the end, and `_` between the parts. `--`, `-u` and `-j` are `-`, `_` and `*` in a text.

use super::link::{FIELDS, Records};

const JOB: char = '*';

/// The records of such a text.
pub(super) fn records(text: &str) -> Records<'_> {
    let (count, text) = text.split_once(JOB).unwrap_or((text, ""));
    let whole = text.strip_suffix(JOB);
    let mut jobs: Vec<_> = whole.unwrap_or(text).split(JOB).collect();
    // What is cut off ends anywhere, perhaps in a number: that job would be another.
    if whole.is_none() {
        jobs.pop();
    }
    Records {
        count: count.parse().ok(),
        fields: FIELDS.map(Some).to_vec(),
        jobs,
        is_whole: whole.is_some() || text.is_empty(),
        part: "_",
        escape: '-',
    }
}
