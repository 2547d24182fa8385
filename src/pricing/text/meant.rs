//! Numbers as people type and paste them, so that the number that was meant can be offered.

use rust_decimal::Decimal;

use super::untrusted::is_invisible;

/// The number that a text was probably meant as.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Meant {
    /// The likelier reading.
    pub likely: Decimal,
    /// The other one, where there are two: `1.024` is 1024 in Germany and near 1 elsewhere.
    pub other: Option<Decimal>,
    /// What the number is of.
    pub unit: Unit,
}

/// What an amount is of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Unit {
    /// Nothing is said.
    None,
    /// Credits.
    Credits,
    /// US dollars.
    Usd,
    /// Something else, such as euros or pixels.
    Other,
}

impl Meant {
    /// Reads a number with separators, with a unit before or behind it, in digits of other scripts, among invisible
    /// characters, or too large for a decimal.
    pub fn parse(text: &str) -> Option<Self> {
        let (mut number, mut unit) = (String::new(), String::new());
        let (mut is_behind, mut is_negative) = (false, false);
        for char in text.chars().filter(|char| !char.is_whitespace() && !is_invisible(*char)).map(ascii) {
            let is_of_number = match char {
                '0'..='9' | '.' | ',' => true,
                '\'' | 'e' => !number.is_empty(),
                '-' | '+' => number.ends_with('e'),
                _ => false,
            };
            if char == '_' {
                continue;
            }
            if is_of_number && !is_behind {
                number.push(char);
                continue;
            }
            // What has no digit was no number yet, but a point in a name: U.S.$20.
            is_behind = number.contains(|char: char| char.is_ascii_digit());
            if !is_behind {
                number.clear();
            }
            match char {
                '-' => is_negative |= !is_behind,
                '.' | ',' | '\'' | '+' => {}
                char => unit.push(char),
            }
        }
        let (likely, other) = readings(number.trim_end_matches(|char: char| !char.is_ascii_digit()))?;
        let unit = Unit::parse(&unit);
        let signed = |mut number: Decimal| {
            number.set_sign_negative(is_negative && unit != Unit::Other);
            number
        };
        Some(Self { likely: signed(likely), other: other.map(signed), unit })
    }

    /// The reading that is allowed, if one alone is; otherwise the likelier one.
    pub fn best(&self, is_allowed: impl Fn(Decimal) -> bool) -> Decimal {
        self.other.filter(|other| is_allowed(*other) && !is_allowed(self.likely)).unwrap_or(self.likely)
    }
}

impl Unit {
    fn parse(text: &str) -> Self {
        match text {
            "" => Self::None,
            "credit" | "credits" | "cr" => Self::Credits,
            "$" | "us$" | "usd" | "dollar" | "dollars" | "usdollars" => Self::Usd,
            _ => Self::Other,
        }
    }
}

/// Digits and signs of other scripts as those of ASCII, in small letters, and a question mark for any other character.
fn ascii(char: char) -> char {
    // The zeros of Arabic, Persian, Hindi and Bengali.
    const ZEROS: [u32; 4] = [0x660, 0x6f0, 0x966, 0x9e6];
    let code = u32::from(char);
    match char {
        '−' | '–' => '-',
        '’' | '‘' | 'ʼ' | '´' | '`' => '\'',
        '٫' => '.',
        '٬' => ',',
        // The characters of full width.
        '！'..='～' => ascii(char::from_u32(code - 0xfee0).unwrap_or('?')),
        _ if char.is_ascii() => char.to_ascii_lowercase(),
        _ => ZEROS.iter().find_map(|zero| char::from_digit(code.checked_sub(*zero)?, 10)).unwrap_or('?'),
    }
}

/// The likelier reading of a number, and the other one, if there are two.
fn readings(number: &str) -> Option<(Decimal, Option<Decimal>)> {
    if number.contains('e') {
        let number = Decimal::from_scientific(&number.replace(',', "."));
        return Some((number.unwrap_or(Decimal::MAX), None));
    }
    let last = number.rfind(SEPARATORS);
    let (whole, fraction) = match last {
        None => return integer(number).map(|number| (number, None)),
        Some(last) => (number.get(..last)?, number.get(last..)?),
    };
    let is_alone = !whole.contains(SEPARATORS);
    // The decimal point comes once, and behind what sets thousands apart.
    let is_decimal = !fraction.starts_with('\'')
        && (is_alone || !whole.contains(fraction.get(..1)?) || is_in_thousands(whole));
    let decimal = || {
        let mut text: String = whole.split(SEPARATORS).collect();
        text.push('.');
        text.push_str(fraction.get(1..)?);
        Decimal::from_str_exact(&text).ok()
    };
    let decimal = if is_decimal { decimal() } else { None };
    if is_in_thousands(number) {
        let thousands: String = number.split(SEPARATORS).collect();
        return Some((integer(&thousands)?, decimal.filter(|_| is_alone)));
    }
    Some((decimal?, None))
}

/// The number of these digits, or the largest there is where they are too many.
fn integer(digits: &str) -> Option<Decimal> {
    (!digits.is_empty()).then(|| Decimal::from_str_exact(digits).unwrap_or(Decimal::MAX))
}

/// What stands between the digits of a number.
const SEPARATORS: fn(char) -> bool = |char| !char.is_ascii_digit();

/// Whether one separator sets the digits apart in threes, or as in India: `1,000,000`, `10,00,000`.
fn is_in_thousands(number: &str) -> bool {
    let (mut last, mut in_threes, mut in_twos) = (None, true, true);
    for group in number.split(SEPARATORS).map(str::len) {
        match last {
            None if !(1..=3).contains(&group) => return false,
            None => {}
            Some((_, true)) => {}
            Some((length, false)) => {
                in_threes &= length == 3;
                in_twos &= length == 2;
            }
        }
        last = Some((group, last.is_none()));
    }
    let signs = number.bytes().filter(|byte| !byte.is_ascii_digit());
    let is_one_sign = signs.clone().min() == signs.max();
    last == Some((3, false)) && (in_threes || in_twos) && is_one_sign && !number.starts_with('0')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn meant(text: &str) -> Option<(String, Option<String>)> {
        let Meant { likely, other, .. } = Meant::parse(text)?;
        let text = |number: Decimal| number.normalize().to_string();
        Some((text(likely), other.map(text)))
    }

    #[test]
    fn a_number_is_read_whatever_sets_its_digits_apart() {
        let numbers = [
            ("1'000", "1000"),
            ("1’000", "1000"),
            ("1 000", "1000"),
            ("1\u{a0}000", "1000"),
            ("1\u{202f}000,5", "1000.5"),
            ("1_000", "1000"),
            ("１，０００，０００", "1000000"),
            ("\u{202a}1000\u{202c}", "1000"),
            ("\u{2066}768\u{2069}", "768"),
            ("\u{feff}7\u{200b}68", "768"),
            ("1.000.000", "1000000"),
            ("1,00,000", "100000"),
            ("10,00,000", "1000000"),
            ("1.000,50", "1000.5"),
            ("1,000.50", "1000.5"),
            ("1'000.50", "1000.5"),
            ("1’234’567,8", "1234567.8"),
            ("1.000.00", "1000"),
            ("0,125", "0.125"),
            ("0.125", "0.125"),
            (",5", "0.5"),
            ("5.", "5"),
            ("1,5", "1.5"),
            ("12,3456", "12.3456"),
            ("٧٦٨", "768"),
            ("۱۲٫۵", "12.5"),
            ("768.0", "768"),
            ("7,68e2", "768"),
            ("－５", "-5"),
            ("-$5", "-5"),
            ("512x768", "512"),
            ("25–50", "25"),
            ("1e400", "79228162514264337593543950335"),
        ];
        for (text, expected) in numbers {
            assert_eq!(meant(text), Some((expected.to_owned(), None)), "{text}");
        }
        for text in ["", "ten", "-", "$", "1'5", "’", "NaN"] {
            assert_eq!(meant(text), None, "{text}");
        }
    }

    #[test]
    fn where_one_separator_comes_before_three_digits_there_are_two_readings() {
        for (text, thousands, decimal) in
            [("1.024", "1024", "1.024"), ("1,000", "1000", "1"), ("12.345", "12345", "12.345")]
        {
            assert_eq!(meant(text), Some((thousands.to_owned(), Some(decimal.to_owned()))), "{text}");
        }
        let samples = Meant::parse("2.000").unwrap();
        assert_eq!(samples.best(|number| number <= Decimal::TEN), Decimal::TWO);
        assert_eq!(samples.best(|_| true), Decimal::from(2000));
    }

    #[test]
    fn the_unit_of_a_number_is_credits_dollars_or_another() {
        let units = [
            ("20", Unit::None),
            ("20 credits", Unit::Credits),
            ("$20", Unit::Usd),
            ("US$20", Unit::Usd),
            ("U.S. $20", Unit::Usd),
            ("＄20", Unit::Usd),
            ("20 USD", Unit::Usd),
            ("usd 20", Unit::Usd),
            ("20 dollars", Unit::Usd),
            ("-$20", Unit::Usd),
            ("€20", Unit::Other),
            ("£20", Unit::Other),
            ("20 CHF", Unit::Other),
            ("20 kr", Unit::Other),
            ("A$20", Unit::Other),
            ("R$ 20", Unit::Other),
        ];
        for (text, unit) in units {
            assert_eq!(Meant::parse(text).map(|meant| meant.unit), Some(unit), "{text}");
        }
    }
}
