//! The faults of documents by their form: what is not JSON, and values, keys and names that are none of the format.

use std::fmt;

use crate::pricing::text::untrusted::display_untrusted;
use crate::pricing::{Kind, SyntaxFault};

/// What is wrong with a text that is not JSON, and what to do.
pub(super) fn syntax(f: &mut fmt::Formatter<'_>, fault: &SyntaxFault) -> fmt::Result {
    f.write_str(match fault {
        SyntaxFault::Empty => "there is nothing in it. Give the document of a price list",
        SyntaxFault::Markup => {
            "this is a web page. Give the address of the document itself, on GitHub that behind “Raw”, or save it first"
        }
        SyntaxFault::Fence => "it is in a code block of Markdown. Give only what stands between the lines of ```",
        SyntaxFault::OtherNotation(name) => {
            return write!(f, "it looks like {name}. A price list is an object of JSON, which begins with {{");
        }
        SyntaxFault::NoObject => "a price list is an object, which begins with {",
        SyntaxFault::Utf16 => "it has characters with the number 0, as texts in UTF-16 do. Save it in UTF-8",
        SyntaxFault::Comment => "JSON has no comments. Remove it",
        SyntaxFault::Quote(mark) => {
            return write!(f, "“{}” is no quotation mark of JSON. Write \"", display_untrusted(&mark.to_string()));
        }
        SyntaxFault::BareWord(word) => {
            let word = display_untrusted(word);
            return write!(f, "“{word}” stands without quotation marks. Write \"{word}\", or a number in digits");
        }
        SyntaxFault::TrailingComma => "nothing follows this comma. Remove it",
        SyntaxFault::MissingComma => "a comma is missing before this",
        SyntaxFault::CutOff => {
            "it ends before everything is closed. Copy or save it again as a whole, or add what is missing of \" ] }"
        }
        SyntaxFault::LineBreak => "a text has a line break or a tab. Close it with \" in its line, or write \\n or \\t",
        SyntaxFault::Backslash => "a backslash means nothing before this. Write two of them for one",
        SyntaxFault::Number => {
            "this is not how JSON writes a number. Write a whole number in plain digits, such as 512, and a decimal as a \
             text, such as \"0.5\""
        }
        SyntaxFault::Second => "another document follows. Give one price list at a time",
        SyntaxFault::Deep => "it is nested too deeply. No part of a price list is",
        SyntaxFault::Unexpected(char) => {
            return write!(f, "“{}” is not expected here", display_untrusted(&char.to_string()));
        }
    })
}

/// A value of one kind in place of one of another, and how to write that.
pub(super) fn wrong_kind(f: &mut fmt::Formatter<'_>, kind: Kind, given: &str, expected: Kind) -> fmt::Result {
    let given = display_untrusted(given);
    match (expected, kind) {
        (Kind::Text, Kind::Number | Kind::Bool) => {
            write!(f, "must be a text: write \"{given}\", in quotation marks, and not {given}")
        }
        (Kind::Number, Kind::Text)
            if given.bytes().all(|byte| byte.is_ascii_digit()) && !given.is_empty() =>
        {
            write!(f, "must be a number: write {given}, without quotation marks, and not \"{given}\"")
        }
        (Kind::Number, Kind::Text | Kind::Number) => {
            write!(f, "is {given}, but must be a whole number in digits, such as 512")
        }
        _ => {
            let name = |kind: Kind| match kind {
                Kind::Null => "null",
                Kind::Bool => "true or false",
                Kind::Number => "a number",
                Kind::Text => "a text",
                Kind::List => "a list",
                Kind::Object => "an object",
            };
            write!(f, "must be {}, not {}", name(expected), name(kind))
        }
    }
}

/// The name that may be meant, or all of them.
pub(super) fn choices(f: &mut fmt::Formatter<'_>, meant: Option<&str>, allowed: &[&str]) -> fmt::Result {
    match meant {
        Some(meant) => write!(f, "perhaps “{meant}” is meant"),
        None => write!(f, "there are {}", allowed.join(", ")),
    }
}
