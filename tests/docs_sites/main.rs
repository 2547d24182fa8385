//! The element in real documentation sites, each built by its own generator, in Chromium.
//!
//! `make test-docs-sites` builds the sites and runs these.

mod elements;
mod generators;
/// The browsers of the page tests.
#[path = "../pages/harness"]
#[allow(dead_code, clippy::indexing_slicing, reason = "they open more than one, and may fail by a panic")]
mod harness {
    pub mod browser;
}
mod page;
mod site;
mod snippets;
mod visits;

use std::error::Error;

use libtest_mimic::{Arguments, Trial};

use harness::browser::Options;
use page::Test;
use site::Site;

/// The error that ends a test.
pub type Failure = Box<dyn Error + Send + Sync>;

fn main() -> Result<(), Failure> {
    let arguments = Arguments::from_args();
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build()?;

    let mut trials = vec![Trial::test("the_snippets_are_of_the_examples", || Ok(snippets::check()?))];
    for generator in &generators::ALL {
        let site = runtime.block_on(Site::start(generator))?;
        let trial = |test: Test| test.trial(site.clone(), runtime.handle().clone());
        trials.extend(tests().into_iter().map(trial));
    }
    libtest_mimic::run(&arguments, trials).exit()
}

/// The tests of every site.
fn tests() -> Vec<Test> {
    let options = Options::DEFAULT;
    let no_scripts = Options::NO_SCRIPTS;
    vec![
        Test { name: "elements_have_prices", options, run: |page| Box::pin(visits::prices(page)) },
        Test { name: "elements_survive_links", options, run: |page| Box::pin(visits::links(page)) },
        Test { name: "elements_are_legible_in_the_dark", options, run: |page| Box::pin(visits::dark(page)) },
        Test {
            name: "pages_have_prices_without_scripts",
            options: no_scripts,
            run: |page| Box::pin(visits::no_scripts(page)),
        },
    ]
}
