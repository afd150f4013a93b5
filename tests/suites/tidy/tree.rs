//! The files of the repository that people wrote.

use std::fs;
use std::path::{Path, PathBuf};

/// Built, fetched or recorded: nobody wrote these.
const SKIPPED: [&str; 16] = [
    ".git",
    ".venv",
    "target",
    "dist",
    "node_modules",
    "extension/pkg",
    "tests/e2e/artifacts",
    "tests/bench/peers/node_modules",
    "tests/e2e/llama/node_modules",
    "tests/fuzz/target",
    "tests/fuzz/corpus",
    "tests/fuzz/artifacts",
    "tests/fuzz/coverage",
    "tests/fuzz/Cargo.lock",
    "Cargo.lock",
    "package-lock.json",
];

/// One text file.
pub(crate) struct File {
    /// Relative to the root, with slashes.
    pub(crate) path: String,
    pub(crate) text: String,
}

impl File {
    pub(crate) fn has_extension(&self, wanted: &[&str]) -> bool {
        Path::new(&self.path).extension().and_then(|own| own.to_str()).is_some_and(|own| wanted.contains(&own))
    }
}

pub(crate) fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().expect("tests/ stands below the root").to_path_buf()
}

pub(crate) fn read(path: &str) -> String {
    fs::read_to_string(root().join(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
}

/// Every text file, by path.
pub(crate) fn files() -> Vec<File> {
    let mut found = Vec::new();
    walk(&root(), "", &mut found);
    found.sort_by(|a, b| a.path.cmp(&b.path));
    found
}

fn walk(folder: &Path, prefix: &str, found: &mut Vec<File>) {
    for entry in fs::read_dir(folder).expect("a folder of the repository can be read") {
        let entry = entry.expect("a folder of the repository can be read");
        let path = format!("{prefix}{}", entry.file_name().to_string_lossy());
        if SKIPPED.contains(&path.as_str()) {
            continue;
        }
        if entry.file_type().is_ok_and(|kind| kind.is_dir()) {
            walk(&entry.path(), &format!("{path}/"), found);
        } else if let Ok(text) = fs::read_to_string(entry.path()) {
            // What is not UTF-8 is no text.
            found.push(File { path, text });
        }
    }
}

/// Fails with every fault in one message.
pub(crate) fn none(faults: &[String], rule: &str) {
    assert!(faults.is_empty(), "{rule}\n  {}\n", faults.join("\n  "));
}
