//! Tests of the finished site in real browsers, used as a user does.
//!
//! `make test-pages` builds the site and runs these. `BROWSERS` names the browsers (default: `chromium`).
#![allow(clippy::indexing_slicing, clippy::unwrap_used, reason = "a test may fail by a panic")]

mod bad_input;
mod budget;
mod curves;
mod element;
mod harness;
mod hosts;
mod iframe;
mod keyboard;
mod lists;
mod offline;
mod own_lists;
mod phone;
mod plans;
mod prerender;
mod price_map;
mod prices;
#[path = "../common/published.rs"]
mod published;
mod readme_picture;
mod share;
mod single_file;
mod undo;
mod upgrade;
mod views;
mod visits;

use std::error::Error;

use libtest_mimic::{Arguments, Conclusion};

use harness::Test;
use harness::browser::Engine;

/// The error that ends a test.
pub type Failure = Box<dyn Error + Send + Sync>;

fn main() -> Result<(), Failure> {
    let arguments = Arguments::from_args();
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build()?;
    let names = std::env::var("BROWSERS").unwrap_or_else(|_| "chromium".to_owned());
    let engines = names.split_whitespace().map(Engine::named).collect::<Result<Vec<_>, _>>()?;
    run(&arguments, &runtime, &engines).exit()
}

fn run(arguments: &Arguments, runtime: &tokio::runtime::Runtime, engines: &[Engine]) -> Conclusion {
    let all = || {
        [
            prices::tests(),
            prerender::tests(),
            lists::tests(),
            own_lists::tests(),
            bad_input::tests(),
            visits::tests(),
            keyboard::tests(),
            phone::tests(),
            views::tests(),
            budget::tests(),
            price_map::tests(),
            curves::tests(),
            plans::tests(),
            share::tests(),
            undo::tests(),
            element::tests(),
            iframe::tests(),
            offline::tests(),
            upgrade::tests(),
            single_file::tests(),
        ]
        .into_iter()
        .flatten()
    };
    let trials = engines.iter().flat_map(|&engine| {
        let trial = move |test: Test| test.trial(engine, runtime.handle().clone());
        let pictures =
            readme_picture::tests().into_iter().map(move |test| trial(test).with_ignored_flag(true));
        // The hosts have to be installed.
        let hosts = if cfg!(feature = "hosts") { hosts::tests() } else { vec![] };
        all().chain(hosts).map(trial).chain(pictures)
    });
    libtest_mimic::run(arguments, trials.collect())
}
