//! Counts of work that is to be done once, for a test that holds them.

/// Work that is counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Work {
    /// A text is read as a whole number.
    NumberParse,
    /// The model that a request names is looked up in a list.
    ModelLookup,
    /// A request is checked against a model.
    Check,
    /// A document of the page is cloned.
    DocumentClone,
    /// The price of one result is computed.
    Price,
}

#[cfg(feature = "work-counts")]
mod counts {
    use std::sync::atomic::{AtomicUsize, Ordering};

    use super::Work;

    static COUNTS: [AtomicUsize; 5] = [const { AtomicUsize::new(0) }; 5];

    /// Counts one.
    pub(crate) fn count(work: Work) {
        if let Some(counter) = COUNTS.get(work as usize) {
            counter.fetch_add(1, Ordering::Relaxed);
        }
    }

    /// The number of each since the last call, in the order of [`Work`].
    pub fn take_counts() -> [usize; 5] {
        COUNTS.each_ref().map(|counter| counter.swap(0, Ordering::Relaxed))
    }
}

#[cfg(feature = "work-counts")]
pub(crate) use counts::count;
#[cfg(feature = "work-counts")]
pub use counts::take_counts;

/// Counts nothing: only a test has counts.
#[cfg(not(feature = "work-counts"))]
pub(crate) const fn count(_: Work) {}
