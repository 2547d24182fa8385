//! The faults of a plan: of its link, or of its file.

use std::fmt;

use borsh::{BorshDeserialize, BorshSerialize};

use super::{FirstFew, JobError};
use crate::state::words::en::plans;

/// What is wrong with a plan that was opened. What is right of it is there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PlanFault {
    /// A fault of the link that brought it.
    Link(LinkFault),
    /// A fault of its file, in the words of the worker, which has read it.
    File(String),
    /// A job of a file has no price.
    Unpriced(Place, JobError),
    /// A job of a file has a longer name than a plan holds: only its start is there.
    LongName(Place),
    /// A file has more jobs than a plan holds: only the first are there.
    TooMany {
        /// Jobs of the file.
        jobs: usize,
    },
    /// Two plans have together more jobs than a plan holds.
    TooManyTogether {
        /// Jobs of both.
        jobs: usize,
    },
    /// A file could not be opened: the plan is as it was.
    NotOpened {
        /// The name of the file.
        file: String,
        /// Why.
        error: crate::state::ImportError,
    },
    /// So many faults more than are said.
    More(usize),
}

impl From<FirstFew<PlanFault>> for Vec<PlanFault> {
    fn from(faults: FirstFew<PlanFault>) -> Self {
        let (mut faults, others) = faults.into_parts();
        if others > 0 {
            faults.push(PlanFault::More(others));
        }
        faults
    }
}

/// What is wrong with a plan as text, which is how links and the browser hold it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum LinkFault {
    /// The link does not end as one does: so many jobs are left, of so many where it says that.
    CutOff {
        /// Jobs that are there.
        left: usize,
        /// Jobs that it says there were.
        of: Option<usize>,
    },
    /// There are more jobs than a plan holds.
    TooMany {
        /// As many.
        jobs: usize,
    },
    /// There is a field of this name, which is not known here.
    UnknownField(String),
    /// A job has more fields than there are.
    TooLong {
        /// The number of the job, from 1.
        job: usize,
        /// Its name.
        name: String,
    },
}

/// A place in the file of a plan.
#[derive(Debug, Clone, Copy, PartialEq, Eq, BorshSerialize, BorshDeserialize)]
pub enum Place {
    /// A line of a CSV file, from 1.
    Line(u64),
    /// A job of a JSON document, from 1.
    Job(usize),
}

/// In English.
impl fmt::Display for PlanFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        plans::fault(f, self)
    }
}

/// In English.
impl fmt::Display for LinkFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        plans::link(f, self)
    }
}

/// In English: `Line 4`, `Job 3`.
impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        plans::place(f, *self)
    }
}
