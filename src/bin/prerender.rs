//! Puts the page as it opens, with the estimate of the default settings, into the page that trunk has built: it shows before
//! the calculator has loaded, and without scripts. Trunk runs it as the last step of a build.

use std::error::Error;
use std::path::PathBuf;
use std::{env, fs};

const EMPTY: &str = r#"<div id="app"></div>"#;

fn main() -> Result<(), Box<dyn Error>> {
    let staging = env::var_os("TRUNK_STAGING_DIR").ok_or("TRUNK_STAGING_DIR is not set: trunk runs this")?;
    let path = PathBuf::from(staging).join("index.html");
    let page = fs::read_to_string(&path)?;
    if page.matches(EMPTY).count() != 1 {
        return Err(format!("{} has not one {EMPTY}", path.display()).into());
    }
    let app = futures_executor::block_on(dream_credits::app::prerender());
    fs::write(&path, page.replace(EMPTY, &format!(r#"<div id="app">{app}</div>"#)))?;
    Ok(())
}
