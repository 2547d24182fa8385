//! Texts that can be shown as they are, ids that links can name, and addresses that can be followed.

use super::{Checked, require};
use crate::pricing::text::untrusted::{is_invisible, is_mark};
use crate::pricing::{RateCardFault, Requirement, Source};

/// The most characters of an id.
const LONGEST_ID: usize = 100;
/// The most characters of a name.
pub(crate) const LONGEST_NAME: usize = 80;
/// The most characters of a title or a note.
pub(super) const LONGEST_TEXT: usize = 200;
/// The most characters of an address.
const LONGEST_ADDRESS: usize = 2_000;

pub(super) fn check_id(id: &str, at: &str) -> Checked {
    let plain = |char: char| char.is_ascii_alphanumeric() || matches!(char, '-' | '_' | '.');
    let sound = (1..=LONGEST_ID).contains(&id.len()) && id.chars().all(plain);
    require(sound, at, Requirement::Id)
}

/// What people read: short enough to be read, and with nothing in it that hides or turns the text around it.
pub(super) fn check_text(text: &str, longest: usize, at: &str) -> Checked {
    let (count, hidden) = (text.chars().count(), text.chars().find(|char| is_invisible(*char)));
    // A text of marks alone is not seen either.
    let is_seen = text.chars().any(|char| !char.is_whitespace() && !is_mark(char));
    let sound = is_seen && count <= longest && hidden.is_none();
    require(sound, at, RateCardFault::Text { longest, count, hidden })
}

pub(super) fn check_source(source: &Source, at: &str) -> Checked {
    let address = RateCardFault::Address { longest: LONGEST_ADDRESS };
    require(can_be_followed(&source.url), &format!("{at}/url"), address)?;
    check_text(&source.title, LONGEST_TEXT, &format!("{at}/title"))
}

/// Whether `text` is written as an address on the web.
pub fn is_web_address(text: &str) -> bool {
    behind_scheme(text).is_some_and(|rest| !rest.is_empty())
}

/// What stands behind `https://` or `http://`.
fn behind_scheme(text: &str) -> Option<&str> {
    let behind = |scheme: &str| {
        let (start, rest) = text.split_at_checked(scheme.len())?;
        start.eq_ignore_ascii_case(scheme).then_some(rest)
    };
    behind("https://").or_else(|| behind("http://"))
}

/// Whether `address` leads where it seems to: to a host, with no name before it that passes for one, and with nothing that
/// cannot be seen or ends it early where it is written into a document.
fn can_be_followed(address: &str) -> bool {
    let Some(rest) = behind_scheme(address) else { return false };
    // Browsers take a backslash for a slash.
    let host = rest.split(['/', '\\', '?', '#']).next().is_some_and(|host| !host.is_empty());
    let user = rest.split(['/', '?', '#']).next().is_some_and(|authority| authority.contains('@'));
    let seen = !address.chars().any(|char| char.is_whitespace() || is_invisible(char) || is_mark(char));
    host && !user && seen && address.chars().count() <= LONGEST_ADDRESS
}
