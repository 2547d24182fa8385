//! The changes that a plan can undergo.

use std::rc::Rc;

use super::{Job, JobSettings, Plan};
use crate::state::{Field, words};

/// A change of a plan. Jobs are named by their ids.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Edit {
    /// A job with the current settings is added.
    Add,
    /// A job is given this name.
    Name(u32, String),
    /// A job is given this text for a field.
    SetField(u32, Field, String),
    /// A job is given the current settings. Its images stay.
    TakeSettings(u32),
    /// A job is done a second time.
    Duplicate(u32),
    /// A job is moved to this place, from 0.
    Move(u32, usize),
    /// A job is not wanted any more.
    Remove(u32),
    /// No job is wanted any more.
    Clear,
}

impl Edit {
    /// The job and field that are being typed into.
    pub(in crate::state) fn edit_target(&self) -> Option<(u32, Option<Field>)> {
        match self {
            Self::Name(id, _) => Some((*id, None)),
            Self::SetField(id, field, _) => Some((*id, Some(*field))),
            _ => None,
        }
    }
}

impl Plan {
    /// The plan after `edit`, where `settings` gives the current ones.
    #[must_use]
    pub fn after(&self, edit: Edit, settings: impl FnOnce() -> JobSettings) -> Self {
        let mut plan = self.clone();
        match edit {
            Edit::Add => {
                let number = plan.jobs.len() + 1;
                plan.add(words::en::plans::job_name(number), settings());
            }
            Edit::Name(id, name) => {
                plan.change(id, |job| job.name = name.chars().take(Self::LONGEST_NAME).collect());
            }
            Edit::SetField(id, field, text) => plan.change(id, |job| job.set(field, text)),
            Edit::TakeSettings(id) => plan.change(id, |job| job.request = settings().request),
            Edit::Duplicate(id) => {
                if let Some((place, job)) = plan.find(id) {
                    plan.insert(place + 1, job.name.clone(), job.settings());
                }
            }
            Edit::Move(id, to) => {
                if let Some((from, job)) = plan.find(id) {
                    plan.jobs.remove(from);
                    plan.jobs.insert(to.min(plan.jobs.len()), job);
                }
            }
            Edit::Remove(id) => plan.jobs.retain(|job| job.id != id),
            Edit::Clear => plan.jobs.clear(),
        }
        plan
    }

    /// Takes the jobs of another plan in place of these.
    pub(in crate::state) fn replace(&mut self, other: &Self) {
        self.jobs.clear();
        self.append(other);
    }

    /// Takes the jobs of another plan after these.
    pub(in crate::state) fn append(&mut self, other: &Self) {
        for job in &other.jobs {
            self.add(job.name.clone(), job.settings());
        }
    }

    fn find(&self, id: u32) -> Option<(usize, Rc<Job>)> {
        let place = self.jobs.iter().position(|job| job.id == id)?;
        Some((place, Rc::clone(self.jobs.get(place)?)))
    }

    fn change(&mut self, id: u32, change: impl FnOnce(&mut Job)) {
        if let Some(job) = self.jobs.iter_mut().find(|job| job.id == id) {
            change(Rc::make_mut(job));
        }
    }
}
