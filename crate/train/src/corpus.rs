//! Reads marked text: JSON lines with spans in code points, and tab-separated tokens.

use std::fs;
use std::io::Read as _;
use std::path::Path;

use anyhow::{Context as _, ensure};
use flate2::read::GzDecoder;
use serde::Deserialize;

use crate::plain;

/// What a document is for. Within each author's part by its place: the tenth is for testing, the fifth for choosing, every twentieth is
/// held back, the others are for training.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Split {
    Train,
    Dev,
    Test,
    /// Nobody looks at these, nor at what is found in them; only their figures are told.
    Held,
}

/// Where a text is from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Origin {
    /// Written for this project: whole documents.
    Written,
    /// What people write to each other, sentence by sentence: mail, posts, reviews.
    Web,
    Other,
}

/// A marked text.
#[derive(Clone, Debug)]
pub(crate) struct Marked {
    /// The author's hand, or the set.
    pub(crate) source: String,
    pub(crate) language: String,
    pub(crate) text: Vec<char>,
    /// In code points, sorted, apart.
    pub(crate) spans: Vec<Span>,
    pub(crate) split: Split,
    /// How much it counts in training.
    pub(crate) weight: f32,
    pub(crate) origin: Origin,
}

/// A stretch of a kind: 0 person, 1 organisation, 2 place, 3 address.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Span {
    pub(crate) start: usize,
    pub(crate) end: usize,
    pub(crate) kind: usize,
}

#[derive(Deserialize)]
struct Row {
    #[serde(default)]
    lang: Option<String>,
    text: String,
    spans: Vec<RowSpan>,
}

#[derive(Deserialize)]
#[serde(untagged)]
enum RowSpan {
    Named { start: usize, end: usize, label: String },
    Short(usize, usize, String),
}

/// The kind a label stands for.
fn kind(label: &str) -> Option<usize> {
    match label {
        "PERSON" | "PER" => Some(0),
        "ORGANIZATION" | "ORG" => Some(1),
        "LOCATION" | "LOC" => Some(2),
        "STREET_ADDRESS" => Some(3),
        _ => None,
    }
}

/// A file's bytes, unpacked if it ends in `.gz`.
pub(crate) fn read(path: &Path) -> anyhow::Result<String> {
    let bytes = fs::read(path).with_context(|| format!("cannot read {}", path.display()))?;
    let mut text = String::new();
    if path.extension().is_some_and(|end| end == "gz") {
        GzDecoder::new(&bytes[..]).read_to_string(&mut text)?;
    } else {
        text = String::from_utf8(bytes)?;
    }
    Ok(text)
}

/// The documents of a file of JSON lines.
pub(crate) fn json_lines(path: &Path, origin: Origin, weight: f32) -> anyhow::Result<Vec<Marked>> {
    let name = path.file_name().and_then(|name| name.to_str()).unwrap_or_default();
    let source = name.split('.').next().unwrap_or_default().to_owned();
    let mut all = Vec::new();
    for (number, line) in read(path)?.lines().enumerate() {
        let row: Row =
            serde_json::from_str(line).with_context(|| format!("{}, line {}", path.display(), number + 1))?;
        let text: Vec<char> = row.text.chars().collect();
        let mut spans = Vec::new();
        for span in row.spans {
            let (start, end, label) = match span {
                RowSpan::Named { start, end, label } | RowSpan::Short(start, end, label) => (start, end, label),
            };
            ensure!(start < end && end <= text.len(), "{}, line {}: a span lies outside", path.display(), number + 1);
            spans.extend(kind(&label).map(|kind| Span { start, end, kind }));
        }
        spans.sort_by_key(|span| span.start);
        let split = match number % 10 {
            _ if origin != Origin::Written => Split::Train,
            9 => Split::Test,
            4 => Split::Dev,
            7 if number % 20 == 7 => Split::Held,
            _ => Split::Train,
        };
        let language = row.lang.unwrap_or_else(|| "en".to_owned());
        all.push(Marked { source: source.clone(), language, text, spans, split, weight, origin });
    }
    Ok(all)
}

/// The sentences of a file of tokens, joined as they were probably written.
pub(crate) fn tokens(path: &Path, language: &str, origin: Origin, weight: f32) -> anyhow::Result<Vec<Marked>> {
    let source = path.file_stem().and_then(|name| name.to_str()).unwrap_or_default().to_owned();
    let mut all = Vec::new();
    for sentence in read(path)?.split("\n\n") {
        let tokens: Vec<(&str, &str)> = sentence.lines().filter_map(|line| line.split_once('\t')).collect();
        if tokens.is_empty() {
            continue;
        }
        let (text, spans) = plain::joined(&tokens, kind);
        let split = Split::Train;
        all.push(Marked { source: source.clone(), language: language.to_owned(), text, spans, split, weight, origin });
    }
    Ok(all)
}

/// Files of a folder whose names end so, in order.
pub(crate) fn files(folder: &Path, end: &str) -> anyhow::Result<Vec<std::path::PathBuf>> {
    let mut all = Vec::new();
    for entry in fs::read_dir(folder).with_context(|| format!("cannot list {}", folder.display()))? {
        let path = entry?.path();
        if path.to_str().is_some_and(|path| path.ends_with(end)) {
            all.push(path);
        }
    }
    all.sort();
    Ok(all)
}
