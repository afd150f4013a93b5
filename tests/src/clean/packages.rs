//! Files of the packages that the lock files pin.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use cargo_metadata::MetadataCommand;
use serde_json::Value;

use super::{Text, root};

/// Most of one genre from one package, in bytes: a large package must not outweigh all others.
const SHARE: usize = 24_000;

/// A longer file is a generated table or a bundle.
const LONGEST: usize = 120_000;

/// Files of these names name people, whatever they are about.
const PEOPLE: [&str; 12] = [
    "licen",
    "copying",
    "copyright",
    "authors",
    "contribut",
    "maintainers",
    "notice",
    "code_of_conduct",
    "security",
    "package.json",
    "cargo.toml",
    "codeowners",
];

/// In files and folders of these names stand keys, addresses and names on purpose.
const FIXTURES: [&str; 12] = [
    "test",
    "tests",
    "spec",
    "benchmark",
    "testdata",
    "fixtures",
    "benches",
    "bench",
    "examples",
    "example",
    "demo",
    "node_modules",
];

/// A file that says one of these credits somebody by name, further down.
const CREDITS: [&str; 12] = [
    "copyright",
    "thanks to",
    "thank you",
    "@author",
    "contributed by",
    "[@",
    "(@",
    "by @",
    "twitter.com/",
    "//x.com/",
    "gravatar.com/",
    "maintained by",
];

/// Packages whose subject is what is looked for: network addresses, and one whose guide has a person with an address for its example.
const SUBJECT: [&str; 4] = ["ip-address", "proxy-from-env", "serde_json", "socks"];

/// Why a file is left out; `None` if it stays.
fn reason(path: &Path, text: &str) -> Option<&'static str> {
    let name = path.file_name().and_then(|name| name.to_str()).unwrap_or_default().to_lowercase();
    let folders = path.parent().into_iter().flat_map(Path::components);
    let lower = text.to_lowercase();
    if PEOPLE.iter().any(|start| name.starts_with(start)) {
        Some("names people")
    } else if folders.into_iter().any(|folder| FIXTURES.iter().any(|fixture| folder.as_os_str() == *fixture))
        || name.split('.').any(|part| FIXTURES.contains(&part))
    {
        Some("fixtures")
    } else if text.is_empty() || text.len() > LONGEST {
        Some("generated")
    } else if CREDITS.iter().any(|credit| lower.contains(credit)) {
        Some("credits somebody")
    } else if holds_mail_address(text) {
        Some("holds a mail address")
    } else {
        None
    }
}

/// A letter or digit, `@`, a host with a dot.
fn holds_mail_address(text: &str) -> bool {
    text.match_indices('@').any(|(at, _)| {
        let host: String = text[at + 1..].chars().take_while(|c| c.is_alphanumeric() || "-.".contains(*c)).collect();
        let mailbox = text[..at].chars().next_back().is_some_and(char::is_alphanumeric);
        mailbox && host.trim_end_matches('.').contains('.')
    })
}

fn genre(path: &Path) -> Option<&'static str> {
    let stem = path.file_stem().and_then(|stem| stem.to_str()).unwrap_or_default().to_lowercase();
    let extension = path.extension().and_then(|extension| extension.to_str()).unwrap_or_default();
    if ["changelog", "changes", "history", "releases"].iter().any(|start| stem.starts_with(start)) {
        return Some("lists of changes");
    }
    match extension {
        "md" if stem.starts_with("readme") => Some("readmes"),
        "md" | "txt" | "adoc" | "rst" => Some("documentation"),
        "rs" => Some("Rust"),
        "js" | "mjs" | "cjs" | "ts" | "mts" | "cts" | "tsx" => Some("JavaScript and TypeScript"),
        "toml" | "json" | "yml" | "yaml" | "css" | "html" | "svg" | "sh" => Some("settings and lock files"),
        _ => None,
    }
}

/// Of every crate that the workspace builds with, as cargo unpacked it.
pub(super) fn crates() -> Vec<Text> {
    let mut command = MetadataCommand::new();
    command.current_dir(root()).other_options(["--locked".to_owned()]);
    let mut packages = command.exec().expect("cargo metadata answers for the own workspace").packages;
    packages.retain(|package| package.source.is_some() && !SUBJECT.contains(&package.name.as_str()));
    packages.sort_by(|a, b| (&a.name, &a.version).cmp(&(&b.name, &b.version)));
    let mut texts = Vec::new();
    for package in packages {
        let folder = package.manifest_path.parent().expect("a manifest stands in a folder");
        take(folder.as_std_path(), &format!("{}-{}", package.name, package.version), &mut texts);
    }
    texts
}

/// Of every npm package that is installed; of none where nobody ran `npm ci`.
pub(super) fn npm() -> Vec<Text> {
    let lock = fs::read_to_string(root().join("package-lock.json")).expect("the lock files are checked in");
    let lock: Value = serde_json::from_str(&lock).expect("package-lock.json is JSON");
    let mut names: Vec<&String> = lock["packages"]
        .as_object()
        .expect("a lock file lists packages")
        .keys()
        .filter(|name| !name.is_empty())
        .collect();
    names.sort();
    let mut texts = Vec::new();
    for name in names {
        let folder = root().join(name);
        let subject = name.rsplit("node_modules/").next().is_some_and(|own| SUBJECT.contains(&own));
        if folder.is_dir() && !subject {
            take(&folder, name, &mut texts);
        }
    }
    texts
}

/// Adds the files below `folder` that stay, up to the package's share in each genre.
fn take(folder: &Path, package: &str, texts: &mut Vec<Text>) {
    let mut taken: BTreeMap<&str, usize> = BTreeMap::new();
    let mut paths = Vec::new();
    walk(folder, &mut paths);
    for path in paths {
        let inside = path.strip_prefix(folder).expect("it was found in there");
        let Some(genre) = genre(inside) else { continue };
        let share = taken.entry(genre).or_default();
        if *share >= SHARE {
            continue;
        }
        // What is not UTF-8 is no text.
        let Ok(text) = fs::read_to_string(&path) else { continue };
        if reason(inside, &text).is_none() {
            *share += text.len();
            texts.push(Text { genre, name: format!("{package}/{}", inside.display()), text });
        }
    }
}

fn walk(folder: &Path, paths: &mut Vec<PathBuf>) {
    let Ok(entries) = fs::read_dir(folder) else { return };
    let mut entries: Vec<PathBuf> = entries.filter_map(Result::ok).map(|entry| entry.path()).collect();
    entries.sort();
    for path in entries {
        // A link may lead out of the package, or back into it.
        if path.is_symlink() {
            continue;
        }
        if path.is_dir() {
            walk(&path, paths);
        } else {
            paths.push(path);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_stay_or_go_for_a_reason() {
        let of = |path: &str, text: &str| reason(Path::new(path), text);
        assert_eq!(of("src/lib.rs", "fn main() {}"), None);
        assert_eq!(of("LICENSE-MIT", "Permission is hereby granted"), Some("names people"));
        assert_eq!(of("src/tests/keys.rs", "fn main() {}"), Some("fixtures"));
        assert_eq!(of("CHANGELOG.md", "- fixed ([@someone](https://host.example))"), Some("credits somebody"));
        assert_eq!(of("README.md", "write to a@b.example"), Some("holds a mail address"));
        assert_eq!(of("README.md", "npm i @scope/name@1.2"), Some("holds a mail address"), "one too many is no harm");
    }
}
