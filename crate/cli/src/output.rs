//! The only place that writes to standard output and standard error.

use std::io::{self, Write};

use crate::error::CliError;

/// One line on standard output, flushed: a reader on a pipe sees it at once.
pub(crate) fn line(text: &str) -> io::Result<()> {
    let mut out = io::stdout().lock();
    writeln!(out, "{text}")?;
    out.flush()
}

/// Text on standard output as it is.
pub(crate) fn text(text: &str) -> io::Result<()> {
    let mut out = io::stdout().lock();
    out.write_all(text.as_bytes())?;
    out.flush()
}

/// An error on standard error. When that is closed too, the exit code still tells.
pub(crate) fn complain(error: &CliError) {
    let _closed = writeln!(io::stderr().lock(), "scrim: {error}");
}
