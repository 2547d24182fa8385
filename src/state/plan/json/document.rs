//! The JSON document of a plan.

use serde::de::Deserialize;

use crate::pricing::Json;
use crate::state::plan::PlanError;

/// The document of this text.
pub(super) fn document(text: &str) -> Result<Json, PlanError> {
    // In a text without LF each CR ends a line: the parser, which counts lines by LF, takes both for space.
    let counted = (!text.contains('\n')).then(|| text.replace('\r', "\n"));
    let mut json = serde_json::Deserializer::from_str(counted.as_deref().unwrap_or(text));
    let document = Json::deserialize(&mut json).map_err(|error| PlanError::NotJson(error.to_string()))?;
    json.end().map_err(|error| PlanError::SeveralDocuments(error.line()))?;
    Ok(document)
}
