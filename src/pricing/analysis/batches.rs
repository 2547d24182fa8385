//! Any number of images, split into requests that a model takes.

use std::num::NonZeroU32;

use num_integer::{ExtendedGcd, Integer};

use crate::pricing::{Model, Range, Refusal};

/// Requests of the same number of images.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Batch {
    /// How many requests.
    pub requests: u32,
    /// Images in each.
    pub samples: u32,
}

/// The images that someone may ask for in all.
const IMAGES: Range = Range { min: 1, max: 1_000_000, increment: NonZeroU32::MIN };
/// The number where none is given.
const DEFAULT_IMAGES: u32 = 100;

/// The number of images in all that `text` writes, or 100 where none is given.
///
/// # Errors
/// If it is not a whole number from 1 to a million.
pub fn images(text: Option<&str>) -> Result<u32, Refusal> {
    text.map_or(Ok(DEFAULT_IMAGES), |text| IMAGES.parse(text, DEFAULT_IMAGES))
}

impl Model {
    /// The fewest requests that make just this number of images, the largest first; nothing where no number of
    /// requests does, since each takes some images at least, and only certain numbers of them.
    pub fn batches(&self, images: u32) -> Option<Vec<Batch>> {
        let Range { min, max, increment } = self.limits.samples;
        let requests = fewest_requests(images, self.limits.samples)?;
        let increments = (images - min * requests) / increment;
        let each = (max - min) / increment;
        // Where a request takes one number alone, each is full.
        let full = increments.checked_div(each).unwrap_or(requests);
        let (rest, above) = (requests - full, increments - each * full);
        let partly = u32::from(above > 0);
        let mut batches = vec![Batch { requests: full, samples: max }];
        if rest > 0 {
            batches.push(Batch { requests: partly, samples: min + above * increment.get() });
            batches.push(Batch { requests: rest - partly, samples: min });
        }
        batches.retain(|batch| batch.requests > 0);
        Some(batches)
    }
}

/// The fewest requests that make these images: what is above the least of each has to be whole increments, and so
/// `min` × requests is as far from a multiple of `increment` as `images` is.
fn fewest_requests(images: u32, Range { min, max, increment }: Range) -> Option<u32> {
    let (increment, wanted) = (i64::from(increment.get()), i64::from(images));
    let ExtendedGcd { gcd, x: inverse, .. } = i64::from(min).extended_gcd(&increment);
    if wanted % gcd != 0 {
        return None;
    }
    // Any such number, and the distance from one to the next.
    let (some, apart) = (wanted / gcd * inverse, increment / gcd);
    let fewest = i64::from(images.div_ceil(max));
    let requests = fewest + (some - fewest).rem_euclid(apart);
    u32::try_from(requests).ok().filter(|requests| *requests <= images / min)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test may fail by a panic")]

    use super::*;

    fn batches(images: u32, samples: Range) -> Option<Vec<(u32, u32)>> {
        let mut model = crate::pricing::rate_cards()[0].models[0].clone();
        model.limits.samples = samples;
        let batches = model.batches(images)?;
        Some(batches.iter().map(|batch| (batch.requests, batch.samples)).collect())
    }

    #[test]
    fn images_are_split_into_full_requests_and_a_rest() {
        let ten = Range::of(1, 10, 1);
        assert_eq!(batches(25, ten), Some(vec![(2, 10), (1, 5)]));
        assert_eq!(batches(30, ten), Some(vec![(3, 10)]));
        assert_eq!(batches(1, ten), Some(vec![(1, 1)]));
        assert_eq!(batches(1_000_000, ten), Some(vec![(100_000, 10)]));
    }

    #[test]
    fn no_request_has_fewer_or_other_numbers_of_images_than_the_model_takes() {
        let fours = Range::of(4, 12, 4);
        assert_eq!(batches(20, fours), Some(vec![(1, 12), (1, 8)]));
        assert_eq!([batches(3, fours), batches(6, fours)], [None, None]);
        // 2, 5 or 8 in each: 11 are 5 + 2 + 2 + 2, which is four requests, or none of fewer.
        let odd = Range::of(2, 8, 3);
        assert_eq!(batches(10, odd), Some(vec![(1, 8), (1, 2)]));
        assert_eq!(batches(11, odd), Some(vec![(1, 5), (3, 2)]));
        assert_eq!(batches(1, odd), None);
        assert_eq!(batches(7, Range::of(7, 7, 1)), Some(vec![(1, 7)]));
        assert_eq!(batches(7, Range::of(2, 2, u32::MAX)), None);
    }

    #[test]
    fn the_fewest_requests_are_those_that_a_search_finds() {
        for (min, each, increment) in [(1, 9, 1), (2, 3, 3), (6, 4, 4), (7, 0, 100_000), (4, 2, 6), (9, 5, 6)]
        {
            let range = Range::of(min, min + each * increment, increment);
            for images in 1..300 {
                let makes = |requests: &u32| {
                    let most = range.max * requests;
                    (min * requests..=most).contains(&images)
                        && (images - min * requests).is_multiple_of(increment)
                };
                let found = (1..=images).find(makes);
                assert_eq!(fewest_requests(images, range), found, "{images} of {range:?}");
            }
        }
    }

    #[test]
    fn the_largest_increments_and_numbers_are_no_more_work() {
        for min in [1, 7, 99_999, 100_000] {
            let range = Range::of(min, min, u32::MAX);
            assert_eq!(
                fewest_requests(1_000_000, range),
                1_000_000_u32.is_multiple_of(min).then(|| 1_000_000 / min)
            );
        }
        let wide = Range::of(99_991, 99_991 + 9, 9);
        assert_eq!((fewest_requests(999_919, wide), fewest_requests(999_920, wide)), (Some(10), None));
    }

    #[test]
    fn whatever_the_range_the_requests_make_just_that_many() {
        for (min, increment, count) in [(1, 1, 10), (1, 3, 4), (2, 2, 5), (3, 5, 1), (5, 7, 3)] {
            let range = Range::of(min, min + increment * (count - 1), increment);
            for images in 1..200 {
                let Some(batches) = batches(images, range) else { continue };
                assert_eq!(batches.iter().map(|(requests, samples)| requests * samples).sum::<u32>(), images);
                assert!(batches.iter().all(|(_, samples)| range.contains(*samples)), "{images}: {batches:?}");
            }
        }
    }
}
