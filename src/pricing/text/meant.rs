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

/// Whether a text has no figure in it, of any script that is read here, and no fraction in one character.
pub(crate) fn has_no_number(text: &str) -> bool {
    let is_figure =
        |char: char| ascii(char).is_ascii_digit() || matches!(char, '¼'..='¾' | '\u{2150}'..='\u{2189}');
    !text.chars().any(is_figure)
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
    /// Hundredths of a price.
    Percent,
    /// Something else, such as euros or pixels.
    Other,
}

impl Meant {
    /// Reads a number with separators, with a unit before or behind it, in digits of other scripts, among invisible
    /// characters, or too large for a decimal.
    pub fn parse(text: &str) -> Option<Self> {
        let (mut number, mut unit) = (Digits::default(), String::new());
        let (mut is_behind, mut is_negative) = (false, false);
        let text = text.trim();
        // What mail makes of an equals sign.
        let escaped =
            text.strip_prefix("3D").filter(|rest| rest.starts_with(|char: char| char.is_ascii_digit()));
        for char in escaped.unwrap_or(text).chars().filter(|char| !is_invisible(*char)).map(ascii) {
            if !is_behind && number.take(char) {
                continue;
            }
            is_behind = !number.digits.is_empty();
            match char {
                '-' => is_negative |= !is_behind,
                // Another number behind it, and no size: either may be meant.
                '0'..='9' if !(unit.starts_with('x') && number.digits.len() > 2) => return None,
                'a'..='z' | '0'..='9' | '$' | '%' | '?' => unit.push(char),
                _ => {}
            }
        }
        if number.exponent == "e" {
            unit.insert(0, 'e');
            number.exponent.clear();
        }
        let (unit, exponent) = Unit::parse(&unit);
        if number.exponent.is_empty() {
            exponent.clone_into(&mut number.exponent);
        }
        let (likely, other) = number.readings()?;
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
    /// The unit of these letters and signs, and the exponent of how many of it they mean: `k` is a thousand.
    fn parse(text: &str) -> (Self, &'static str) {
        let (is_usd, words) = (text.contains('$'), text.replace('$', ""));
        let named = |words: &str| match words {
            "" if is_usd => Self::Usd,
            "" => Self::None,
            "us" if is_usd => Self::Usd,
            "usd" | "buck" | "bucks" | "dollar" | "dollars" | "usdollar" | "usdollars" => Self::Usd,
            "cr" if !is_usd => Self::Credits,
            "%" | "%off" | "percent" | "percentoff" => Self::Percent,
            words if words.starts_with("credit") && !is_usd => Self::Credits,
            _ => Self::Other,
        };
        if matches!(words.as_str(), "cent" | "cents") {
            return (Self::Usd, "e-2");
        }
        for (letter, exponent) in [('k', "e3"), ('m', "e6")] {
            match words.strip_prefix(letter).map(named) {
                None | Some(Self::Other) => {}
                Some(unit) => return (unit, exponent),
            }
        }
        (named(&words), "")
    }
}

/// Digits and signs of other scripts as those of ASCII, in small letters, and a question mark for any other character.
fn ascii(char: char) -> char {
    // The zeros of Arabic, Persian, Hindi, Bengali and Thai.
    const ZEROS: [u32; 5] = [0x660, 0x6f0, 0x966, 0x9e6, 0xe50];
    let code = u32::from(char);
    match char {
        '−' | '–' => '-',
        '’' | '‘' | 'ʼ' | '´' | '`' => '\'',
        '٫' => '.',
        '٬' => ',',
        _ if char.is_whitespace() => ' ',
        // The characters of full width.
        '！'..='～' => ascii(char::from_u32(code - 0xfee0).unwrap_or('?')),
        _ if char.is_ascii() => char.to_ascii_lowercase(),
        _ => ZEROS.iter().find_map(|zero| char::from_digit(code.checked_sub(*zero)?, 10)).unwrap_or('?'),
    }
}

/// The digits of a number, and what stands between them.
#[derive(Default)]
struct Digits {
    digits: String,
    /// Digits since the last separator.
    group: usize,
    /// Digits before the first separator, and between the last two.
    first: usize,
    closed: usize,
    separators: usize,
    /// The last separator, and one that may turn out to be the end of a sentence.
    last: char,
    pending: Option<char>,
    /// Whether the last separator was there before, and whether there are different ones.
    is_repeated: bool,
    is_mixed: bool,
    /// Whether there is a group between the first and the last one that has another length than three, or than two; now, and
    /// before the last separator.
    odd: [bool; 2],
    odd_before: [bool; 2],
    exponent: String,
    /// Whether these are the digits of more than one number.
    are_several: bool,
}

/// What two separators in a row are: `512, 768` are two numbers.
const BETWEEN_NUMBERS: char = ';';

impl Digits {
    /// Takes the next character, if it belongs to the number.
    fn take(&mut self, char: char) -> bool {
        let is_exponent = !self.exponent.is_empty();
        match char {
            '0'..='9' | '+' | '-' if is_exponent => self.exponent.push(char),
            'e' if !is_exponent && !self.digits.is_empty() => self.exponent.push(char),
            '0'..='9' => {
                if let Some(separator) = self.pending.take() {
                    self.separate(separator);
                }
                self.digits.push(char);
                self.group += 1;
            }
            ' ' | '\'' if self.digits.is_empty() => self.pending = None,
            ' ' if self.pending == Some(' ') => {}
            '.' | ',' | '\'' | ' ' if !is_exponent => {
                self.pending = Some(if self.pending.is_none() { char } else { BETWEEN_NUMBERS });
            }
            '_' => {}
            _ => {
                if self.digits.is_empty() {
                    self.pending = None;
                }
                return false;
            }
        }
        true
    }

    fn separate(&mut self, separator: char) {
        self.are_several |= separator == BETWEEN_NUMBERS;
        if self.separators == 0 {
            self.first = self.group;
        } else {
            self.is_repeated = self.last == separator;
            self.is_mixed |= !self.is_repeated;
            self.odd_before = self.odd;
            self.odd = [self.odd[0] || self.group != 3, self.odd[1] || self.group != 2];
        }
        self.closed = self.group;
        self.group = 0;
        self.last = separator;
        self.separators += 1;
    }

    /// Whether groups of these lengths are thousands: `1,000,000`, or in India `10,00,000`.
    fn are_thousands(&self, last: usize, odd: [bool; 2]) -> bool {
        (1..=3).contains(&self.first) && last == 3 && odd != [true; 2] && !self.digits.starts_with('0')
    }

    /// The likelier reading, and the other one, if there are two.
    fn readings(&self) -> Option<(Decimal, Option<Decimal>)> {
        let Self { digits, group, separators, .. } = self;
        if digits.is_empty() || self.are_several {
            return None;
        }
        let are_thousands = *separators > 0 && !self.is_mixed && self.are_thousands(*group, self.odd);
        // The decimal point comes once, and behind what sets thousands apart.
        let is_decimal = *separators > 0
            && !matches!(self.last, '\'' | ' ')
            && (*separators == 1 || self.are_thousands(self.closed, self.odd_before))
            && !(self.is_repeated && *group > 2);
        if self.exponent.len() > 1 {
            return Some((self.shifted(if is_decimal { *group } else { 0 })?, None));
        }
        let integer = decimal(digits, 0).unwrap_or(Decimal::MAX);
        let fraction = if is_decimal { decimal(digits, *group) } else { None };
        match fraction {
            _ if *separators == 0 => Some((integer, None)),
            fraction if are_thousands => Some((integer, fraction.filter(|_| *separators == 1))),
            fraction => Some((fraction?, None)),
        }
    }

    /// The number with so many decimal places, moved by its exponent.
    fn shifted(&self, places: usize) -> Option<Decimal> {
        // More places than a decimal has.
        const MOST: usize = 60;
        let size = self.exponent.trim_start_matches(['e', '+', '-']).parse().unwrap_or(MOST).min(MOST);
        if self.exponent.starts_with("e-") {
            return Some(decimal(&self.digits, places + size).unwrap_or(Decimal::ZERO));
        }
        match size.checked_sub(places) {
            Some(zeros) => {
                Some(decimal(&(self.digits.clone() + &"0".repeat(zeros)), 0).unwrap_or(Decimal::MAX))
            }
            None => decimal(&self.digits, places - size),
        }
    }
}

/// The number of these digits, with so many behind the point; nothing where they are too many.
fn decimal(digits: &str, places: usize) -> Option<Decimal> {
    let mut text = "0".repeat((places + 1).saturating_sub(digits.len())) + digits;
    text.insert(text.len() - places, '.');
    Decimal::from_str_exact(text.trim_end_matches('.')).ok()
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
            ("'768'", "768"),
            ("`20`", "20"),
            ("(20)", "20"),
            ("20;", "20"),
            ("3D768", "768"),
            ("ca. 75", "75"),
            ("Cr. 20", "20"),
            ("1k", "1000"),
            ("1.5M", "1500000"),
            ("20e", "20"),
            ("80 cents", "0.8"),
            ("๗๖๘", "768"),
            ("1e400", "79228162514264337593543950335"),
            ("1e99999999999999999999", "79228162514264337593543950335"),
            ("1.5e+3", "1500"),
            ("1500e-3", "1.5"),
            ("12.345e2", "1234.5"),
            ("1e-400", "0"),
        ];
        for (text, expected) in numbers {
            assert_eq!(meant(text), Some((expected.to_owned(), None)), "{text}");
        }
        for text in ["", "ten", "-", "$", "1'5", "’", "NaN", "½"] {
            assert_eq!(meant(text), None, "{text}");
        }
    }

    #[test]
    fn of_several_numbers_none_is_meant() {
        for text in [
            "25–50",
            "75-100",
            "512, 768",
            "20, 30",
            "20 30",
            "1 2 3",
            "$20 50",
            "20..30",
            "2x50",
            "1/2",
            "20 1/2",
            "1.2,3",
            "1,234,5678",
            "1.5.2",
        ] {
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
            ("$20 USD", Unit::Usd),
            ("USD. 20", Unit::Usd),
            ("20 bucks", Unit::Usd),
            ("$20k", Unit::Usd),
            ("(20)", Unit::None),
            ("20;", Unit::None),
            ("20k", Unit::None),
            ("Cr. 20", Unit::Credits),
            ("20k credits", Unit::Credits),
            ("20 credits left", Unit::Credits),
            ("20%", Unit::Percent),
            ("(20 percent)", Unit::Percent),
            ("80 cents", Unit::Usd),
            ("20e", Unit::Other),
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
