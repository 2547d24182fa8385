//! The stops of the aspect ratio slider, each with its size.

use num_rational::Ratio;

use crate::pricing::{Limits, Size};

/// A ratio of width to height that people know by name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct AspectRatio {
    /// What people call it.
    pub name: &'static str,
    ratio: Ratio<i64>,
}

impl AspectRatio {
    /// From the widest to the tallest, with the square in the middle.
    pub const STOPS: [Self; 15] = [
        Self::new("2:1", 2, 1),
        Self::new("1.85:1", 37, 20),
        Self::new("16:9", 16, 9),
        Self::new("7:4", 7, 4),
        Self::new("3:2", 3, 2),
        Self::new("4:3", 4, 3),
        Self::new("5:4", 5, 4),
        Self::new("1:1", 1, 1),
        Self::new("4:5", 4, 5),
        Self::new("3:4", 3, 4),
        Self::new("2:3", 2, 3),
        Self::new("4:7", 4, 7),
        Self::new("9:16", 9, 16),
        Self::new("1:1.85", 20, 37),
        Self::new("1:2", 1, 2),
    ];

    const fn new(name: &'static str, width: i64, height: i64) -> Self {
        Self { name, ratio: Ratio::new_raw(width, height) }
    }

    /// The stop nearest to the shape of `size`, and its place among [`STOPS`](Self::STOPS).
    #[expect(clippy::expect_used, reason = "the table of stops is not empty")]
    pub fn nearest(size: Size) -> (usize, Self) {
        let distance = |stop: &(usize, Self)| stop.1.distance(size);
        Self::STOPS.into_iter().enumerate().min_by_key(distance).expect("validated: there are stops")
    }

    /// What people call the shape of `size`: the name of its stop, or its lowest terms.
    pub fn name_of(size: Size, limits: &Limits) -> String {
        let (_, stop) = Self::nearest(size);
        if stop.size(limits, size) == size {
            return stop.name.to_owned();
        }
        let ratio = Ratio::new(size.width, size.height);
        format!("{}:{}", ratio.numer(), ratio.denom())
    }

    /// The allowed size of this ratio, or of the ratio nearest to it, since the sides come in increments. Of several,
    /// the one with the area nearest to that of `from`, the size that the sliding began with; `from` itself where the model
    /// takes no ranges of sizes, or allows none of these.
    pub fn size(self, limits: &Limits, from: Size) -> Size {
        let Some((widths, heights)) = limits.sizes.ranges() else { return from };
        let around = |width: u32| {
            let height = Ratio::from(i64::from(width)) / self.ratio;
            let [lower, upper] = heights.around(u32::try_from(height.to_integer()).unwrap_or(u32::MAX));
            // The exact height may lie above its whole number, and so may the allowed one.
            let [_, next] = heights.around(upper + 1);
            [lower, upper, next].map(|height| Size { width, height })
        };
        let sizes = widths.numbers().flat_map(around).filter(|size| limits.allows(*size));
        sizes.min_by_key(|size| (self.distance(*size), size.area().abs_diff(from.area()))).unwrap_or(from)
    }

    /// How far the shape of `size` is from this one: by the longer side over the shorter, so that upright and
    /// lying sizes are told apart and measured alike.
    fn distance(self, size: Size) -> Ratio<i64> {
        let shape = |ratio: Ratio<i64>| {
            if *ratio.numer() < *ratio.denom() { Ratio::from(2) - ratio.recip() } else { ratio }
        };
        let sides = Ratio::new(i64::from(size.width), i64::from(size.height));
        let difference = shape(sides) - shape(self.ratio);
        if difference < Ratio::from(0) { -difference } else { difference }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::pricing::{self, Request};

    fn size_at(name: &str, width: u32, height: u32) -> String {
        let card = pricing::rate_card(&Request::default()).unwrap();
        let stop = AspectRatio::STOPS.into_iter().find(|stop| stop.name == name).unwrap();
        stop.size(&card.models[0].limits, Size { width, height }).to_string()
    }

    #[test]
    fn a_stop_is_the_allowed_size_nearest_to_its_ratio() {
        assert_eq!(size_at("1:1", 512, 768), "640 × 640");
        assert_eq!(size_at("3:2", 512, 512), "768 × 512");
        assert_eq!(size_at("2:3", 640, 960), "640 × 960");
        assert_eq!(size_at("4:5", 1024, 1024), "768 × 960");
        assert_eq!(size_at("16:9", 512, 512), "1024 × 576");
        assert_eq!(size_at("1.85:1", 512, 512), "960 × 512");
        assert_eq!(size_at("1:2", 1024, 1024), "512 × 1024");
        assert_eq!(size_at("1:1", 1024, 1024), "1024 × 1024");
    }

    #[test]
    fn stops_run_from_the_widest_to_the_tallest_and_mirror_each_other() {
        assert!(AspectRatio::STOPS.is_sorted_by(|a, b| a.ratio > b.ratio));
        for (wide, tall) in AspectRatio::STOPS.iter().zip(AspectRatio::STOPS.iter().rev()) {
            assert_eq!(wide.ratio, tall.ratio.recip(), "{}", wide.name);
        }
    }

    #[test]
    fn the_nearest_stop_of_a_stops_own_size_is_that_stop() {
        let limits = &pricing::rate_card(&Request::default()).unwrap().models[0].limits;
        for (place, stop) in AspectRatio::STOPS.into_iter().enumerate() {
            let size = stop.size(limits, Size { width: 512, height: 512 });
            assert_eq!(AspectRatio::nearest(size), (place, stop), "{size}");
        }
    }
}
