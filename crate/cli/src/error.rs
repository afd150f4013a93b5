//! What can go wrong on the command line: each names the culprit. No message quotes the text that was read.

use std::io;
use std::path::PathBuf;

use scrim_audit::{Broken, LineError};
use scrim_detect::NamesError;
use scrim_policy::Problems;
use scrim_redact::{EntryError, RedactError};

/// Why a command stopped.
#[derive(Debug, thiserror::Error)]
pub(crate) enum CliError {
    #[error("cannot read {path}: {why}", path = .0.display(), why = .1)]
    Read(PathBuf, io::Error),
    #[error("cannot read standard input: {0}")]
    ReadInput(io::Error),
    #[error("line {line} is not valid UTF-8")]
    NotUtf8 { line: usize },
    #[error("line {line} is not {expected}: {why}")]
    NotJson { line: usize, expected: &'static str, why: JsonFault },
    #[error("document {id}: the span {start}..{end} is not in its text")]
    NoSuchSpan { id: String, start: usize, end: usize },
    #[error("cannot write: {0}")]
    Write(#[from] io::Error),
    #[error("cannot write the vault {path}: {why}", path = .0.display(), why = .1)]
    WriteVault(PathBuf, io::Error),
    #[error("{path} is not a vault written by `scrim redact --vault`: {why}", path = .0.display(), why = .1)]
    NotAVault(PathBuf, JsonFault),
    #[error("{path} is not a vault written by `scrim redact --vault`: {why}", path = .0.display(), why = .1)]
    NoPlaceholder(PathBuf, EntryError),
    #[error("{path}: {}", .1.iter().map(ToString::to_string).collect::<Vec<_>>().join("; "), path = .0.display())]
    Rules(PathBuf, Problems),
    #[error("{path} has problems:\n{}", .1.iter().map(|problem| format!("  {problem}")).collect::<Vec<_>>().join("\n"), path = .0.display())]
    Policy(PathBuf, Problems),
    #[error("{path} has problems:\n{}", .1.iter().map(|problem| format!("  {problem}")).collect::<Vec<_>>().join("\n"), path = .0.display())]
    Terms(PathBuf, Vec<String>),
    #[error("{path}: the first line names no column `term`", path = .0.display())]
    NoTermColumn(PathBuf),
    #[error("not a record: {0}")]
    NotARecord(LineError),
    #[error("the record is not as it was written: {0}")]
    BrokenRecord(Broken),
    #[error("{path}: {why}", path = .0.display(), why = .1)]
    InRecord(PathBuf, Box<CliError>),
    #[error("the record does not hold the entry with this hash: it was cut off, or written anew")]
    MissingEntry,
    #[error("{path}: {why}", path = .0.display(), why = .1)]
    Names(PathBuf, NamesError),
    #[error("--mode: {}", .0.iter().map(ToString::to_string).collect::<Vec<_>>().join("; "))]
    Modes(Problems),
    #[error("cannot redact: {0}")]
    Redact(RedactError),
    #[error("cannot serve: {0}")]
    Serve(io::Error),
}

impl CliError {
    pub(crate) fn is_broken_pipe(&self) -> bool {
        matches!(self, Self::Write(why) if why.kind() == io::ErrorKind::BrokenPipe)
    }
}

/// Where and how JSON is wrong. `serde_json`'s own words may quote the input, which is sensitive here.
#[derive(Debug)]
pub(crate) struct JsonFault {
    kind: serde_json::error::Category,
    column: usize,
}

impl From<&serde_json::Error> for JsonFault {
    fn from(error: &serde_json::Error) -> Self {
        Self { kind: error.classify(), column: error.column() }
    }
}

impl std::fmt::Display for JsonFault {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let what = match self.kind {
            serde_json::error::Category::Syntax => "no JSON",
            serde_json::error::Category::Data => "JSON of another shape",
            serde_json::error::Category::Eof => "it ends too early",
            serde_json::error::Category::Io => "it cannot be read",
        };
        write!(f, "{what}, at column {}", self.column)
    }
}
