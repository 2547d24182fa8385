//! The harness of the page tests: browsers, the sites that they visit, and what a test does with a page.

pub mod browser;
mod console;
pub mod deployment;
mod exports;
mod faults;
mod import;
pub mod other_site;
mod page;
mod script;
mod site;
mod test;

pub use browser::Options;
pub use page::Page;
pub use test::Test;
pub(crate) use test::tests;
