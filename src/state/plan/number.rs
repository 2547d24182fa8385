//! Whole numbers as data tools and spreadsheets write them: `768.0`, `7.68e2`.

/// The decimal signs that are read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Points {
    /// A point.
    Point,
    /// A point or a comma. Three digits behind one may be those of a thousand as well: such a number is not read.
    PointOrComma,
}

/// The most zeros by which a point is moved: the figures of a data tool have fewer.
const MOST_ZEROS: usize = 40;

/// The digits of the whole number that `text` writes with a fraction of zero or an exponent. Plain digits stay what they are,
/// and nothing is read from anything else.
pub(super) fn whole(text: &str, points: Points) -> Option<String> {
    let text = text.trim();
    let (mantissa, exponent) = match text.split_once(['e', 'E']) {
        Some((mantissa, exponent)) => (mantissa, Some(exponent)),
        None => (text, None),
    };
    let signs: &[char] = if points == Points::Point { &['.'] } else { &['.', ','] };
    let (whole, fraction) = mantissa.split_once(signs).unwrap_or((mantissa, ""));
    let may_be_thousands = points == Points::PointOrComma && exponent.is_none() && fraction.len() == 3;
    let is_plain = exponent.is_none() && fraction.is_empty();
    if is_plain || may_be_thousands || whole.is_empty() {
        return None;
    }
    let digits = format!("{whole}{fraction}");
    if !digits.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let exponent: isize = exponent.map_or(Some(0), |exponent| exponent.parse().ok())?;
    let shift = exponent.checked_sub(isize::try_from(fraction.len()).ok()?)?;
    if shift.unsigned_abs() > MOST_ZEROS {
        return None;
    }
    let zeros = "0".repeat(shift.unsigned_abs());
    let number = if shift < 0 { digits.strip_suffix(&zeros)?.to_owned() } else { digits + &zeros };
    number.parse::<u32>().ok().map(|number| number.to_string())
}
