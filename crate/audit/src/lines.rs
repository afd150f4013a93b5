//! A record as JSON lines: one sealed entry a line, oldest first, to hand over and to verify elsewhere.

use std::fmt::Write;

use thiserror::Error;

use crate::{Sealed, Unreadable};

/// A line that holds no entry.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
#[error("line {line}: {why}")]
pub struct LineError {
    /// Its number, from 1.
    pub line: usize,
    /// Where in it.
    pub why: Unreadable,
}

/// Writes one line for each entry, each with a line break at its end.
pub fn to_lines(record: &[Sealed]) -> String {
    let mut lines = String::new();
    for sealed in record {
        writeln!(lines, "{}", sealed.to_json()).expect("a String takes everything");
    }
    lines
}

/// Reads what [`to_lines`] wrote. Nothing is verified yet.
///
/// # Errors
/// The first line that holds no entry; an empty line is one.
pub fn from_lines(lines: &str) -> Result<Vec<Sealed>, LineError> {
    let read = |(line, json): (usize, &str)| Sealed::from_json(json).map_err(|why| LineError { line: line + 1, why });
    lines.lines().enumerate().map(read).collect()
}
