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
        .filter(|(letters, _)| digits(letters).next().is_none() || digits(letters).eq(digits(&given)))
        .map(|(letters, name)| (strsim::osa_distance(&given, &letters), name))
        .filter(|(distance, name)| *distance <= if name.len() < 7 { 1 } else { 2 })
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, name)| name)
}

fn digits(text: &str) -> impl Iterator<Item = u8> {
    text.bytes().filter(u8::is_ascii_digit)
}

/// The one of `ids` that is meant by `given`: it has other letters' case or signs, is a letter or two off, is longer or shorter.
pub(crate) fn likely_id<'a>(given: &str, ids: &[&'a str]) -> Option<&'a str> {
    same_letters(given, ids.iter().copied()).or_else(|| did_you_mean(given.trim(), ids)).or_else(|| {
        let given = letters(given);
        let mut likely: Option<&str> = None;
        for id in ids {
            let letters = letters(id);
            if has(&given, &letters) && likely.is_none_or(|likely| likely.len() < id.len())
                || has(&letters, &given) && given.len() > 3 && likely.is_none()
            {
                likely = Some(id);
            }
        }
        likely
    })
}

/// Whether `part` is somewhere in `text`. For short names this is as good as the search of the standard library, and smaller.
pub(super) fn has(text: &str, part: &str) -> bool {
    !part.is_empty() && text.as_bytes().windows(part.len()).any(|window| window == part.as_bytes())
}

/// The one of `ids` that `given` is in other letters' case, or with other signs between them.
pub(crate) fn same_letters<'a>(given: &str, mut ids: impl Iterator<Item = &'a str>) -> Option<&'a str> {
    let given = letters(given);
    ids.find(|id| !given.is_empty() && letters(id) == given)
}

/// A name in small letters and digits of half width, without signs between words or around them.
pub(crate) fn letters(name: &str) -> String {
    let mut letters = String::new();
    for char in name.chars() {
        match char {
            // Signs beyond ASCII are in these blocks.
            '\u{80}'..='\u{bf}' | '\u{2000}'..='\u{206f}' | '\u{3000}'..='\u{303f}' | '\u{feff}' => {}
            // The characters of full width.
            '！'..='～' => {
                letters.extend(char::from_u32(u32::from(char) - 0xfee0).filter(char::is_ascii_alphanumeric));
            }
            char if char.is_ascii() && !char.is_ascii_alphanumeric() => {}
            char => letters.push(char),
        }
    }
    letters.make_ascii_lowercase();
    letters
}
