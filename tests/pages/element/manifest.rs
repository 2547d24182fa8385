//! The manifest `custom-elements.json`, the documentation and the element agree.

use serde_json::Value;

use super::{SCRIPT, total_of};
use crate::Failure;
use crate::harness::{Page, tests};

tests![the_manifest_and_the_documentation_describe_the_element,];

async fn the_manifest_and_the_documentation_describe_the_element(page: Page) -> Result<(), Failure> {
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
    page.open_other_site(&format!("{SCRIPT}<credit-calculator id=panel></credit-calculator>"), "").await?;
    page.evaluates_to(&total_of("#panel"), "1.0").await?;
    let sorted = |mut names: Vec<String>| {
        names.sort();
        names.join(",")
    };
    let fields = told["attributes"].as_array().into_iter().flatten();
    let fields = fields.filter_map(|each| each["fieldName"].as_str().map(str::to_owned)).collect();
    let properties = "Object.keys(customElements.get('credit-calculator').prototype).toSorted().join()";
    page.evaluates_to(properties, &sorted(fields)).await?;
    for name in names("members") {
        page.evaluates_to(&format!("'{name}' in document.querySelector('credit-calculator')"), "true")
            .await?;
    }
    for part in names("cssParts") {
        if part != "failed" {
            let has = format!(
                "document.querySelector('credit-calculator').shadowRoot.querySelector('[part~={part}]') !== null"
            );
            page.evaluates_to(&has, "true").await?;
        }
    }
    Ok(())
}
