//! Round numbers along an axis.

use rust_decimal::Decimal;

/// The most ticks beside the one at zero.
const MOST: u32 = 6;

/// The distance of ticks up to `top`: 1, 2 or 5 times a power of ten.
fn apart(top: Decimal) -> Decimal {
    let mut power = Decimal::new(1, 12);
    for _ in 0..36 {
        for times in [1, 2, 5] {
            let apart = power * Decimal::from(times);
            if apart * Decimal::from(MOST) >= top {
                return apart.normalize();
            }
        }
        power *= Decimal::TEN;
    }
    top
}

/// Round numbers from 0 to the first that is not below `dearest`, and that one.
pub(super) fn from_zero(dearest: Decimal) -> (Vec<Decimal>, Decimal) {
    let apart = apart(dearest);
    let (mut ticks, mut top) = (vec![Decimal::ZERO], Decimal::ZERO);
    while top < dearest {
        top += apart;
        ticks.push(top);
    }
    (ticks, top)
}

/// The round numbers between `least` and `most`.
pub(super) fn between(least: u64, most: u64) -> Vec<u64> {
    let apart = apart(Decimal::from(most - least)).ceil();
    #[expect(clippy::expect_used, reason = "no larger than the distance of two whole numbers")]
    let apart = u64::try_from(apart).expect("validated: the distance is a whole number");
    let first = least.div_ceil(apart) * apart;
    (0..=u64::from(MOST)).map(|number| first + number * apart).take_while(|tick| *tick <= most).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts(top: &str) -> Vec<String> {
        from_zero(top.parse().unwrap()).0.iter().map(ToString::to_string).collect()
    }

    #[test]
    fn ticks_are_round_and_the_last_is_not_below_the_dearest() {
        assert_eq!(texts("28.2"), ["0", "5", "10", "15", "20", "25", "30"]);
        assert_eq!(texts("3.0"), ["0", "0.5", "1.0", "1.5", "2.0", "2.5", "3.0"]);
        assert_eq!(texts("0.07"), ["0", "0.02", "0.04", "0.06", "0.08"]);
        assert_eq!(texts("0"), ["0"]);
    }

    #[test]
    fn the_ticks_of_an_axis_lie_on_it() {
        assert_eq!(between(10, 150), [50, 100, 150]);
        assert_eq!(between(262_144, 1_048_576), [400_000, 600_000, 800_000, 1_000_000]);
        assert_eq!(between(7, 7), [7]);
    }
}
