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
        .map(|name| (strsim::osa_distance(&given, &letters(name)), *name))
        .filter(|(distance, name)| *distance <= if name.len() < 7 { 1 } else { 2 })
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, name)| name)
}

/// The one of `ids` that `given` is in other letters' case, or with other signs between them.
pub(crate) fn same_letters<'a>(given: &str, mut ids: impl Iterator<Item = &'a str>) -> Option<&'a str> {
    let given = letters(given);
    ids.find(|id| !given.is_empty() && letters(id) == given)
}

/// A name in small letters, without the signs between words.
pub(crate) fn letters(name: &str) -> String {
    name.chars()
        .filter(|char| !matches!(char, '_' | '-' | '.' | ' '))
        .map(|char| char.to_ascii_lowercase())
        .collect()
}
