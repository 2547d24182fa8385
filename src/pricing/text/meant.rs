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
        let is_content = |char: &char| !char.is_whitespace() && !is_invisible(*char) && *char != '_';
        let text: String = text.chars().filter(is_content).map(ascii).collect();
        let digit = text.find(|char: char| char.is_ascii_digit())?;
        // A decimal point may be the first character of a number.
        let before = text.get(..digit)?.trim_end_matches(['.', ',']);
        let number = text.get(before.len()..)?;
        let mut previous = ' ';
        let mut is_of_number = |char: char| {
            let follows = std::mem::replace(&mut previous, char);
            char.is_ascii_digit()
                || SEPARATORS.contains(&char)
                || matches!(char, 'e' | 'E') && follows.is_ascii_digit()
                || matches!(char, '+' | '-') && matches!(follows, 'e' | 'E')
        };
        let end = number.find(|char| !is_of_number(char)).unwrap_or(number.len());
        let (number, _) = number.split_at(end);
        let number = number.trim_end_matches(|char: char| !char.is_ascii_digit());
        let behind = text.get(before.len() + number.len()..)?.trim_matches(['.', ',', '\'', '-']);
        let unsigned = before.replace('-', "").to_ascii_lowercase();
        let is_negative = unsigned.len() < before.len() && Unit::parse(&unsigned) != Unit::Other;
        let unit = unsigned + &behind.to_ascii_lowercase();
        // 2k is two thousand, and 2kr is an amount in crowns.
        let thousands = unit.strip_suffix('k').or_else(|| unit.strip_prefix('k'));
        let thousands = thousands.map(Unit::parse).filter(|unit| *unit != Unit::Other);
        let factor =
            Decimal::from(if thousands.is_some() { 1000 } else { 1 } * if is_negative { -1 } else { 1 });
        let (likely, other) = readings(number)?;
        let scaled = |number: Decimal| number.checked_mul(factor).unwrap_or(number);
        let unit = thousands.unwrap_or_else(|| Unit::parse(&unit));
        Some(Self { likely: scaled(likely), other: other.map(scaled), unit })
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
            "$" | "us$" | "$us" | "usd" | "usd$" | "$usd" | "dollar" | "dollars" | "usdollar"
            | "usdollars" => Self::Usd,
            _ => Self::Other,
        }
    }
}

/// What stands between the digits of a number.
const SEPARATORS: &[char] = &['.', ',', '\''];

/// Digits and signs of other scripts as those of ASCII.
fn ascii(char: char) -> char {
    // The zeros of Arabic, Persian, Hindi and Bengali.
    const ZEROS: [u32; 4] = [0x660, 0x6f0, 0x966, 0x9e6];
    let code = u32::from(char);
    let digit = ZEROS.iter().find_map(|zero| char::from_digit(code.checked_sub(*zero)?, 10));
    match char {
        '−' | '–' => '-',
        '’' | '‘' | 'ʼ' | '´' | '`' => '\'',
        '٫' => '.',
        '٬' => ',',
        // The characters of full width.
        '！'..='～' => char::from_u32(code - 0xfee0).map_or(char, ascii),
        _ => digit.unwrap_or(char),
    }
}

/// The likelier reading of a number, and the other one, if there are two.
fn readings(text: &str) -> Option<(Decimal, Option<Decimal>)> {
    let exact = |text: &str| Decimal::from_str_exact(text).ok().or_else(|| too_large(text));
    if text.contains(['e', 'E']) {
        let text = text.replace(',', ".");
        return Decimal::from_scientific(&text)
            .ok()
            .or_else(|| too_large(&text))
            .map(|number| (number, None));
    }
    let Some(last) = text.rfind(SEPARATORS) else { return exact(text).map(|number| (number, None)) };
    let (whole, fraction) = (text.get(..last)?, text.get(last + 1..)?);
    let digits = |text: &str| text.replace(SEPARATORS, "");
    let separator = text.get(last..=last)?;
    let in_thousands = is_in_thousands(text).then(|| exact(&digits(text))).flatten();
    // The decimal point comes once, and behind what sets thousands apart.
    let is_decimal = separator != "'" && (!whole.contains(separator) || is_in_thousands(whole));
    let decimal = is_decimal.then(|| exact(&format!("0{}.{fraction}", digits(whole)))).flatten();
    match in_thousands {
        Some(thousands) if text.matches(SEPARATORS).count() == 1 => Some((thousands, decimal)),
        Some(thousands) => Some((thousands, None)),
        None => decimal.map(|decimal| (decimal, None)),
    }
}

/// Whether one separator sets the digits apart in threes, or as in India: `1,000,000`, `10,00,000`.
fn is_in_thousands(text: &str) -> bool {
    let mut separators = text.matches(SEPARATORS);
    let first = separators.next();
    let groups: Vec<_> = text.split(SEPARATORS).map(str::len).collect();
    let is_even = groups.iter().skip(1).all(|group| *group == 3)
        || groups.iter().rev().skip(1).rev().skip(1).all(|group| *group == 2);
    first.is_some_and(|first| separators.all(|other| other == first))
        && !text.starts_with('0')
        && groups.first().is_some_and(|first| (1..=3).contains(first))
        && groups.last() == Some(&3)
        && is_even
}

/// The largest decimal for a number that is too large for one, with or without an exponent.
fn too_large(text: &str) -> Option<Decimal> {
    let (mantissa, exponent) = text.split_once(['e', 'E']).unwrap_or((text, "0"));
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    (digits(mantissa) && digits(exponent.trim_start_matches('+'))).then_some(Decimal::MAX)
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
            ("2k", "2000"),
            ("1.5k credits", "1500"),
            ("$2k", "2000"),
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
