//! Texts of others as a message can show them.

/// The most characters of a text that a message shows.
const LONGEST: usize = 40;

/// `text` as a message can show it: not all of it where it is long, with what cannot be seen or would turn the
/// message around written as an escape, and kept apart from the direction of the text around it.
pub fn display_untrusted(text: &str) -> String {
    let quoted = shown(text, LONGEST);
    if quoted.is_ascii() { quoted } else { format!("\u{2068}{quoted}\u{2069}") }
}

/// As much of `text` as [`display_untrusted`] needs of it.
pub(crate) fn excerpt(text: &str) -> String {
    text.chars().take(LONGEST.saturating_add(1)).collect()
}

/// The first characters of `text`, with what cannot be seen as an escape.
pub(crate) fn shown(text: &str, longest: usize) -> String {
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
pub(crate) fn is_invisible(char: char) -> bool {
    char.is_control()
        || matches!(
            char,
            '\u{ad}' | '\u{61c}' | '\u{115f}' | '\u{1160}' | '\u{180e}' | '\u{200b}'..='\u{200f}'
        )
        || matches!(char, '\u{2028}'..='\u{202e}' | '\u{2800}' | '\u{2060}'..='\u{206f}' | '\u{3164}' | '\u{feff}' | '\u{ffa0}' | '\u{e0000}'..='\u{e007f}')
}

/// Whether `char` is a mark on the letter before it. These are the blocks of such marks; to know every one would take the
/// tables of Unicode, which weigh more than all price lists.
pub(crate) fn is_mark(char: char) -> bool {
    matches!(char, '\u{300}'..='\u{36f}' | '\u{17b4}'..='\u{17b5}' | '\u{180b}'..='\u{180f}' | '\u{1ab0}'..='\u{1aff}')
        || matches!(char, '\u{1dc0}'..='\u{1dff}' | '\u{20d0}'..='\u{20ff}' | '\u{fe00}'..='\u{fe0f}' | '\u{fe20}'..='\u{fe2f}')
        || matches!(char, '\u{fff9}'..='\u{fffb}' | '\u{1d173}'..='\u{1d17a}' | '\u{e0100}'..='\u{e01ef}')
}
