//! A state as an address: read, written and shared.

mod parse;
mod share;
mod write;

/// The key under which a browser stores the [query of the last visit](crate::state::Snapshot::visit). A script of the
/// page reads it before the calculator is there.
pub const LAST_VISIT_KEY: &str = "dream-credits.last-visit";

/// An `&` as HTML writes it by its number. A browser takes the `#` in it for the start of the place on a page.
pub const NUMBERED_AMPERSANDS: [&str; 3] = ["#38;", "#038;", "#x26;"];
