//! Puts the page as it opens, with the estimate of the default settings, into the page that trunk has built: it shows before
//! the calculator has loaded, and without scripts. `build/site.mjs` runs it as the last step of a build.

use std::error::Error;
use std::path::PathBuf;
use std::{env, fs};

/// Where it goes, as it is written, and as trunk writes what it makes smaller.
const EMPTY: [&str; 2] = [r#"<div id="app"></div>"#, "<div id=app></div>"];

fn main() -> Result<(), Box<dyn Error>> {
    let staging = env::var_os("TRUNK_STAGING_DIR").ok_or("TRUNK_STAGING_DIR is not set: trunk runs this")?;
    let path = PathBuf::from(staging).join("index.html");
    let page = fs::read_to_string(&path)?;
    let empty = EMPTY.into_iter().find(|empty| page.matches(empty).count() == 1);
    let empty = empty.ok_or_else(|| format!("{} has not one {}", path.display(), EMPTY[0]))?;
    let app = futures_executor::block_on(dream_credits::app::prerender());
    fs::write(&path, page.replace(empty, &format!(r#"<div id="app">{app}</div>"#)))?;
    Ok(())
}
