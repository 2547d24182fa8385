//! Parameters that the page does not know, and the settings that they may mean.

use percent_encoding::percent_decode_str;

use crate::pricing::{self, Setting, Size, did_you_mean, is_other_setting, last_word, letters, meant_by};
use crate::state::{Field, Param};

/// Smaller sides are a ratio, such as `16x9`.
const SMALLEST_SIDE: u32 = 64;
/// How often a text may be escaped.
const MOST_ESCAPES: usize = 3;
/// The most characters between a setting and its value.
const FAR: usize = 12;
/// An `&`, or the rest of one, in front of a name: of HTML, of JSON, or escaped.
const AMPERSANDS: [&str; 7] = ["amp", "u0026", "x26", "26", "38", "3b", "0"];

/// The parameter behind what a program has put in front of its name: the address of a page, or an `&` that was escaped.
pub(super) fn behind_signs(name: &str) -> Option<Param> {
    let last = name.rsplit(['?', '#', ';', '&', '/', '!']).next()?;
    let letters = letters(last);
    let mut rest = letters.as_str();
    while let Some(next) = AMPERSANDS.iter().find_map(|sign| rest.strip_prefix(sign)) {
        rest = next;
    }
    let is_other = rest.len() < letters.len() || last.len() < name.len();
    Param::all().find(|param| is_other && pricing::letters(param.name()) == rest)
}

/// The parameters that may be meant by a name that is none, or by the text with it.
pub(super) fn meant(name: &str, value: &str) -> Vec<Param> {
    // What visits are counted by, and what a picture is to show.
    let is_counter = name.starts_with("utm_") || name.ends_with("clid") || name == "ref";
    // The rest of the link, escaped, may have become a part of it.
    let is_of_others = is_counter && !value.contains('&');
    let by_name = meant_by_name(name, value);
    if !by_name.is_empty() || is_of_others || is_other_setting(name) || last_word(name).ends_with("prompt") {
        return by_name;
    }
    // An `=` at the end of a line of mail may be in the middle of a name.
    let broken = value.split_once('=').map(|(rest, _)| letters(name) + &letters(rest));
    if let Some(param) = Param::all().find(|param| broken == Some(letters(param.name()))) {
        return vec![param];
    }
    let is_list = pricing::rate_cards().iter().any(|card| letters(&card.id) == letters(value));
    let text = unescaped(if value.is_empty() { name } else { value });
    let is_meant = |setting: &Setting| {
        *setting == Setting::RateCard && is_list || gives(&text, *setting, value.is_empty())
    };
    Setting::ALL.into_iter().filter(is_meant).map(|setting| Param::Field(setting.into())).collect()
}

/// The parameters that may be meant by a name that is none.
pub(super) fn meant_by_name(name: &str, value: &str) -> Vec<Param> {
    let word = last_word(name);
    let elsewhere = match letters(word).as_str() {
        // Short names have other meanings: a code, or a share of the screen.
        "w" | "h" | "count" if !value.starts_with(is_mark_or_digit) || value.ends_with('%') => &[],
        _ => meant_by(name),
    };
    if !elsewhere.is_empty() || is_other_setting(name) {
        return elsewhere.iter().map(|setting| Param::Field((*setting).into())).collect();
    }
    let names: Vec<_> = Param::all().map(Param::name).collect();
    did_you_mean(word, &names).and_then(Param::from_name).into_iter().collect()
}

/// A text in small letters, without what programs make of its signs.
fn unescaped(text: &str) -> String {
    let mut text = text.to_ascii_lowercase();
    for _ in 0..MOST_ESCAPES {
        text = percent_decode_str(&text).decode_utf8_lossy().into_owned();
    }
    // Of full width, in JSON, and in mail.
    text.replace('＝', "=").replace("u003d", "=").replace("=3d", "=")
}

/// Whether a text gives this setting a value, as an address in it or JSON would; or, as a name alone, in any way.
fn gives(text: &str, setting: Setting, is_name: bool) -> bool {
    text.match_indices(setting.name()).any(|(at, name)| {
        let (before, behind) =
            (text.get(..at).unwrap_or_default(), text.get(at + name.len()..).unwrap_or_default());
        if before.ends_with(|char: char| char.is_ascii_alphabetic()) && !before.ends_with("amp") {
            return false;
        }
        let value = behind.trim_start_matches(|char: char| !char.is_ascii_alphanumeric());
        let between = behind.strip_suffix(value).unwrap_or_default();
        let is_assigned = between.contains(['=', ':']);
        match setting {
            Setting::RateCard | Setting::Model => is_assigned,
            _ => {
                between.len() <= FAR
                    && value.starts_with(|char: char| char.is_ascii_digit())
                    && (is_name || is_assigned || between.contains(['/', '>']))
            }
        }
    })
}

/// The values that these parameters were probably given; nothing where `value` does not say it.
pub(super) fn offer(meant: &[Param], value: &str) -> Vec<(Param, String)> {
    match meant {
        [width, height] => {
            let size = Size::meant(&value.replace([',', ':'], "x"));
            let size = size.filter(|size| size.width.min(size.height) >= SMALLEST_SIDE);
            let sides =
                size.map(|size| [(*width, size.width.to_string()), (*height, size.height.to_string())]);
            sides.into_iter().flatten().collect()
        }
        [
            param @ Param::Field(Field::Setting(
                Setting::Width | Setting::Height | Setting::Steps | Setting::Samples,
            )),
        ] => whole_number(value).map(|number| (*param, number.to_owned())).into_iter().collect(),
        [Param::Field(Field::Setting(Setting::Model))] if value.contains(':') => Vec::new(),
        [param] if !value.is_empty() && !value.contains(['=', '&']) => vec![(*param, value.to_owned())],
        _ => Vec::new(),
    }
}

fn is_mark_or_digit(char: char) -> bool {
    char.is_ascii_punctuation() || char.is_ascii_digit()
}

/// The plain digits of a whole number, with brackets or quotation marks around them.
fn whole_number(value: &str) -> Option<&str> {
    let digits = value.trim_matches(|char: char| {
        !char.is_ascii() || char.is_ascii_punctuation() && char != '%' && char != '-'
    });
    let digits = digits.trim();
    (!digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit())).then_some(digits)
}
