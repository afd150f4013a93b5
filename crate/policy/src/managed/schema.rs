//! The schema of the organisation's policy, for the browsers' and administrators' tools.
//!
//! In the subset of JSON Schema that Chrome reads for `storage.managed_schema` (Chrome developer documentation, "Manifest for
//! storage areas"). It names types and no allowed values on purpose: Chrome drops what does not fit without a word, and a
//! restriction that is misspelt must reach the reader, which takes the strictest in its place.

use serde_json::{Map, Value, json};

use super::{MANAGED_KEYS, identity};
use crate::{header, limit};

/// The schema as JSON.
///
/// # Panics
/// If a key of [`MANAGED_KEYS`] has no shape here, which a test rules out.
pub fn managed_schema() -> Value {
    let property = |&(key, description): &(&str, &str)| {
        let mut shape = shape(key).expect("every key has a shape");
        shape["description"] = description.into();
        (key.to_owned(), shape)
    };
    let properties: Map<String, Value> = MANAGED_KEYS.iter().map(property).collect();
    json!({ "type": "object", "properties": properties })
}

fn shape(key: &str) -> Option<Value> {
    let text = || json!({ "type": "string" });
    let texts = || json!({ "type": "array", "items": text() });
    let handlings = || json!({ "type": "object", "additionalProperties": text() });
    let fields = |names: &[&str]| names.iter().map(|name| ((*name).to_owned(), text())).collect::<Map<_, _>>();
    let objects = |properties: Map<String, Value>| json!({ "type": "array", "items": { "type": "object", "properties": properties } });
    Some(match key {
        "audit" => super::audit::shape(),
        "stop" | "ownPrompts" => json!({ "type": "boolean" }),
        "version" | "dailyQuestions" | "dailyBytes" => json!({ "type": "integer" }),
        "ownEndpoints" | "defaultEndpoint" | "preset" | "preview" | "role" => text(),
        "training" => training(&fields),
        "prompts" => {
            let mut prompt = fields(&["id", "name", "template", "output"]);
            prompt.insert("endpoints".to_owned(), texts());
            objects(prompt)
        }
        "actions" | "mayRelease" | "allow" => texts(),
        "labels" => handlings(),
        "labelsFor" => {
            let trusts = ["external", "organisation", "device"].map(|trust| (trust.to_owned(), handlings()));
            json!({ "type": "object", "properties": Map::from_iter(trusts) })
        }
        "identity" => {
            let properties: Map<_, _> = identity::shapes().map(|(key, shape)| (key.to_owned(), shape)).collect();
            json!({ "type": "object", "properties": properties })
        }
        "combinations" => objects([("labels".to_owned(), texts())].into_iter().collect()),
        "roles" => {
            let mut role = fields(&["id", "preview"]);
            role.extend(["dailyQuestions", "dailyBytes"].map(|key| (key.to_owned(), json!({ "type": "integer" }))));
            role.insert("training".to_owned(), training(&fields));
            role.extend(["actions", "endpoints", "mayRelease"].map(|key| (key.to_owned(), texts())));
            role.insert("labels".to_owned(), handlings());
            objects(role)
        }
        "thresholds" => json!({ "type": "object", "additionalProperties": { "type": "number" } }),
        "endpoints" => {
            let mut endpoint = fields(&["id", "name", "dialect", "url", "model", "trust", "apiVersion", "auth"]);
            endpoint.insert("contextTokens".to_owned(), json!({ "type": "integer" }));
            endpoint.insert("headers".to_owned(), header::schema());
            objects(endpoint)
        }
        "limits" => {
            let limits = limit::KEYS.map(|key| (key.to_owned(), json!({ "type": "integer" })));
            json!({ "type": "object", "properties": Map::from_iter(limits) })
        }
        "sites" => objects(fields(&["match", "rule"])),
        "terms" => {
            let mut term = fields(&["text", "label"]);
            term.insert("fuzzy".to_owned(), json!({ "type": "boolean" }));
            objects(term)
        }
        "recognizers" => objects(recognizer(&fields, texts, objects)),
        _ => return None,
    })
}

fn training(fields: &impl Fn(&[&str]) -> Map<String, Value>) -> Value {
    let mut properties = fields(&["text", "url"]);
    properties.insert("required".to_owned(), json!({ "type": "boolean" }));
    properties.insert("version".to_owned(), json!({ "type": "integer" }));
    json!({ "type": "object", "properties": properties })
}

fn recognizer(
    fields: &impl Fn(&[&str]) -> Map<String, Value>,
    texts: impl Fn() -> Value,
    objects: impl Fn(Map<String, Value>) -> Value,
) -> Map<String, Value> {
    let mut rule = fields(&["id", "label", "kind", "title", "lead", "pattern", "before", "after", "source"]);
    rule.extend(["score", "confirmed"].map(|key| (key.to_owned(), json!({ "type": "number" }))));
    rule.insert("limit".to_owned(), json!({ "type": "integer" }));
    rule.insert("needsContext".to_owned(), json!({ "type": "boolean" }));
    rule.extend(["checks", "raises", "lowers", "finds"].map(|key| (key.to_owned(), texts())));
    rule.extend(["skips", "gaps"].map(|key| (key.to_owned(), objects(fields(&["text", "reason"])))));
    rule
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::settings::RECOGNIZER_KEYS;

    #[test]
    fn every_key_has_a_shape() {
        let schema = managed_schema();
        let described = schema["properties"].as_object().unwrap();
        assert_eq!(described.len(), MANAGED_KEYS.len());
        for key in RECOGNIZER_KEYS {
            assert!(described["recognizers"]["items"]["properties"].get(key).is_some(), "{key}");
        }
    }
}
