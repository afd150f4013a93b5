//! Reading text: a file or standard input, whole or as JSON lines of any length.

use std::fs::File;
use std::io::{self, BufRead, BufReader, Read};
use std::path::{Path, PathBuf};

use serde::Deserialize;
use serde::de::DeserializeOwned;

use crate::error::{CliError, JsonFault};

/// One line of `--jsonl`. Other fields are ignored: annotated suites can be fed as they are.
#[derive(Debug, Deserialize)]
pub(crate) struct Document {
    /// Comes back as it is.
    pub(crate) id: serde_json::Value,
    /// What is looked at.
    pub(crate) text: String,
}

/// The whole input as text. Bytes that are not UTF-8 become U+FFFD, as they would on a page.
pub(crate) fn whole(file: Option<&Path>) -> Result<String, CliError> {
    let mut bytes = Vec::new();
    open(file)?.read_to_end(&mut bytes).map_err(|why| unreadable(file, why))?;
    Ok(String::from_utf8(bytes).unwrap_or_else(|not| String::from_utf8_lossy(not.as_bytes()).into_owned()))
}

/// Calls `each` for every document, in order.
pub(crate) fn documents(
    file: Option<&Path>,
    each: impl FnMut(Document) -> Result<(), CliError>,
) -> Result<(), CliError> {
    json_lines(file, r#"a document {"id", "text"}"#, each)
}

/// Calls `each` for every non-empty line, in order. `expected` says what a line should be.
pub(crate) fn json_lines<T: DeserializeOwned>(
    file: Option<&Path>,
    expected: &'static str,
    mut each: impl FnMut(T) -> Result<(), CliError>,
) -> Result<(), CliError> {
    let mut lines = open(file)?;
    let mut bytes = Vec::new();
    for line in 1.. {
        bytes.clear();
        if lines.read_until(b'\n', &mut bytes).map_err(|why| unreadable(file, why))? == 0 {
            break;
        }
        let text = std::str::from_utf8(&bytes).map_err(|_| CliError::NotUtf8 { line })?;
        if text.trim().is_empty() {
            continue;
        }
        let document = serde_json::from_str(text).map_err(|error| CliError::NotJson {
            line,
            expected,
            why: JsonFault::from(&error),
        })?;
        each(document)?;
    }
    Ok(())
}

fn open(file: Option<&Path>) -> Result<Box<dyn BufRead>, CliError> {
    match file {
        None => Ok(Box::new(io::stdin().lock())),
        Some(path) => match File::open(path) {
            Ok(file) => Ok(Box::new(BufReader::new(file))),
            Err(why) => Err(CliError::Read(path.to_owned(), why)),
        },
    }
}

fn unreadable(file: Option<&Path>, why: io::Error) -> CliError {
    match file {
        None => CliError::ReadInput(why),
        Some(path) => CliError::Read(PathBuf::from(path), why),
    }
}
