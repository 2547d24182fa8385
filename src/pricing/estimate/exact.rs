//! Rationals for what lies between a price list and a price, so that the one division comes last.

use num_rational::Ratio;
use num_traits::{CheckedAdd, CheckedDiv, CheckedMul, CheckedSub, ToPrimitive};
use rust_decimal::Decimal;

use crate::pricing::{Direction, Rounding, TooManyDigits};

/// An exact number of credits, dollars or anything else before it is rounded.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Exact(Ratio<i128>);

type Computed = Result<Exact, TooManyDigits>;

/// The decimals to which a number without an end is written for reading.
const READABLE_DECIMALS: u32 = 12;

impl From<Decimal> for Exact {
    fn from(decimal: Decimal) -> Self {
        // A decimal has at most 28 digits after the point: far fewer than overflow.
        Self(Ratio::new(decimal.mantissa(), 10_i128.pow(decimal.scale())))
    }
}

impl From<u64> for Exact {
    fn from(count: u64) -> Self {
        Self(Ratio::from_integer(count.into()))
    }
}

impl From<u32> for Exact {
    fn from(count: u32) -> Self {
        u64::from(count).into()
    }
}

impl Exact {
    pub(crate) const ZERO: Self = Self(Ratio::new_raw(0, 1));
    const HALF: Self = Self(Ratio::new_raw(1, 2));

    pub(crate) fn add(self, other: Self) -> Computed {
        self.0.checked_add(&other.0).map(Self).ok_or(TooManyDigits)
    }

    pub(crate) fn sub(self, other: Self) -> Computed {
        self.0.checked_sub(&other.0).map(Self).ok_or(TooManyDigits)
    }

    pub(crate) fn mul(self, other: Self) -> Computed {
        self.0.checked_mul(&other.0).map(Self).ok_or(TooManyDigits)
    }

    /// This divided by `other`; by 0 it has no number of digits.
    pub(crate) fn div(self, other: Self) -> Computed {
        self.0.checked_div(&other.0).map(Self).ok_or(TooManyDigits)
    }

    pub(crate) fn is_negative(self) -> bool {
        *self.0.numer() < 0
    }

    /// What this, the price at `per_steps` steps, is at `steps`: multiplied first, divided last.
    pub(crate) fn in_proportion(self, steps: u32, per_steps: u32) -> Computed {
        self.mul(steps.into())?.div(per_steps.into())
    }

    /// This rounded once.
    pub(crate) fn round(self, rounding: Rounding) -> Result<Decimal, TooManyDigits> {
        let Rounding { decimals, direction } = rounding;
        let shift = 10_i128.checked_pow(decimals).ok_or(TooManyDigits)?;
        let shifted = self.mul(Self(Ratio::from_integer(shift)))?;
        let Self(shifted) = if direction == Direction::HalfUp { shifted.add(Self::HALF)? } else { shifted };
        // Not Ratio::floor, which overflows for the lowest numbers.
        let floor = shifted.numer().checked_div_euclid(*shifted.denom()).ok_or(TooManyDigits)?;
        let up = direction == Direction::Up && !shifted.is_integer();
        let whole = floor.checked_add(i128::from(up)).ok_or(TooManyDigits)?;
        Decimal::try_from_i128_with_scale(whole, decimals).map_err(|_| TooManyDigits)
    }

    /// The whole number that this is rounded to; it is not below 0.
    pub(crate) fn whole(self, direction: Direction) -> Result<u64, TooManyDigits> {
        self.round(Rounding { decimals: 0, direction })?.to_u64().ok_or(TooManyDigits)
    }

    /// This with all of its digits, which have to end.
    pub(crate) fn in_full(self) -> Result<Decimal, TooManyDigits> {
        let decimals = decimals_of(*self.0.denom()).ok_or(TooManyDigits)?;
        Ok(self.round(Rounding { decimals, direction: Direction::HalfUp })?.normalize())
    }

    /// This for reading, and whether that is all of it: every digit where the digits end, 12 decimals rounded half up
    /// where they do not, or where there are more of them than a decimal holds.
    pub(crate) fn readable(self) -> Result<(Decimal, bool), TooManyDigits> {
        if let Ok(all) = self.in_full() {
            return Ok((all, true));
        }
        // Of a very large number fewer fit.
        let to = |decimals| self.round(Rounding { decimals, direction: Direction::HalfUp }).ok();
        let readable = (0..=READABLE_DECIMALS).rev().find_map(to).ok_or(TooManyDigits)?;
        Ok((readable.normalize(), false))
    }
}

/// The product of two decimals in full: their own multiplication would round a long one.
pub(crate) fn product(a: Decimal, b: Decimal) -> Result<Decimal, TooManyDigits> {
    Exact::from(a).mul(b.into())?.in_full()
}

/// The sum of two decimals in full.
pub(crate) fn sum(a: Decimal, b: Decimal) -> Result<Decimal, TooManyDigits> {
    Exact::from(a).add(b.into())?.in_full()
}

/// How many decimals a fraction of this denominator has, if they end.
fn decimals_of(denominator: i128) -> Option<u32> {
    let (rest, twos) = divide_out(denominator, 2);
    let (rest, fives) = divide_out(rest, 5);
    (rest == 1).then_some(twos.max(fives))
}

fn divide_out(mut number: i128, prime: i128) -> (i128, u32) {
    let mut times = 0;
    while number % prime == 0 && number != 0 {
        number /= prime;
        times += 1;
    }
    (number, times)
}

#[cfg(test)]
mod tests {
    use super::*;

    const TENTHS: Rounding = Rounding { decimals: 1, direction: Direction::HalfUp };

    fn exact(numerator: i128, denominator: i128) -> Exact {
        Exact(Ratio::new(numerator, denominator))
    }

    #[test]
    fn a_tie_is_rounded_up() {
        assert_eq!(exact(301, 20).round(TENTHS).unwrap().to_string(), "15.1");
        assert_eq!(exact(371, 20).round(TENTHS).unwrap().to_string(), "18.6");
    }

    #[test]
    fn rounding_up_takes_the_next_one_unless_the_number_is_one_itself() {
        let up = Rounding { decimals: 1, direction: Direction::Up };
        for (value, expected) in [
            (exact(31, 100), "0.4"),
            (exact(30, 100), "0.3"),
            (exact(-31, 100), "-0.3"),
            (exact(1, 1000), "0.1"),
        ] {
            assert_eq!(value.round(up).unwrap().to_string(), expected);
        }
    }

    #[test]
    fn just_below_a_tie_is_rounded_down() {
        let below = exact(15_049_999_999_999_999_999_999_999, 1_000_000_000_000_000_000_000_000);
        assert_eq!(below.round(TENTHS).unwrap().to_string(), "15.0");
    }

    #[test]
    fn a_decimal_that_ends_is_read_in_full_and_one_that_does_not_to_twelve_places() {
        let text = |value: Exact| {
            let (decimal, in_full) = value.readable().unwrap();
            (decimal.to_string(), in_full)
        };
        assert_eq!(text(exact(1, 1 << 31)), ("0.000000000466".to_owned(), false));
        assert_eq!(text(exact(301, 20)), ("15.05".to_owned(), true));
        assert_eq!(text(exact(1, 1 << 20)), ("0.00000095367431640625".to_owned(), true));
        assert_eq!(text(exact(2, 3)), ("0.666666666667".to_owned(), false));
        assert_eq!(text(200_u32.into()), ("200".to_owned(), true));
    }

    #[test]
    fn what_has_too_many_digits_is_said_and_not_cut() {
        assert_eq!(exact(i128::MAX, 1).round(TENTHS), Err(TooManyDigits));
        assert_eq!(exact(i128::MAX / 100, 1).round(TENTHS), Err(TooManyDigits));
        assert_eq!(exact(i128::MIN + 1, 3).round(TENTHS), Err(TooManyDigits));
        assert_eq!(product(Decimal::MAX, Decimal::TEN), Err(TooManyDigits));
        assert_eq!(product(Decimal::new(1, 20), Decimal::new(1, 20)), Err(TooManyDigits));
    }
}
