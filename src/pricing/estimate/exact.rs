//! Rationals for what lies between a price list and a price, so that the one division comes last.

use num_rational::Ratio;
use num_traits::{CheckedAdd, CheckedDiv, CheckedMul};
use rust_decimal::Decimal;

use crate::pricing::{Direction, Rounding, TooManyDigits};

/// An exact number of credits before it is rounded.
pub(crate) type Exact = Ratio<i128>;

/// The decimals to which a number without an end is written for reading.
const READABLE_DECIMALS: u32 = 12;

/// The exact value of a decimal.
pub(crate) fn exact(decimal: Decimal) -> Result<Exact, TooManyDigits> {
    let denominator = 10_i128.checked_pow(decimal.scale()).ok_or(TooManyDigits)?;
    Ok(Exact::new(decimal.mantissa(), denominator))
}

/// The exact value of a count.
pub(crate) fn count(number: impl Into<i128>) -> Exact {
    Exact::from_integer(number.into())
}

/// What `value`, the price at `per_steps` steps, is at `steps`: multiplied first, divided last.
pub(crate) fn in_proportion(value: Exact, steps: u32, per_steps: u32) -> Result<Exact, TooManyDigits> {
    let product = value.checked_mul(&count(steps)).ok_or(TooManyDigits)?;
    product.checked_div(&count(per_steps)).ok_or(TooManyDigits)
}

/// `value` rounded once.
pub(crate) fn round(value: Exact, rounding: &Rounding) -> Result<Decimal, TooManyDigits> {
    let shift = 10_i128.checked_pow(rounding.decimals).ok_or(TooManyDigits)?;
    let shifted = value.checked_mul(&count(shift)).ok_or(TooManyDigits)?;
    let shifted = match rounding.direction {
        Direction::HalfUp => shifted.checked_add(&Exact::new(1, 2)).ok_or(TooManyDigits)?,
        Direction::Up | Direction::Down => shifted,
    };
    // Not Ratio::floor, which overflows for the lowest numbers.
    let floor = shifted.numer().checked_div_euclid(*shifted.denom()).ok_or(TooManyDigits)?;
    let up = rounding.direction == Direction::Up && !shifted.is_integer();
    let whole = floor.checked_add(i128::from(up)).ok_or(TooManyDigits)?;
    Decimal::try_from_i128_with_scale(whole, rounding.decimals).map_err(|_| TooManyDigits)
}

/// `value` for reading, and whether that is all of it: every digit where the digits end, 12 decimals rounded half up
/// where they do not, or where there are more of them than a decimal holds.
pub(crate) fn readable(value: Exact) -> Result<(Decimal, bool), TooManyDigits> {
    if let Some(whole) = in_full(value) {
        return Ok((whole, true));
    }
    // Of a very large number fewer fit.
    let to = |decimals| round(value, &Rounding { decimals, direction: Direction::HalfUp }).ok();
    let readable = (0..=READABLE_DECIMALS).rev().find_map(to).ok_or(TooManyDigits)?;
    Ok((readable.normalize(), false))
}

/// The product of two decimals in full: their own multiplication would round a long one.
pub(crate) fn product(a: Decimal, b: Decimal) -> Result<Decimal, TooManyDigits> {
    exact(a)?.checked_mul(&exact(b)?).and_then(in_full).ok_or(TooManyDigits)
}

/// The sum of two decimals in full.
pub(crate) fn sum(a: Decimal, b: Decimal) -> Result<Decimal, TooManyDigits> {
    exact(a)?.checked_add(&exact(b)?).and_then(in_full).ok_or(TooManyDigits)
}

/// `value` with all of its digits, if they end.
pub(crate) fn in_full(value: Exact) -> Option<Decimal> {
    let decimals = decimals_of(*value.denom())?;
    Some(round(value, &Rounding { decimals, direction: Direction::HalfUp }).ok()?.normalize())
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

    #[test]
    fn a_tie_is_rounded_up() {
        assert_eq!(round(Exact::new(301, 20), &TENTHS).unwrap().to_string(), "15.1");
        assert_eq!(round(Exact::new(371, 20), &TENTHS).unwrap().to_string(), "18.6");
    }

    #[test]
    fn rounding_up_takes_the_next_one_unless_the_number_is_one_itself() {
        let up = Rounding { decimals: 1, direction: Direction::Up };
        for (value, expected) in
            [((31, 100), "0.4"), ((30, 100), "0.3"), ((-31, 100), "-0.3"), ((1, 1000), "0.1")]
        {
            assert_eq!(round(Exact::new(value.0, value.1), &up).unwrap().to_string(), expected);
        }
    }

    #[test]
    fn just_below_a_tie_is_rounded_down() {
        let below = Exact::new(15_049_999_999_999_999_999_999_999, 1_000_000_000_000_000_000_000_000);
        assert_eq!(round(below, &TENTHS).unwrap().to_string(), "15.0");
    }

    #[test]
    fn a_decimal_that_ends_is_read_in_full_and_one_that_does_not_to_twelve_places() {
        let text = |value| {
            let (decimal, in_full) = readable(value).unwrap();
            (decimal.to_string(), in_full)
        };
        assert_eq!(text(Exact::new(1, 1 << 31)), ("0.000000000466".to_owned(), false));
        assert_eq!(text(Exact::new(301, 20)), ("15.05".to_owned(), true));
        assert_eq!(text(Exact::new(1, 1 << 20)), ("0.00000095367431640625".to_owned(), true));
        assert_eq!(text(Exact::new(2, 3)), ("0.666666666667".to_owned(), false));
        assert_eq!(text(count(200)), ("200".to_owned(), true));
    }

    #[test]
    fn what_has_too_many_digits_is_said_and_not_cut() {
        assert_eq!(round(count(i128::MAX), &TENTHS), Err(TooManyDigits));
        assert_eq!(round(count(i128::MAX / 100), &TENTHS), Err(TooManyDigits));
        assert_eq!(round(Exact::new(i128::MIN + 1, 3), &TENTHS), Err(TooManyDigits));
        assert_eq!(product(Decimal::MAX, Decimal::TEN), Err(TooManyDigits));
        assert_eq!(product(Decimal::new(1, 20), Decimal::new(1, 20)), Err(TooManyDigits));
    }
}
