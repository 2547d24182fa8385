//! The faults of a text that is not JSON: what people write, copy or save in place of it.

use serde_json::error::Category;
use serde_path_to_error::{Path, Segment};

use super::shape::pointer_step;
use super::{RateCardError, RateCardFault};
use crate::pricing::text::untrusted::excerpt;

/// Why a text is not JSON.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum SyntaxFault {
    /// There is nothing in it.
    Empty,
    /// It is a page of the web, or other markup.
    Markup,
    /// It is in a code block of Markdown.
    Fence,
    /// It is written in another notation, of this name.
    OtherNotation(&'static str),
    /// It does not begin as an object does.
    NoObject,
    /// It is in UTF-16.
    Utf16,
    /// It has a comment.
    Comment,
    /// It has a quotation mark that is none of JSON.
    Quote(char),
    /// It has a word without quotation marks.
    BareWord(String),
    /// It has a comma before the end of a list or an object.
    TrailingComma,
    /// A comma is missing.
    MissingComma,
    /// It ends before its end.
    CutOff,
    /// A text goes on in the next line, or has a tab.
    LineBreak,
    /// A text has a backslash that means nothing.
    Backslash,
    /// A number is not written as one.
    Number,
    /// Another document follows.
    Second,
    /// It is nested too deeply.
    Deep,
    /// It has a character where none like it belongs.
    Unexpected(char),
}

/// The error of a text that serde does not read as JSON: serde knows where, and the text shows what is there.
pub(super) fn error(text: &str, path: &Path, error: &serde_json::Error) -> RateCardError {
    if let Some(fault) = throughout(text) {
        return RateCardError::at("", RateCardFault::NotJson(fault));
    }
    // serde counts the bytes of the line up to and with what it stops at, which may be the end of the line itself.
    let lines = text.split_inclusive('\n').take(error.line().saturating_sub(1));
    let read = lines.map(str::len).sum::<usize>().saturating_add(error.column());
    let (before, rest) = text.split_at_checked(read.saturating_sub(1)).unwrap_or((text, ""));
    let line = before.matches('\n').count().saturating_add(1);
    let column = before.chars().rev().take_while(|char| *char != '\n').count().saturating_add(1);
    let fault = RateCardFault::NotJsonFrom { line, column, fault: there(before, rest, error) };
    RateCardError::at(path.iter().map(step).collect::<String>(), fault)
}

fn step(segment: &Segment) -> String {
    match segment {
        Segment::Seq { index } => format!("/{index}"),
        Segment::Map { key } | Segment::Enum { variant: key } => format!("/{}", pointer_step(key)),
        Segment::Unknown => String::new(),
    }
}

/// What is wrong with a text from its start.
fn throughout(text: &str) -> Option<SyntaxFault> {
    let start = text.trim_start();
    if start.is_empty() {
        return Some(SyntaxFault::Empty);
    }
    if text.contains('\0') {
        return Some(SyntaxFault::Utf16);
    }
    if start.starts_with('<') {
        return Some(SyntaxFault::Markup);
    }
    if start.starts_with("```") || start.starts_with("~~~") {
        return Some(SyntaxFault::Fence);
    }
    // The first line that says something: other notations have comments as well.
    let mut lines = start.lines().map(str::trim).filter(|line| !line.is_empty());
    let line = lines.find(|line| !["#", "//", "/*", "*", ";"].iter().any(|mark| line.starts_with(mark)))?;
    let begins = |marks: &[char]| line.starts_with(marks);
    match notation(line) {
        Some(name) => Some(SyntaxFault::OtherNotation(name)),
        None if begins(&['{', '[', '“', '”', '„', '‘', '’']) => None,
        None => Some(SyntaxFault::NoObject),
    }
}

/// The notation of which a line looks like the first.
fn notation(line: &str) -> Option<&'static str> {
    let is_word = |text: &str| {
        text.starts_with(char::is_alphabetic)
            && text.chars().all(|char| char.is_alphanumeric() || "_-. ".contains(char))
    };
    let has_key = |sign| line.split_once(sign).is_some_and(|(key, _)| is_word(key));
    let section = line.strip_prefix('[').and_then(|line| line.trim_start_matches('[').split_once(']'));
    if has_key('=') || section.is_some_and(|(name, _)| is_word(name)) {
        Some("TOML")
    } else if line.starts_with("---") || line.starts_with("- ") || has_key(':') {
        Some("YAML")
    } else if !line.starts_with(['{', '[']) && line.contains([',', ';', '\t']) {
        Some("CSV")
    } else {
        None
    }
}

/// What is wrong where serde stops.
fn there(before: &str, rest: &str, error: &serde_json::Error) -> SyntaxFault {
    let said = error.to_string();
    if error.classify() == Category::Eof {
        return SyntaxFault::CutOff;
    }
    for (reason, fault) in [
        ("trailing comma", SyntaxFault::TrailingComma),
        ("control character", SyntaxFault::LineBreak),
        ("invalid escape", SyntaxFault::Backslash),
        ("recursion limit", SyntaxFault::Deep),
        ("number out of range", SyntaxFault::Number),
    ] {
        if said.starts_with(reason) {
            return fault;
        }
    }
    if said.starts_with("expected ident") {
        return SyntaxFault::BareWord(word(before, rest));
    }
    let Some(at) = rest.chars().next() else { return SyntaxFault::CutOff };
    let follows_digit = before.ends_with(|char: char| char.is_ascii_digit());
    match at {
        _ if ["//", "/*", "#"].iter().any(|mark| rest.starts_with(mark)) => SyntaxFault::Comment,
        _ if rest.starts_with("```") || rest.starts_with("~~~") => SyntaxFault::Fence,
        '\'' | '`' | '´' | '‘'..='‟' | '«' | '»' | '‹' | '›' | '′' | '″' | '＂' | '「' | '」' => {
            SyntaxFault::Quote(at)
        }
        '+' | '.' => SyntaxFault::Number,
        '_' | 'a'..='z' | 'A'..='Z' if follows_digit => SyntaxFault::Number,
        _ if at.is_alphabetic() || at == '_' || at == '$' => SyntaxFault::BareWord(word(before, rest)),
        '{' | '[' if said.starts_with("trailing characters") => SyntaxFault::Second,
        '"' | '{' | '[' | '-' if said.starts_with("expected `,`") => SyntaxFault::MissingComma,
        '0'..='9' if said.starts_with("expected `,`") => SyntaxFault::MissingComma,
        '0'..='9' if said.starts_with("invalid number") => SyntaxFault::Number,
        _ => SyntaxFault::Unexpected(at),
    }
}

/// The word around a place, or the start of a long one: serde may have read the first letters of it.
fn word(before: &str, rest: &str) -> String {
    let is_part = |char: char| char.is_alphanumeric() || char == '_' || char == '$';
    let start = before.trim_end_matches(is_part).len();
    let end = rest.find(|char| !is_part(char)).unwrap_or(rest.len());
    excerpt(&format!("{}{}", before.get(start..).unwrap_or_default(), rest.get(..end).unwrap_or_default()))
}
