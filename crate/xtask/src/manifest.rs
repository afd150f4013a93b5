//! One manifest, two browsers.
//!
//! `__chrome__key` and `__firefox__key` override `key` for that browser, at any depth; `null` deletes it. What is left has no
//! marked key. The version is the workspace's: it is written in one place only.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use anyhow::{Context, bail};
use clap::ValueEnum;
use scrim_policy::{Managed, Origin};
use serde_json::{Map, Value};

use crate::root::root;

/// Whose keys win.
#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Browser {
    Chrome,
    Firefox,
}

/// `policy`: an organisation's policy, to whose endpoints the browser itself is to hold the extension.
pub(crate) fn run(browser: Browser, policy: Option<&Path>, out: &Path) -> anyhow::Result<String> {
    let path = root().join("manifest.json");
    let text = fs::read_to_string(&path).context("cannot read manifest.json")?;
    let source: Map<String, Value> = serde_json::from_str(&text).context("manifest.json is no JSON object")?;
    if source.contains_key("version") {
        bail!("manifest.json names a version; it comes from Cargo.toml");
    }
    let mut flat = flatten_map(source, browser);
    flat.insert("version".to_owned(), Value::from(env!("CARGO_PKG_VERSION")));
    if let Some(path) = policy {
        let text = fs::read_to_string(path).with_context(|| format!("cannot read {}", path.display()))?;
        pin(&mut flat, &Managed::from_json(&text)).with_context(|| path.display().to_string())?;
    }
    let mut json = serde_json::to_string_pretty(&Value::Object(flat))?;
    json.push('\n');
    fs::write(out, json).with_context(|| format!("cannot write {}", out.display()))?;
    Ok(format!("wrote {}", out.display()))
}

/// Lets the extension reach the origins of these endpoints and no others, with no need to ask the person for them.
fn pin(manifest: &mut Map<String, Value>, policy: &Managed) -> anyhow::Result<()> {
    if let Some(problem) = policy.problems().first() {
        bail!("{problem}");
    }
    // Of every role: the build is one for all.
    let origins = policy.reach();
    if origins.len() <= policy.identity().map_or(0, |identity| identity.origins.len()) {
        bail!("approves no endpoint");
    }
    let unique = |texts: Vec<String>| texts.into_iter().collect::<BTreeSet<_>>();
    let csp = &mut manifest["content_security_policy"]["extension_pages"];
    let directives: Vec<_> = csp.as_str().context("the manifest has no policy for its pages")?.split("; ").collect();
    // Without one the browser would hold the extension to nothing.
    if !directives.iter().any(|directive| directive.starts_with("connect-src ")) {
        bail!("the manifest's policy for its pages has no connect-src");
    }
    let reach = unique(origins.iter().map(ToString::to_string).collect());
    let reach = reach.into_iter().fold("connect-src 'self'".to_owned(), |all, origin| format!("{all} {origin}"));
    let pinned: Vec<_> = directives
        .into_iter()
        .map(|directive| if directive.starts_with("connect-src ") { &reach } else { directive })
        .collect();
    *csp = pinned.join("; ").into();
    let patterns = unique(origins.iter().map(Origin::match_pattern).collect());
    manifest.insert("host_permissions".to_owned(), patterns.into_iter().collect());
    manifest.remove("optional_host_permissions");
    Ok(())
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
    fn a_pinned_build_reaches_the_approved_origins_only() {
        let mut manifest: Map<String, Value> =
            serde_json::from_str(&fs::read_to_string(root().join("manifest.json")).unwrap()).unwrap();
        let policy = Managed::from_json(
            r#"{"endpoints": [
                {"id": "a", "name": "A", "dialect": "openai", "url": "https://llm.corp.example:8443/v1", "model": "m"},
                {"id": "b", "name": "B", "dialect": "openai", "url": "https://llm.corp.example:8443/v2", "model": "m"}
            ]}"#,
        );
        pin(&mut manifest, &policy).unwrap();
        let csp = manifest["content_security_policy"]["extension_pages"].as_str().unwrap();
        assert!(csp.contains("; connect-src 'self' https://llm.corp.example:8443; "), "{csp}");
        assert_eq!(csp.matches("https:").count(), 1, "{csp}");
        assert_eq!(manifest["host_permissions"], json!(["https://llm.corp.example/*"]));
        assert!(!manifest.contains_key("optional_host_permissions"));
        let mut bare = manifest.clone();
        bare["content_security_policy"]["extension_pages"] = "script-src 'self'".into();
        assert!(pin(&mut bare, &policy).is_err(), "nothing to pin");
        let identity = r#""identity": {"issuer": "https://login.corp.example/t", "clientId": "s"}"#;
        for policy in ["{}", r#"{"endpoints": [{"id": "a"}]}"#, &format!("{{{identity}}}")] {
            assert!(pin(&mut manifest.clone(), &Managed::from_json(policy)).is_err(), "{policy}");
        }
    }

    #[test]
    fn a_pinned_build_reaches_the_identity_provider_and_what_any_role_may_ask() {
        let mut manifest: Map<String, Value> =
            serde_json::from_str(&fs::read_to_string(root().join("manifest.json")).unwrap()).unwrap();
        let policy = Managed::from_json(
            r#"{
                "endpoints": [{"id": "a", "name": "A", "dialect": "openai", "url": "https://llm.corp.example/v1", "model": "m"}],
                "roles": [{"id": "none", "endpoints": []}],
                "role": "none",
                "identity": {"issuer": "https://login.corp.example/t", "clientId": "s", "origins": ["https://tokens.corp.example"]}
            }"#,
        );
        pin(&mut manifest, &policy).unwrap();
        let csp = manifest["content_security_policy"]["extension_pages"].as_str().unwrap();
        let reach =
            "connect-src 'self' https://llm.corp.example https://login.corp.example https://tokens.corp.example; ";
        assert!(csp.contains(reach), "{csp}");
    }

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
