//! The errors of imports.

use std::fmt;

use crate::state::{FetchError, FileError, ImportError};

/// Why a document was not taken.
pub(in crate::state) fn import(f: &mut fmt::Formatter<'_>, error: &ImportError) -> fmt::Result {
    f.write_str(match error {
        ImportError::Fetch(error) => return fetch(f, error),
        ImportError::File(error) => return file(f, error),
        ImportError::Plan(said) | ImportError::RateCard(said) | ImportError::Terms(said, _) => said,
        ImportError::Stored => "it is damaged",
        ImportError::NotAnAddress => "give an address that starts with https:// or http://",
        ImportError::BuiltInId => "/id: is the id of a built-in list: give yours another",
        ImportError::OwnId => {
            "/id: is the id of a list that you already have: remove that one first, or give this one another"
        }
        ImportError::NoRoom => "there are 100 lists of your own already: remove one first",
        ImportError::IsPlan => "is a plan, not a price list",
        ImportError::IsList => "is a price list, not a plan",
        ImportError::NoWorker => {
            "the program that reads documents could not be loaded: check the connection, reload the page, and try again"
        }
    })
}

/// Why a document could not be fetched.
pub(in crate::state) fn fetch(f: &mut fmt::Formatter<'_>, error: &FetchError) -> fmt::Result {
    f.write_str(match error {
        FetchError::Late { seconds } => {
            return write!(f, "the document was not there within {seconds} seconds");
        }
        FetchError::TooLong { most } => return write!(f, "the document is longer than {most} bytes"),
        FetchError::Status(status, text) => {
            let space = if text.is_empty() { "" } else { " " };
            return write!(f, "the server answers {status}{space}{text}");
        }
        FetchError::NotAnAddress => "this is no address",
        FetchError::Credentials => "an address with a name or a password is not fetched",
        FetchError::Refused => {
            "the server does not answer, leads elsewhere, or does not allow other sites to read it (CORS); on GitHub take “Raw”"
        }
        FetchError::BrokenOff => "the connection broke off",
        FetchError::Empty => "the answer is empty",
        FetchError::NotText => "the document is not a text in UTF-8",
    })
}

/// Why a file could not be read.
pub(in crate::state) fn file(f: &mut fmt::Formatter<'_>, error: &FileError) -> fmt::Result {
    f.write_str(match error {
        FileError::TooLong { most } => return write!(f, "the file is longer than {most} bytes"),
        FileError::Unreadable => "the file cannot be read",
        FileError::NotText => "it is not text in UTF-8: save it as such, in a spreadsheet as “CSV UTF-8”",
    })
}
