//! More for the same price, or for less: what rounding, tiers and published points leave lying about.

use rust_decimal::Decimal;

use crate::pricing::{Price, Settings, Size, TooManyDigits};

/// Settings with more steps, or of more pixels, that cost no more.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Hint {
    /// What there is more of.
    pub more: More,
    /// Credits for all results, rounded as the list says.
    pub credits: Decimal,
    /// Credits less than the current settings take; 0 where it is as many.
    pub saved: Decimal,
}

/// What a hint has more of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum More {
    /// So many steps.
    Steps(u32),
    /// This size, which is a published one.
    Size(Size),
}

impl Settings<'_> {
    /// The most steps, and the largest published size, that cost less than these settings; where none do, those that
    /// cost the same.
    pub fn hints(&self) -> Vec<Hint> {
        let Ok(now) = self.credits(self.size, self.steps) else { return Vec::new() };
        let steps = self.model.limits.steps.zip(self.steps).filter(|_| self.model.price.uses_steps());
        let steps =
            steps.into_iter().flat_map(|(range, steps)| range.numbers().filter(move |more| *more > steps));
        let by_steps = steps.filter_map(|steps| {
            let credits = self.credits(self.size, Some(steps)).ok()?;
            Some((More::Steps(steps), credits))
        });
        let by_size = self.larger_published_sizes().into_iter().filter_map(|size| {
            let credits = self.credits(Some(size), self.steps).ok()?;
            Some((More::Size(size), credits))
        });
        [most_for_less(by_steps.collect(), now), most_for_less(by_size.collect(), now)]
            .into_iter()
            .flatten()
            .collect()
    }

    fn credits(&self, size: Option<Size>, steps: Option<u32>) -> Result<Decimal, TooManyDigits> {
        self.model.credits(size, steps)?.checked_mul(self.samples.into()).ok_or(TooManyDigits)
    }

    /// The sizes in print, of the model's set, or at the end of a tier, that have more pixels; lying where the current
    /// one lies.
    fn larger_published_sizes(&self) -> Vec<Size> {
        let Some(now) = self.size else { return Vec::new() };
        let tiers = match self.model.price {
            Price::Tiers(_) => self.model.extreme_sizes(),
            _ => Vec::new(),
        };
        let printed = self.model.published.sizes.iter().chain(self.model.limits.sizes.set()).copied();
        let lies = |size: Size| size.width > size.height;
        let as_now = |size: Size| if lies(size) == lies(now) { size } else { size.turned() };
        let larger = printed.chain(tiers.into_iter().flatten()).filter(|size| size.area() > now.area());
        larger.map(as_now).filter(|size| self.model.limits.allows(*size)).collect()
    }
}

impl More {
    /// Steps or pixels, by which there is more or less of one kind.
    fn amount(&self) -> u64 {
        match self {
            Self::Steps(steps) => (*steps).into(),
            Self::Size(size) => size.area(),
        }
    }
}

/// Of choices of one kind, the most that costs less than now, or else the most that costs the same.
fn most_for_less(choices: Vec<(More, Decimal)>, now: Decimal) -> Option<Hint> {
    let most = |holds: fn(&Decimal, &Decimal) -> bool| {
        let choices = choices.iter().filter(|(_, credits)| holds(credits, &now));
        choices.max_by_key(|(more, _)| more.amount())
    };
    let (more, credits) =
        *most(|credits, now| credits < now).or_else(|| most(|credits, now| credits == now))?;
    Some(Hint { more, credits, saved: now.checked_sub(credits)? })
}
