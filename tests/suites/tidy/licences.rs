//! Whose code we may build on. `deny.toml` says the same to cargo-deny; this needs nothing installed.

use crate::crates::metadata;
use crate::tree::{none, read};

/// Permissive, without a duty that our users would have to know of.
const FINE: [&str; 10] =
    ["0BSD", "Apache-2.0", "BSD-2-Clause", "BSD-3-Clause", "BSL-1.0", "CC0-1.0", "ISC", "MIT", "Unicode-3.0", "Zlib"];

/// An SPDX expression as crates write them: every part joined by AND has an alternative that is fine.
fn is_fine(expression: &str) -> bool {
    let plain = expression.replace(['(', ')'], " ").replace('/', " OR ");
    plain.split(" AND ").all(|part| {
        part.split(" OR ").any(|license| {
            let license = license.trim();
            FINE.contains(&license.strip_suffix(" WITH LLVM-exception").unwrap_or(license))
        })
    })
}

#[test]
fn every_crates_licence_is_fine_and_comes_from_the_registry() {
    let mut faults = Vec::new();
    for package in metadata().packages {
        if !package.license.as_deref().is_some_and(is_fine) {
            faults.push(format!("{} {}: {:?}", package.name, package.version, package.license));
        }
        if package.source.as_ref().is_some_and(|source| !source.is_crates_io()) {
            faults.push(format!("{} comes from {:?}", package.name, package.source));
        }
    }
    none(&faults, "every crate is under a licence of the list and comes from crates.io");
}

#[test]
fn every_bundled_npm_packages_licence_is_fine() {
    let lock: serde_json::Value = serde_json::from_str(&read("package-lock.json")).expect("package-lock.json is JSON");
    let packages = lock["packages"].as_object().expect("a lock file lists packages");
    let mut faults = Vec::new();
    for (name, package) in packages.iter().filter(|(name, package)| !name.is_empty() && package["dev"] != true) {
        if !package["license"].as_str().is_some_and(is_fine) {
            faults.push(format!("{name}: {}", package["license"]));
        }
    }
    none(&faults, "every npm package that is bundled is under a licence of the list");
}

#[test]
fn alternatives_and_conjunctions_are_told_apart() {
    assert!(is_fine("MIT OR Apache-2.0"));
    assert!(is_fine("(MIT OR GPL-3.0) AND Unicode-3.0"));
    assert!(is_fine("Apache-2.0 WITH LLVM-exception"));
    assert!(!is_fine("MIT AND GPL-3.0"));
    assert!(!is_fine("MPL-2.0"));
}
