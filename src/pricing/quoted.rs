//! Texts of others as a message can show them.

/// `text` as a message can show it: not all of it where it is long, with what cannot be seen or would turn the
/// message around written as an escape, and kept apart from the direction of the text around it.
pub fn quoted(text: &str) -> String {
    const LONGEST: usize = 40;
    let quoted = shown(text, LONGEST);
    if quoted.is_ascii() { quoted } else { format!("\u{2068}{quoted}\u{2069}") }
}

/// The first characters of `text`, with what cannot be seen as an escape.
pub(super) fn shown(text: &str, longest: usize) -> String {
    let mut shown = String::new();
    for char in text.chars().take(longest) {
        if is_invisible(char) { shown.extend(char.escape_unicode()) } else { shown.push(char) }
    }
    if text.chars().nth(longest).is_some() {
        shown.push('…');
    }
    shown
}

/// Whether `char` cannot be seen, or turns the text around it.
pub(super) fn is_invisible(char: char) -> bool {
    char.is_control()
        || matches!(
            char,
            '\u{ad}' | '\u{61c}' | '\u{115f}' | '\u{1160}' | '\u{180e}' | '\u{200b}'..='\u{200f}'
        )
        || matches!(char, '\u{2028}'..='\u{202e}' | '\u{2800}' | '\u{2060}'..='\u{206f}' | '\u{3164}' | '\u{feff}' | '\u{ffa0}' | '\u{e0000}'..='\u{e007f}')
}
