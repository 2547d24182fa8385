//! The records of a text of comma-separated values (RFC 4180), as spreadsheets, data tools and people write them.
//!
//! The `csv` crate reads the same cells of a sound text, which a test holds. But it does not say on which line a record is
//! where lines end with CR, nor where a quotation mark is missing, and it takes spaces from within quotation marks.

/// A record: a line, or several where a cell has line ends.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Record {
    /// The line on which it starts, from 1.
    pub line: u64,
    /// Its cells: with quotation marks to the letter, without them without the spaces around them.
    pub cells: Vec<String>,
    /// What is wrong with its quotation marks.
    pub fault: Option<QuoteFault>,
}

/// What is wrong with quotation marks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum QuoteFault {
    /// One is missing, so that a cell would go over several lines. It is read as if there were none.
    SeveralLines,
    /// One is missing or in the wrong place.
    Misplaced,
}

/// The records of a text.
#[derive(Debug, Clone)]
pub(super) struct Records<'a> {
    rest: &'a str,
    delimiter: char,
    line: u64,
}

impl<'a> Records<'a> {
    /// The records of `text`, which starts on the first line.
    pub fn new(text: &'a str, delimiter: char) -> Self {
        Self { rest: text, delimiter, line: 1 }
    }

    /// Goes on at `rest`, which ends what is left.
    fn go_to(&mut self, rest: &'a str) {
        let (passed, _) = self.rest.split_at(self.rest.len().saturating_sub(rest.len()));
        self.line = self.line.saturating_add(line_ends(passed));
        self.rest = rest;
    }

    /// The next cell, and what is wrong with its quotation marks.
    fn cell(&mut self) -> (String, Option<QuoteFault>) {
        let Some(quoted) = self.without_spaces(self.rest).strip_prefix('"') else {
            return (self.plain_cell(), None);
        };
        let closed = up_to_closing_mark(quoted).map(|(text, rest)| (text, self.without_spaces(rest)));
        // The last line end of a file is no line.
        let is_long = line_ends(closed.as_ref().map_or(quoted.trim_end(), |(text, _)| text)) > 0;
        match closed {
            Some((text, rest)) if rest.is_empty() || rest.starts_with(self.ends()) => {
                self.go_to(rest);
                (text, None)
            }
            // What stands behind the mark is a part of the cell.
            Some((text, rest)) if !is_long => {
                self.go_to(rest);
                (text + &self.plain_cell(), Some(QuoteFault::Misplaced))
            }
            _ => {
                self.go_to(quoted);
                (
                    self.plain_cell(),
                    Some(if is_long { QuoteFault::SeveralLines } else { QuoteFault::Misplaced }),
                )
            }
        }
    }

    /// A cell without quotation marks around it.
    fn plain_cell(&mut self) -> String {
        let (cell, rest) = self.rest.split_at(self.rest.find(self.ends()).unwrap_or(self.rest.len()));
        self.go_to(rest);
        cell.trim().to_owned()
    }

    /// What ends a cell.
    fn ends(&self) -> [char; 3] {
        [self.delimiter, '\r', '\n']
    }

    fn without_spaces(&self, text: &'a str) -> &'a str {
        text.trim_start_matches(|char| matches!(char, ' ' | '\t' | '\u{feff}') && char != self.delimiter)
    }
}

impl Iterator for Records<'_> {
    type Item = Record;

    fn next(&mut self) -> Option<Record> {
        self.go_to(self.rest.trim_start_matches(['\r', '\n']));
        if self.rest.is_empty() {
            return None;
        }
        let mut record = Record { line: self.line, cells: Vec::new(), fault: None };
        loop {
            let (cell, fault) = self.cell();
            record.cells.push(cell);
            record.fault = record.fault.or(fault);
            let Some(rest) = self.rest.strip_prefix(self.delimiter) else { break };
            self.go_to(rest);
        }
        Some(record)
    }
}

/// The text up to the closing quotation mark, and what comes after that; nothing where there is none.
fn up_to_closing_mark(mut rest: &str) -> Option<(String, &str)> {
    let mut text = String::new();
    loop {
        let (before, after) = rest.split_once('"')?;
        text.push_str(before);
        let Some(after) = after.strip_prefix('"') else { return Some((text, after)) };
        text.push('"');
        rest = after;
    }
}

/// Line ends: LF, CRLF or CR.
fn line_ends(text: &str) -> u64 {
    let next = text.bytes().skip(1).map(Some).chain([None]);
    let is_end = |(byte, next): &(u8, Option<u8>)| *byte == b'\n' || *byte == b'\r' && *next != Some(b'\n');
    text.bytes().zip(next).filter(is_end).fold(0, |count, _| count + 1)
}
