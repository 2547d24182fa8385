//! A plan: jobs in an order, each with settings and a number of images.

mod csv_file;
mod edit;
mod file;
mod json_file;
mod link;
mod reducer;

pub use edit::Edit;
pub use file::{ImportedJob, ImportedPlan, LONGEST_FILE};
pub use link::Fault;

use std::rc::Rc;

use super::Catalog;
use crate::pricing::{Bill, Cost, EstimateError, Field, Request, TooManyDigits};

/// One job of a plan.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Job {
    /// What tells it from the others, as long as the page is open.
    pub id: u32,
    /// What people call it.
    pub name: String,
    /// Its settings as given, and its [images](Field::Images).
    pub request: Request,
}

/// The fields that a job has.
pub const JOB_FIELDS: [Field; 6] =
    [Field::RateCard, Field::Model, Field::Width, Field::Height, Field::Steps, Field::Images];

/// A plan.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Plan {
    jobs: Vec<Rc<Job>>,
    next_id: u32,
}

/// What a job costs, and the price of a credit of its list in US dollars, or why it has no price.
pub type JobCost = Result<(Cost, crate::pricing::Decimal), EstimateError>;

impl Job {
    /// What it costs under the list that it names.
    ///
    /// # Errors
    /// With one error for each field that is not allowed, or for a list that there is not.
    pub fn cost(&self, catalog: &Catalog) -> JobCost {
        let (card, _) = catalog.find(&self.request).map_err(|error| vec![error])?;
        Ok((card.cost(&self.request)?, card.credit_usd))
    }
}

impl Plan {
    /// The most jobs of a plan.
    pub const MOST_JOBS: usize = 1_000;
    /// The most characters of a name.
    pub const LONGEST_NAME: usize = 80;

    /// The jobs in their order.
    pub fn jobs(&self) -> &[Rc<Job>] {
        &self.jobs
    }

    /// Whether there are no jobs.
    pub fn is_empty(&self) -> bool {
        self.jobs.is_empty()
    }

    /// Adds a job at the end, of one image where the request names no number, if there is room for it; and says whether there
    /// was.
    pub fn add(&mut self, name: String, request: Request) -> bool {
        self.insert(self.jobs.len(), name, request)
    }

    fn insert(&mut self, place: usize, name: String, mut request: Request) -> bool {
        if self.jobs.len() >= Self::MOST_JOBS {
            return false;
        }
        if request.get(Field::Images).is_none() {
            request.set(Field::Images, "1");
        }
        let name = name.chars().take(Self::LONGEST_NAME).collect();
        self.jobs.insert(place.min(self.jobs.len()), Rc::new(Job { id: self.next_id, name, request }));
        self.next_id = self.next_id.wrapping_add(1);
        true
    }

    /// The plan that was brought along, and what is wrong with it: the jobs without a price, each with its place.
    pub fn from_import(imported: ImportedPlan, catalog: &Catalog) -> (Self, Vec<String>) {
        let (mut plan, mut faults) = (Self::default(), imported.faults);
        let count = imported.jobs.len();
        for job in imported.jobs {
            let request = job.request();
            if job.name.chars().count() > Self::LONGEST_NAME {
                faults.push(format!(
                    "{}: of the name the first {} characters are here.",
                    job.place,
                    Self::LONGEST_NAME
                ));
            }
            if !plan.add(job.name, request) {
                faults.push(format!(
                    "There are {count} jobs: a plan holds {}, which are the first.",
                    Self::MOST_JOBS
                ));
                break;
            }
            let error = plan.jobs.last().and_then(|job| job.cost(catalog).err());
            faults.extend(error.map(|error| format!("{}: {error}", job.place)));
        }
        (plan, faults)
    }

    /// What the jobs that have a price cost together, and how many have none.
    ///
    /// # Errors
    /// If a sum has too many digits.
    pub fn bill(costs: &[JobCost]) -> Result<(Bill, usize), TooManyDigits> {
        let unpriced = costs.iter().filter(|cost| cost.is_err()).count();
        Ok((Bill::of(costs.iter().filter_map(|cost| cost.clone().ok()))?, unpriced))
    }
}
