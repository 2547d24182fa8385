//! Limits that do not contradict each other or the defaults.

use super::{Checked, check_count, check_most, require};
use crate::pricing::{Counted, Limits, Model, Range, RateCardFault, Requirement, SizeFault};

/// The largest number of pixels of a side, or of results, that a list may allow, and the largest increment of anything.
const LARGEST: u32 = 100_000;
/// The most steps: diffusion models are trained with a thousand.
const MOST_STEPS: u32 = 1_000;
/// The most widths, and the most heights: they are tried one by one.
const MOST_SIDES: usize = 2_000;

pub(crate) fn check_limits(limits: &Limits, at: &str) -> Checked {
    let Limits { sizes, max_pixels, steps, samples } = limits;
    let ((width, height), sizes) = (sizes.ranges().unzip(), sizes.set());
    let ranges = [("width", width, LARGEST), ("height", height, LARGEST), ("steps", *steps, MOST_STEPS)];
    for (name, range, largest) in ranges.into_iter().chain([("samples", Some(*samples), LARGEST)]) {
        if let Some(range) = range {
            check_range(range, largest, &format!("{at}/{name}"))?;
        }
    }
    for (name, range) in [("width", width), ("height", height)] {
        let count = range.map_or(0, |range| usize::try_from(range.count()).unwrap_or(usize::MAX));
        check_most(Counted::Numbers, count, MOST_SIDES, &format!("{at}/{name}/increment"))?;
    }
    check_count(sizes.len(), &format!("{at}/sizes"))?;
    for (index, size) in sizes.iter().enumerate() {
        let at = format!("{at}/sizes/{index}");
        let sides = [size.width, size.height].iter().all(|side| (1..=LARGEST).contains(side));
        require(sides, &at, RateCardFault::Sides { most: LARGEST })?;
        let earlier = sizes.iter().take(index).any(|other| other == size);
        require(!earlier, &at, RateCardFault::Size(*size, SizeFault::Repeated))?;
        let small = max_pixels.is_none_or(|most| size.area() <= most);
        require(small, &at, RateCardFault::Size(*size, SizeFault::TooManyPixels))?;
    }
    let smallest = limits.smallest();
    let room = smallest.is_none_or(|size| max_pixels.is_none_or(|most| size.area() <= most));
    require(room, &format!("{at}/max_pixels"), Requirement::RoomForSizes)?;
    let alone = max_pixels.is_none() || smallest.is_some();
    require(alone, &format!("{at}/max_pixels"), Requirement::SizesToLimit)
}

fn check_range(range: Range, largest: u32, at: &str) -> Checked {
    let Range { min, max, increment } = range;
    require(min >= 1, &format!("{at}/min"), Requirement::AtLeastOne)?;
    require(max <= largest, &format!("{at}/max"), RateCardFault::Above(largest))?;
    require(increment.get() <= LARGEST, &format!("{at}/increment"), RateCardFault::Above(LARGEST))?;
    require(max >= min, &format!("{at}/max"), Requirement::MaxFromMin)?;
    require(range.contains(max), &format!("{at}/max"), Requirement::MaxInIncrements)
}

/// A model has a default for just what it takes, and it is allowed.
pub(crate) fn check_defaults(model: &Model, at: &str) -> Checked {
    let Model { defaults, limits, .. } = model;
    let at = |name: &str| format!("{at}/defaults/{name}");
    let takes_size = limits.smallest().is_some();
    let taken = [
        ("width", takes_size, defaults.width),
        ("height", takes_size, defaults.height),
        ("steps", limits.steps.is_some(), defaults.steps),
    ];
    for (name, taken, default) in taken {
        require(taken || default.is_none(), &at(name), Requirement::LimitsForDefault)?;
        require(!taken || default.is_some(), &at(name), Requirement::DefaultForLimits)?;
    }
    let (width, height) = limits.sizes.ranges().unzip();
    let numbers = [
        ("width", width, defaults.width),
        ("height", height, defaults.height),
        ("steps", limits.steps, defaults.steps),
        ("samples", Some(limits.samples), Some(defaults.samples)),
    ];
    for (name, range, default) in numbers {
        let allowed = range.zip(default).is_none_or(|(range, default)| range.contains(default));
        require(allowed, &at(name), Requirement::WithinLimits)?;
    }
    let allowed = defaults.size().is_none_or(|size| limits.allows(size));
    require(allowed, &at("height"), Requirement::WithinLimits)
}
