//! The element in real documentation sites, each built by its own generator.
//!
//! `make test-docs-sites` builds the sites and runs these. `BROWSERS` says in which browsers (default: `chromium`).
#![allow(clippy::indexing_slicing, clippy::unwrap_used, reason = "a test may fail by a panic")]

mod elements;
mod generators;
/// The browsers and windows of the tests of the finished site.
#[path = "../pages"]
#[allow(dead_code, reason = "the finished site's tests do more with a page")]
mod pages {
    pub mod browser;
    pub mod page;
}
mod site;
mod snippets;
mod visits;

use std::error::Error;

use libtest_mimic::{Arguments, Trial};

use pages::browser::{self, Driver, Engine};
use pages::page::{Options, Test};
use site::Site;

/// What a test says that cannot go on.
pub type Failure = Box<dyn Error + Send + Sync>;

fn main() -> Result<(), Failure> {
    let arguments = Arguments::from_args();
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build()?;
    let names = std::env::var("BROWSERS").unwrap_or_else(|_| "chromium".to_owned());
    let engines = names.split_whitespace().map(Engine::named).collect::<Result<Vec<_>, _>>()?;
    let drivers = engines.into_iter().map(|engine| runtime.block_on(Driver::start(engine)));
    let drivers = drivers.collect::<Result<Vec<_>, _>>()?;
    let sites = generators::ALL.iter().map(|generator| runtime.block_on(Site::start(generator)));
    let sites = sites.collect::<Result<Vec<_>, _>>()?;

    let mut trials = vec![Trial::test("the_snippets_are_of_the_examples", || Ok(snippets::check()?))];
    for driver in &drivers {
        for site in &sites {
            trials.extend(tests().into_iter().map(|test| {
                let trial = test.trial(driver.address(), site.clone(), runtime.handle().clone());
                trial.with_kind(site.generator.name)
            }));
        }
    }
    let conclusion = libtest_mimic::run(&arguments, trials);
    // The drivers end with their guards, before the process does.
    drop(drivers);
    conclusion.exit()
}

/// What every site is put through.
fn tests() -> Vec<Test> {
    let options = Options::default();
    let no_scripts = Options { no_scripts: true, ..options };
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
