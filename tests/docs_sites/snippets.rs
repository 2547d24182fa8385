//! The snippets of docs/embedding.md are parts of the examples.

use std::path::Path;

use crate::Failure;

/// Every block of code that comes after a link to a file of an example, in the same section, is a part of
/// that file; and there are some for each generator.
pub fn check() -> Result<(), Failure> {
    let docs = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs");
    let text = std::fs::read_to_string(docs.join("embedding.md"))?;
    let mut without: Vec<_> = crate::generators::ALL.iter().map(|generator| generator.name).collect();
    for section in text.split("\n#") {
        let mut path = None;
        for (before, block) in blocks(section) {
            let link = before.rsplit_once("](../examples/").and_then(|(_, link)| link.split_once(')'));
            path = link.map(|(path, _)| path).or(path);
            let Some(path) = path else { continue };
            let file = std::fs::read_to_string(docs.join("../examples").join(path));
            if !file.map_err(|error| format!("{path}: {error}"))?.contains(block) {
                return Err(format!("{path} has no such part:\n{block}").into());
            }
            without.retain(|name| !path.starts_with(name));
        }
    }
    if without.is_empty() { Ok(()) } else { Err(format!("no snippets for {without:?}").into()) }
}

/// The blocks of code, each with the text between it and the one before.
fn blocks(text: &str) -> impl Iterator<Item = (&str, &str)> {
    let mut parts = text.split("\n```");
    std::iter::from_fn(move || {
        let before = parts.next()?;
        // The first line names the language.
        let (_, block) = parts.next()?.split_once('\n')?;
        Some((before, block))
    })
}
