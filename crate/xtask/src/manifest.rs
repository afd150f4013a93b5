//! One manifest, two browsers.
//!
//! `__chrome__key` and `__firefox__key` override `key` for that browser, at any depth; `null` deletes it. What is left has no
//! marked key. The version is the workspace's: it is written in one place only.

use std::fs;
use std::path::Path;

use anyhow::{Context, bail};
use clap::ValueEnum;
use serde_json::{Map, Value};

use crate::root::root;

/// Whose keys win.
#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Browser {
    Chrome,
    Firefox,
}

pub(crate) fn run(browser: Browser, out: &Path) -> anyhow::Result<String> {
    let path = root().join("manifest.json");
    let text = fs::read_to_string(&path).context("cannot read manifest.json")?;
    let source: Map<String, Value> = serde_json::from_str(&text).context("manifest.json is no JSON object")?;
    if source.contains_key("version") {
        bail!("manifest.json names a version; it comes from Cargo.toml");
    }
    let mut flat = flatten_map(source, browser);
    flat.insert("version".to_owned(), Value::from(env!("CARGO_PKG_VERSION")));
    let mut json = serde_json::to_string_pretty(&Value::Object(flat))?;
    json.push('\n');
    fs::write(out, json).with_context(|| format!("cannot write {}", out.display()))?;
    Ok(format!("wrote {}", out.display()))
}

fn flatten(value: Value, browser: Browser) -> Value {
    match value {
        Value::Object(map) => Value::Object(flatten_map(map, browser)),
        Value::Array(items) => items.into_iter().map(|item| flatten(item, browser)).collect(),
        plain => plain,
    }
}

fn flatten_map(map: Map<String, Value>, browser: Browser) -> Map<String, Value> {
    let (marked, mut flat): (Map<_, _>, Map<_, _>) = map.into_iter().partition(|(key, _)| mark(key).is_some());
    for (key, value) in marked {
        let Some((for_browser, name)) = mark(&key) else { continue };
        if for_browser != browser {
            continue;
        }
        if value.is_null() {
            flat.remove(name);
        } else {
            flat.insert(name.to_owned(), value);
        }
    }
    flat.into_iter().map(|(key, value)| (key, flatten(value, browser))).collect()
}

/// The browser and the plain name of a marked key; `None` for others, such as the `__MSG_…__` of a value.
fn mark(key: &str) -> Option<(Browser, &str)> {
    let chrome = key.strip_prefix("__chrome__").map(|name| (Browser::Chrome, name));
    chrome.or_else(|| key.strip_prefix("__firefox__").map(|name| (Browser::Firefox, name)))
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn a_browsers_own_key_wins_null_deletes_and_the_others_vanish() {
        let source = json!({
            "plain": 1,
            "name": "both", "__firefox__name": "fox",
            "gone": true, "__chrome__gone": null,
            "deep": [{ "__chrome__only": 2, "__firefox__only": 3 }],
        });
        assert_eq!(
            flatten(source.clone(), Browser::Chrome),
            json!({ "plain": 1, "name": "both", "deep": [{ "only": 2 }] })
        );
        assert_eq!(
            flatten(source, Browser::Firefox),
            json!({ "plain": 1, "name": "fox", "gone": true, "deep": [{ "only": 3 }] })
        );
    }
}
