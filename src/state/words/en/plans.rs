//! The faults of plans, and the reasons why a job has no price.

use std::fmt;

use crate::pricing::{TooManyDigits, display_untrusted, format};
use crate::state::plan::{JobError, LinkFault, Place, PlanFault};
use crate::state::{FieldError, Plan};

const MOST: usize = Plan::MOST_JOBS;

/// What is wrong with a plan that was opened.
pub(in crate::state) fn fault(f: &mut fmt::Formatter<'_>, fault: &PlanFault) -> fmt::Result {
    match fault {
        PlanFault::Link(fault) => link(f, fault),
        PlanFault::File(said) => f.write_str(said),
        PlanFault::Unpriced(place, error) => write!(f, "{place}: {error}"),
        PlanFault::LongName(place) => {
            write!(f, "{place}: of the name the first {} characters are here.", Plan::LONGEST_NAME)
        }
        PlanFault::TooMany { jobs } => {
            write!(f, "There are {jobs} jobs: a plan holds {MOST}, which are the first.")
        }
        PlanFault::TooManyTogether { jobs } => {
            write!(f, "Together these are {jobs} jobs, and a plan holds {MOST}.")
        }
        PlanFault::NotOpened { file, error } => {
            write!(f, "{} could not be opened: {error}. Your plan is as it was.", display_untrusted(file))
        }
        PlanFault::More(others) => write!(f, "And {} more.", format::number(*others)),
    }
}

/// What is wrong with the link that brought a plan.
pub(in crate::state) fn link(f: &mut fmt::Formatter<'_>, fault: &LinkFault) -> fmt::Result {
    match fault {
        LinkFault::CutOff { left: 0, .. } => {
            f.write_str("The link brings a plan that cannot be read. Ask for the plan as a file.")
        }
        LinkFault::CutOff { left, of: Some(of) } => write!(
            f,
            "The link is cut off: of {of} jobs only the first {left} can be read. Ask for the plan as a file."
        ),
        LinkFault::CutOff { left, of: None } => write!(
            f,
            "The link is damaged at its start or end: compare the plan, of which jobs to read are {left}."
        ),
        LinkFault::UnknownField(name) => {
            let name = display_untrusted(name);
            write!(f, "The link has a field “{name}”, which is not known here: it is left out.")
        }
        LinkFault::TooMany { jobs } => write!(
            f,
            "The plan has {jobs} jobs: the first {MOST} are here, which is as many as a plan holds."
        ),
        LinkFault::TooLong { job, name } => write!(
            f,
            "Job {job}, “{}”, has more parts than a job has: the first were read.",
            display_untrusted(name)
        ),
    }
}

/// The name of a new job. It is the user's text from then on, and stays as it is when the page is read in another language.
pub(in crate::state) fn job_name(number: usize) -> String {
    format!("Job {number}")
}

/// Where something is in the file of a plan.
pub(in crate::state) fn place(f: &mut fmt::Formatter<'_>, place: Place) -> fmt::Result {
    match place {
        Place::Line(line) => write!(f, "Line {line}"),
        Place::Job(job) => write!(f, "Job {job}"),
    }
}

/// Why a job has no price, with the names of its fields as files have them.
pub(in crate::state) fn job(f: &mut fmt::Formatter<'_>, error: &JobError) -> fmt::Result {
    match error {
        JobError::Fields(errors) => {
            for (index, error) in errors.iter().enumerate() {
                let space = if index == 0 { "" } else { " " };
                write!(f, "{space}{error}")?;
            }
            Ok(())
        }
        JobError::TooManyDigits => fmt::Display::fmt(&TooManyDigits, f),
    }
}

/// The name of a field, and why its text is not allowed.
pub(in crate::state) fn field(f: &mut fmt::Formatter<'_>, error: &FieldError) -> fmt::Result {
    write!(f, "{}: {}", error.field, error.refusal)
}
