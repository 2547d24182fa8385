//! The manifest `custom-elements.json`, the documentation and the element agree.

use serde_json::Value;

use super::{SCRIPT, total};
use crate::Failure;
use crate::harness::{Page, tests};

tests![what_editors_are_told_of_the_element_is_so,];

/// The manifest `custom-elements.json`, and the documentation.
async fn what_editors_are_told_of_the_element_is_so(page: Page) -> Result<(), Failure> {
    let manifest: Value = serde_json::from_str(include_str!("../../../static/custom-elements.json"))?;
    let told = &manifest["modules"][0]["declarations"][0];
    let names = |kind: &str| -> Vec<String> {
        let named = told[kind].as_array().into_iter().flatten();
        named.filter_map(|each| each["name"].as_str().map(str::to_owned)).collect()
    };
    let documentation = include_str!("../../../docs/element.md");
    for kind in ["attributes", "cssProperties", "cssParts", "events"] {
        assert!(!names(kind).is_empty(), "{kind}");
        for name in names(kind) {
            assert!(documentation.contains(&format!("`{name}`")), "docs/element.md says nothing of {name}");
        }
    }
    page.open_elsewhere(&format!("{SCRIPT}<credit-calculator id=panel></credit-calculator>"), "").await?;
    page.comes_to(&total("#panel"), "1.0").await?;
    let sorted = |mut names: Vec<String>| {
        names.sort();
        names.join(",")
    };
    let fields = told["attributes"].as_array().into_iter().flatten();
    let fields = fields.filter_map(|each| each["fieldName"].as_str().map(str::to_owned)).collect();
    let properties = "Object.keys(customElements.get('credit-calculator').prototype).toSorted().join()";
    page.comes_to(properties, &sorted(fields)).await?;
    for name in names("members") {
        page.comes_to(&format!("'{name}' in document.querySelector('credit-calculator')"), "true").await?;
    }
    for part in names("cssParts") {
        if part != "failed" {
            let has = format!(
                "document.querySelector('credit-calculator').shadowRoot.querySelector('[part~={part}]') !== null"
            );
            page.comes_to(&has, "true").await?;
        }
    }
    Ok(())
}
