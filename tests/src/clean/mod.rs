//! Megabytes of text in which nothing is sensitive, from what every build has at hand: the sources of the packages that
//! `Cargo.lock` and `package-lock.json` pin, lock files, text made up here, prose in `tests/corpus/clean`.
//!
//! What it holds is settled by kind and by a short list of reasons ([`packages`]), never by what a detector makes of it. A change
//! of a lock file changes it a little.

mod made;
mod packages;
mod random;

use std::fs;
use std::path::{Path, PathBuf};

/// One text and where it comes from.
#[derive(Debug)]
pub struct Text {
    /// Code, logs, prose, …
    pub genre: &'static str,
    /// For people: a path, or what made it.
    pub name: String,
    /// Not empty.
    pub text: String,
}

/// All of it, in the same order every time.
///
/// # Panics
/// If `cargo metadata` does not answer or a file of the repository cannot be read.
pub fn corpus() -> Vec<Text> {
    let mut texts = packages::crates();
    texts.extend(packages::npm());
    texts.extend(lock_files());
    texts.extend(made::texts());
    texts.extend(prose());
    texts
}

/// The repository.
fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().expect("tests/ stands below the root").to_path_buf()
}

fn lock_files() -> impl Iterator<Item = Text> {
    ["Cargo.lock", "package-lock.json"].into_iter().map(|name| {
        let text = fs::read_to_string(root().join(name)).expect("the lock files are checked in");
        Text { genre: "settings and lock files", name: name.to_owned(), text }
    })
}

/// Own prose, and the one licence whose text names nobody.
fn prose() -> Vec<Text> {
    let folder = root().join("tests/corpus/clean");
    let mut paths: Vec<PathBuf> = fs::read_dir(&folder)
        .expect("tests/corpus/clean is checked in")
        .map(|entry| entry.expect("a folder of the repository can be read").path())
        .collect();
    paths.sort();
    paths.push(root().join("LICENSE-APACHE"));
    paths
        .into_iter()
        .map(|path| {
            let name = path.file_name().and_then(|name| name.to_str()).expect("file names are UTF-8").to_owned();
            let genre = match name.split(['-', '.']).next() {
                Some("legal" | "LICENSE") => "legal prose",
                Some("science") => "scientific prose",
                _ => "manuals",
            };
            Text { genre, name, text: fs::read_to_string(path).expect("the prose is UTF-8") }
        })
        .collect()
}
