//! Floors, pins and the lint table of every crate.

use std::collections::{BTreeMap, BTreeSet};

use cargo_metadata::{DependencyKind, Metadata, MetadataCommand, PackageId};

use crate::tree::{files, none, read, root};

/// Who may import whom among ourselves: ARCHITECTURE.md, "The floors".
const OURS: [(&str, &[&str]); 16] = [
    ("audit", &["detect", "json"]),
    ("bench", &["detect", "policy", "redact"]),
    ("cli", &["audit", "detect", "policy", "redact", "session"]),
    ("detect", &["validate"]),
    ("identity", &["json"]),
    ("json", &[]),
    ("policy", &["detect"]),
    ("provider", &["redact"]),
    ("redact", &["detect"]),
    ("session", &["audit", "detect", "policy", "provider", "redact"]),
    ("tests", &[]),
    ("train", &["validate"]),
    ("validate", &[]),
    ("web", &["audit", "detect", "identity", "json", "policy", "provider", "redact", "session", "wire"]),
    ("wire", &[]),
    ("xtask", &["detect", "policy", "wire"]),
];

/// Below floor 3: nothing of the browser, no clock, no randomness, no runtime, whoever brings it in.
const PURE: [&str; 10] =
    ["audit", "detect", "identity", "json", "policy", "provider", "redact", "session", "validate", "wire"];
const IMPURE: [&str; 12] = [
    "chrono",
    "getrandom",
    "gloo-net",
    "gloo-timers",
    "js-sys",
    "rand",
    "reqwest",
    "time",
    "tokio",
    "wasm-bindgen",
    "wasm-bindgen-futures",
    "web-sys",
];

pub(crate) fn metadata() -> Metadata {
    let mut command = MetadataCommand::new();
    command.current_dir(root()).other_options(["--locked".to_owned()]);
    command.exec().expect("cargo metadata answers for the own workspace")
}

#[test]
fn a_crate_imports_from_lower_floors_only() {
    let metadata = metadata();
    let mut faults = Vec::new();
    let mut members = BTreeSet::new();
    for package in metadata.workspace_packages() {
        let name = package.name.strip_prefix("scrim-").expect("every member is named scrim-…").to_owned();
        let allowed: BTreeMap<_, _> = OURS.into_iter().collect();
        let Some(allowed) = allowed.get(name.as_str()) else {
            faults.push(format!("scrim-{name} stands on no floor"));
            continue;
        };
        for dependency in &package.dependencies {
            let ours = dependency.name.strip_prefix("scrim-");
            let ships = dependency.kind != DependencyKind::Development;
            if let Some(ours) = ours.filter(|ours| ships && !allowed.contains(ours)) {
                faults.push(format!("scrim-{name} imports scrim-{ours}"));
            }
        }
        members.insert(name);
    }
    for (name, _) in OURS {
        if !members.contains(name) {
            faults.push(format!("scrim-{name} is no member any more"));
        }
    }
    none(&faults, "a crate imports from lower floors only (ARCHITECTURE.md)");
}

#[test]
fn nothing_below_floor_three_reaches_a_clock_randomness_or_the_browser() {
    let metadata = metadata();
    let resolve = metadata.resolve.as_ref().expect("metadata was asked with dependencies");
    let nodes: BTreeMap<&PackageId, _> = resolve.nodes.iter().map(|node| (&node.id, node)).collect();
    let names: BTreeMap<&PackageId, &str> =
        metadata.packages.iter().map(|package| (&package.id, package.name.as_str())).collect();
    let mut faults = Vec::new();
    for package in metadata.workspace_packages() {
        if !PURE.iter().any(|pure| package.name.as_str() == format!("scrim-{pure}")) {
            continue;
        }
        let (mut queue, mut seen) = (vec![&package.id], BTreeSet::new());
        while let Some(id) = queue.pop() {
            if !seen.insert(id) {
                continue;
            }
            if IMPURE.contains(&names[id]) {
                faults.push(format!("{} reaches {}", package.name, names[id]));
            }
            let linked = nodes[id]
                .deps
                .iter()
                .filter(|dep| dep.dep_kinds.iter().any(|kind| kind.kind == DependencyKind::Normal));
            queue.extend(linked.map(|dep| &dep.pkg));
        }
    }
    none(&faults, "below floor 3 there is no clock, no randomness and no browser");
}

#[test]
fn the_glue_and_the_module_are_of_one_version() {
    let metadata = metadata();
    let version = |name: &str| {
        let found: Vec<_> = metadata.packages.iter().filter(|package| package.name.as_str() == name).collect();
        assert_eq!(found.len(), 1, "{name} is locked once");
        found[0].version.clone()
    };
    assert_eq!(version("wasm-bindgen"), version("wasm-bindgen-cli-support"));
    // No other version of them comes with what reads and writes the module after it.
    version("wasm-encoder");
    version("wasmparser");
}

#[test]
fn versions_stand_in_the_workspace_and_lints_apply_to_all() {
    let mut faults = Vec::new();
    // Fuzz targets and the bench's peers are workspaces of their own.
    let apart = ["tests/fuzz/Cargo.toml", "tests/bench/peers/native/Cargo.toml"];
    let ours = |path: &str| path.ends_with("/Cargo.toml") && !apart.contains(&path);
    for file in files().iter().filter(|file| ours(&file.path)) {
        if !file.text.contains("[lints]\nworkspace = true\n") {
            faults.push(format!("{}: does not inherit the workspace's lints", file.path));
        }
        let mut section = "";
        for line in file.text.lines() {
            if line.starts_with('[') {
                section = line;
            }
            let names_version = line.contains("= \"") || line.contains("version =");
            if section.contains("dependencies") && names_version && !line.trim_start().starts_with('#') {
                faults.push(format!("{}: {line}", file.path));
            }
        }
    }
    none(&faults, "dependencies say `workspace = true`; versions stand once, in the root Cargo.toml");
}

#[test]
fn npm_packages_are_pinned_exactly() {
    let package: serde_json::Value = serde_json::from_str(&read("package.json")).expect("package.json is JSON");
    let mut faults = Vec::new();
    for table in ["dependencies", "devDependencies"] {
        for (name, version) in package[table].as_object().expect("package.json names dependencies") {
            if !version.as_str().is_some_and(|version| version.starts_with(|c: char| c.is_ascii_digit())) {
                faults.push(format!("{name}: {version}"));
            }
        }
    }
    none(&faults, "npm packages are pinned exactly");
}
