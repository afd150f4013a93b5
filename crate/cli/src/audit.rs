//! `scrim audit verify`: whether a record that was handed over is as it was written.

use std::path::PathBuf;

use clap::{Args, Subcommand};
use scrim_audit::{from_lines, verify, verify_stretch};

use crate::error::CliError;
use crate::{input, output};

/// Verify a record that was saved in the settings
#[derive(Debug, Args)]
pub(crate) struct Audit {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    Verify(Verify),
}

/// Verify that no entry was altered, removed, added or moved; names the first that is not as it was sealed
#[derive(Debug, Args)]
struct Verify {
    /// The record: one sealed entry a line, oldest first.
    file: PathBuf,
    /// It begins in the middle: the first entry is taken as it stands.
    #[arg(long)]
    stretch: bool,
    /// The hash of an entry that was kept elsewhere, such as the last one of an earlier record. Without it a record that was cut off
    /// at its end, or written anew from the beginning, cannot be told.
    #[arg(long, value_name = "HASH")]
    holds: Option<String>,
}

impl Audit {
    pub(crate) fn run(self) -> Result<(), CliError> {
        let Command::Verify(verify) = self.command;
        verify.run()
    }
}

impl Verify {
    fn run(self) -> Result<(), CliError> {
        let record = from_lines(&input::whole(Some(&self.file))?).map_err(CliError::NotARecord)?;
        let verified = if self.stretch { verify_stretch(&record) } else { verify(&record) };
        verified.map_err(CliError::BrokenRecord)?;
        if let Some(kept) = self.holds
            && !record.iter().any(|sealed| sealed.hash().to_string() == kept)
        {
            return Err(CliError::MissingEntry);
        }
        let newest = record.last().map_or_else(|| "none".to_owned(), |sealed| sealed.hash().to_string());
        output::line(&format!("{} entries, as they were written; hash of the newest: {newest}", record.len()))?;
        Ok(())
    }
}
