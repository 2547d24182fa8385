//! The harness of the page tests: browsers, the sites that they visit, and the pages in them.

pub mod browser;
pub mod console;
pub mod deployment;
mod exports;
mod import;
pub mod other_lists;
pub mod other_site;
pub mod page;
pub mod site;
mod test;

pub use browser::Options;
pub use page::Page;
pub use test::Test;
pub(crate) use test::tests;
