//! Names that look like others.

/// Longer names are no slips: nobody misspells a short word at such length.
const LONGEST: usize = 30;

/// Which of these names `given` may be a slip of: in other case or with hyphens, or a letter or two off.
///
/// ```
/// use dream_credits::pricing::did_you_mean;
///
/// assert_eq!(did_you_mean("hieght", &["width", "height"]), Some("height"));
/// assert_eq!(did_you_mean("seed", &["width", "height"]), None);
/// ```
pub fn did_you_mean<'a>(given: &str, names: &[&'a str]) -> Option<&'a str> {
    if given.len() > LONGEST {
        return None;
    }
    let given = letters(given);
    names
        .iter()
        .map(|name| (letters(name), *name))
        // `v1-6` is no slip for `v1-5`.
        .filter(|(letters, _)| !has_digits(letters) || digits(letters).eq(digits(&given)))
        .map(|(letters, name)| (strsim::osa_distance(&given, &letters), name))
        .filter(|(distance, name)| *distance <= if name.len() < 7 { 1 } else { 2 })
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, name)| name)
}

fn digits(text: &str) -> impl Iterator<Item = char> {
    text.chars().filter(char::is_ascii_digit)
}

fn has_digits(text: &str) -> bool {
    digits(text).next().is_some()
}

/// The one of `ids` that is meant by `given`: it has other letters' case or signs, is a letter or two off, is longer or shorter.
pub(crate) fn likely_id<'a>(given: &str, ids: &[&'a str]) -> Option<&'a str> {
    same_letters(given, ids.iter().copied()).or_else(|| did_you_mean(given.trim(), ids)).or_else(|| {
        let given = letters(given);
        let is_part = |id: &&&str| !letters(id).is_empty() && given.contains(&letters(id));
        let longest = ids.iter().filter(is_part).max_by_key(|id| id.len());
        let longer = ids.iter().find(|id| given.len() > 3 && letters(id).contains(&given));
        longest.or(longer).copied()
    })
}

/// The one of `ids` that `given` is in other letters' case, or with other signs between them.
pub(crate) fn same_letters<'a>(given: &str, mut ids: impl Iterator<Item = &'a str>) -> Option<&'a str> {
    let given = letters(given);
    ids.find(|id| !given.is_empty() && letters(id) == given)
}

/// A name in small letters and digits of half width, without signs between words or around them.
pub(crate) fn letters(name: &str) -> String {
    let char = |char: char| match char {
        // The characters of full width.
        '！'..='～' => char::from_u32(u32::from(char) - 0xfee0).unwrap_or(char),
        _ => char.to_ascii_lowercase(),
    };
    // Beyond ASCII, signs are in these blocks.
    let is_sign = |char: &char| match char {
        '\u{80}'..='\u{bf}' | '\u{2000}'..='\u{206f}' | '\u{3000}'..='\u{303f}' | '\u{feff}' => true,
        _ => char.is_ascii() && !char.is_ascii_alphanumeric(),
    };
    name.chars().map(char).filter(|char| !is_sign(char)).collect()
}
