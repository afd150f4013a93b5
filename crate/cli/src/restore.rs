//! `scrim restore`: puts originals back into an answer.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use clap::Args;
use scrim_redact::{Clear, Restorer};

use crate::error::{CliError, JsonFault};
use crate::{input, output};

/// Put originals back into a text that holds placeholders.
#[derive(Debug, Args)]
pub(crate) struct Restore {
    /// What `scrim redact --vault` wrote.
    #[arg(long, value_name = "FILE")]
    vault: PathBuf,
    /// Read this file instead of standard input.
    file: Option<PathBuf>,
}

impl Restore {
    pub(crate) fn run(self) -> Result<(), CliError> {
        let mut restorer = restorer(&self.vault)?;
        let answer = input::whole(self.file.as_deref())?;
        let beginning = restorer.push(&answer);
        let (rest, _) = restorer.finish();
        output::text(&(beginning + &rest))?;
        Ok(())
    }
}

fn restorer(path: &Path) -> Result<Restorer, CliError> {
    let json = std::fs::read_to_string(path).map_err(|why| CliError::Read(path.to_owned(), why))?;
    let entries: BTreeMap<String, String> =
        serde_json::from_str(&json).map_err(|error| CliError::NotAVault(path.to_owned(), JsonFault::from(&error)))?;
    let entries = entries.into_iter().map(|(placeholder, original)| (placeholder, Clear::new(original)));
    Restorer::from_entries(entries).map_err(|why| CliError::NoPlaceholder(path.to_owned(), why))
}
