//! A plan: jobs in an order, each with settings and a number of images.

mod csv;
mod edit;
mod fault;
mod file_fault;
mod first_few;
mod import;
mod json;
mod link;
mod number;
mod old_link;
mod reducer;

pub use edit::Edit;
pub use fault::{LinkFault, Place, PlanFault};
pub use file_fault::{FileFault, PlanError};
pub use first_few::FirstFew;
pub(in crate::state) use import::NAME;
use import::PER_IMAGE;
pub use import::{ImportedJob, ImportedPlan, LONGEST_FILE};
pub(in crate::state) use json::VERSION;

use std::fmt;
use std::rc::Rc;
use std::sync::Arc;

use crate::pricing::{
    self, Bill, CheckedRequest, Cost, Decimal, EstimateError, RateCard, Refusal, Request, Setting,
    SettingsError, TooManyDigits,
};
use crate::state::words::en::plans;
use crate::state::{Catalog, Field, FieldError};

/// One job of a plan.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Job {
    /// What tells it from the others, as long as the page is open.
    pub id: u32,
    /// What people call it.
    pub name: String,
    /// Its settings as given.
    pub request: Request,
    /// The number of its images, as given.
    pub images: String,
}

/// The settings of a job, and the number of its images, as given.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct JobSettings {
    /// The settings.
    pub request: Request,
    /// The number of images.
    pub images: String,
}

/// One image at the settings of the default list.
impl Default for JobSettings {
    fn default() -> Self {
        Self { request: Request::default(), images: "1".to_owned() }
    }
}

/// The fields of a job.
pub const JOB_FIELDS: [Field; 6] = [
    Field::Setting(Setting::RateCard),
    Field::Setting(Setting::Model),
    Field::Setting(Setting::Width),
    Field::Setting(Setting::Height),
    Field::Setting(Setting::Steps),
    Field::Images,
];

/// A plan.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Plan {
    jobs: Vec<Rc<Job>>,
    next_id: u32,
}

/// What a job costs, and the price of a credit of its list in US dollars, or why it has no price.
pub type JobCost = Result<(Cost, Decimal), JobError>;

/// A job held against the list that it names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct JobQuote {
    /// The list, if it is there.
    pub card: Option<Arc<RateCard>>,
    /// The settings, each right or wrong; nothing without a list or model.
    pub checked: Option<CheckedRequest>,
    /// The price, or why there is none.
    pub cost: JobCost,
}

/// Why a job has no price.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum JobError {
    /// Fields that are not allowed; at least one.
    Fields(Vec<FieldError>),
    /// A price with more digits than are computed with.
    TooManyDigits,
}

impl JobError {
    /// What is wrong with `field`.
    pub fn of(&self, field: Field) -> Option<&Refusal> {
        let Self::Fields(errors) = self else { return None };
        errors.iter().find(|error| error.field == field).map(|error| &error.refusal)
    }
}

/// In English.
impl fmt::Display for JobError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        plans::job(f, self)
    }
}

impl From<EstimateError> for JobError {
    fn from(error: EstimateError) -> Self {
        let field = |SettingsError { setting, refusal }| FieldError { field: setting.into(), refusal };
        match error {
            EstimateError::Settings(errors) => Self::Fields(errors.into_iter().map(field).collect()),
            EstimateError::TooManyDigits => Self::TooManyDigits,
        }
    }
}

impl Job {
    /// The text of `field`, one of [`JOB_FIELDS`].
    pub fn get(&self, field: Field) -> Option<&str> {
        match field {
            Field::Setting(setting) => self.request.get(setting),
            Field::Images => Some(&self.images),
            Field::Balance | Field::Budget | Field::Rows | Field::Columns => None,
        }
    }

    fn set(&mut self, field: Field, text: String) {
        match field {
            Field::Setting(setting) => self.request.set(setting, text),
            Field::Images => self.images = text,
            Field::Balance | Field::Budget | Field::Rows | Field::Columns => {}
        }
    }

    /// Its settings and images.
    fn settings(&self) -> JobSettings {
        JobSettings { request: self.request.clone(), images: self.images.clone() }
    }

    /// The job held against the list of `catalog` that it names.
    pub fn quote(&self, catalog: &Catalog) -> JobQuote {
        let card = match catalog.find(&self.request) {
            Ok((card, _)) => card,
            Err(error) => {
                return JobQuote { card: None, checked: None, cost: Err(EstimateError::from(error).into()) };
            }
        };
        let checked = catalog.check(Arc::clone(&card), &self.request);
        let cost = match &checked {
            Ok(checked) => self.cost_of(checked),
            Err(error) => Err(EstimateError::from(error.clone()).into()),
        };
        JobQuote { card: Some(card), checked: checked.ok(), cost }
    }

    /// What it costs under the list that it names.
    ///
    /// # Errors
    /// With one error for each field that is not allowed, or for a list that there is not.
    pub fn cost(&self, catalog: &Catalog) -> JobCost {
        self.quote(catalog).cost
    }

    fn cost_of(&self, checked: &CheckedRequest) -> JobCost {
        match pricing::images(Some(&self.images)) {
            Ok(images) => Ok((checked.cost(images)?, checked.card().credit_usd)),
            Err(refusal) => {
                // The settings are wrong or right whatever the number of images is.
                let mut errors = match checked.cost(1).map_err(JobError::from) {
                    Err(JobError::Fields(errors)) => errors,
                    Ok(_) | Err(JobError::TooManyDigits) => Vec::new(),
                };
                errors.push(FieldError { field: Field::Images, refusal });
                Err(JobError::Fields(errors))
            }
        }
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

    /// Adds a job at the end if there is room for it, and says whether there was.
    pub fn add(&mut self, name: String, settings: JobSettings) -> bool {
        self.insert(self.jobs.len(), name, settings)
    }

    fn insert(&mut self, index: usize, name: String, JobSettings { request, images }: JobSettings) -> bool {
        if self.jobs.len() >= Self::MOST_JOBS {
            return false;
        }
        let name = name.chars().take(Self::LONGEST_NAME).collect();
        let job = Job { id: self.next_id, name, request, images };
        self.jobs.insert(index.min(self.jobs.len()), Rc::new(job));
        self.next_id = self.next_id.wrapping_add(1);
        true
    }

    /// The plan that was brought along, and what is wrong with it: the jobs without a price, each with its place.
    pub fn from_import(imported: ImportedPlan, catalog: &Catalog) -> (Self, Vec<PlanFault>) {
        let ImportedPlan { jobs, job_count, faults: of_file } = imported;
        let (mut plan, mut faults) = (Self::default(), FirstFew::default());
        if job_count > Self::MOST_JOBS {
            faults.push(PlanFault::TooMany { jobs: job_count });
        }
        let (of_file, others) = of_file.into_parts();
        of_file.into_iter().for_each(|fault| faults.push(PlanFault::File(fault)));
        faults.count(others);
        for job in jobs {
            let settings = job.settings();
            if job.name.chars().count() > Self::LONGEST_NAME {
                faults.push(PlanFault::LongName(job.place));
            }
            if !plan.add(job.name, settings) {
                break;
            }
            let error = plan.jobs.last().and_then(|job| job.cost(catalog).err());
            error.into_iter().for_each(|error| faults.push(PlanFault::Unpriced(job.place, error)));
        }
        (plan, faults.into())
    }

    /// What the jobs that have a price cost together, and how many have none.
    ///
    /// # Errors
    /// If a sum has too many digits.
    pub fn bill<'a>(
        costs: impl Iterator<Item = &'a JobCost> + Clone,
    ) -> Result<(Bill, usize), TooManyDigits> {
        let unpriced = costs.clone().filter(|cost| cost.is_err()).count();
        Ok((Bill::of(costs.filter_map(|cost| cost.as_ref().ok().copied()))?, unpriced))
    }
}
