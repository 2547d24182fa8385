//! The first few of many things that there are to say.

use borsh::{BorshDeserialize, BorshSerialize};

/// The first of what there is to say, and how many others there are: a file can have a fault in each of its half a million
/// lines.
#[derive(Debug, Clone, PartialEq, Eq, BorshSerialize, BorshDeserialize)]
pub struct FirstFew<T> {
    first: Vec<T>,
    others: usize,
}

impl<T> Default for FirstFew<T> {
    fn default() -> Self {
        Self { first: Vec::new(), others: 0 }
    }
}

impl<T> FirstFew<T> {
    /// The most that are kept.
    pub const MOST: usize = 20;

    /// Keeps this as well, or only counts it.
    pub fn push(&mut self, each: T) {
        self.push_with(|| each);
    }

    /// Keeps what this makes as well, or only counts it.
    pub fn push_with(&mut self, make: impl FnOnce() -> T) {
        if self.first.len() < Self::MOST { self.first.push(make()) } else { self.count(1) }
    }

    /// Counts so many others.
    pub fn count(&mut self, others: usize) {
        self.others = self.others.saturating_add(others);
    }

    /// Those that were kept, and how many others there were.
    pub fn into_parts(self) -> (Vec<T>, usize) {
        (self.first, self.others)
    }
}
