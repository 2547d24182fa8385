//! The texts of cells, with an apostrophe where a spreadsheet would run one as a formula, or it would be read as another.
//!
//! A guarded text is read back to the letter, also one that began with apostrophes.

use crate::pricing::is_invisible;
use crate::state::plan::number::{self, Points};

const GUARD: char = '\'';

/// Spreadsheets take a text that starts with these, or with a control character such as a tab, for a formula; some of them
/// also in other widths.
const FORMULA: [char; 13] = ['=', '+', '-', '@', '＝', '＋', '－', '＠', '﹢', '﹣', '﹦', '﹫', '−'];

/// Signs at which another spreadsheet may begin a new cell, whatever the quotation marks.
const ENDS: [char; 6] = [',', ';', '\t', '|', '\r', '\n'];

/// A name as a cell.
pub(super) fn name(name: &str) -> String {
    if is_formula(name) { guarded(name) } else { name.to_owned() }
}

/// The name in a cell.
pub(super) fn read_name(cell: String) -> String {
    cell.strip_prefix(GUARD).filter(|name| is_formula(name)).map(str::to_owned).unwrap_or(cell)
}

/// The text of a setting as a cell. An empty cell would be a setting that was not given, and such a text can be anything that
/// a link brought: it is guarded within as well.
pub(super) fn setting(text: &str) -> String {
    if is_other(text) { guarded(text) } else { text.split_inclusive(ENDS).map(name).collect() }
}

/// The text of a setting that was guarded in its cell.
pub(super) fn read_setting(cell: &str) -> Option<String> {
    if let Some(text) = cell.strip_prefix(GUARD).filter(|text| is_other(text)) {
        return Some(text.to_owned());
    }
    let text: String = cell.split_inclusive(ENDS).map(|part| read_name(part.to_owned())).collect();
    (text != cell).then_some(text)
}

fn guarded(text: &str) -> String {
    format!("{GUARD}{text}")
}

/// Whether a spreadsheet would run it, or it is one that was guarded before.
fn is_formula(text: &str) -> bool {
    let is_skipped =
        |char: char| char == GUARD || !char.is_control() && (char.is_whitespace() || is_invisible(char));
    let text = text.trim_start_matches(is_skipped);
    text.starts_with(|char: char| char.is_control() || FORMULA.contains(&char))
}

/// Whether the setting would be read as none, or as another number, or it is one that was guarded before.
fn is_other(text: &str) -> bool {
    let text = text.trim_start_matches(GUARD).trim();
    text.is_empty()
        || [Points::Point, Points::PointOrComma].iter().any(|points| number::whole(text, *points).is_some())
}
