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
pub fn did_you_mean(given: &str, names: &[&'static str]) -> Option<&'static str> {
    if given.len() > LONGEST {
        return None;
    }
    let letters = |name: &str| name.to_ascii_lowercase().replace(['_', '-'], "");
    let given = letters(given);
    names
        .iter()
        .map(|name| (strsim::osa_distance(&given, &letters(name)), *name))
        .filter(|(distance, name)| *distance <= if name.len() < 7 { 1 } else { 2 })
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, name)| name)
}
