//! `scrim audit`: whether a record that was handed over is as it was written, and what many records say together.

use std::path::{Path, PathBuf};

use clap::{Args, Subcommand};
use scrim_audit::{Sealed, Summary, from_lines, to_html, verify, verify_stretch};

use crate::error::CliError;
use crate::{input, output};

/// Verify records that were saved in the settings, and sum them up
#[derive(Debug, Args)]
pub(crate) struct Audit {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    Verify(Verify),
    Report(Report),
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

/// Sum up the records of many people, each verified first: questions, what was replaced and released, refusals, times,
/// feedback. No person, site or moment is in it. An entry that is in several files counts once
#[derive(Debug, Args)]
struct Report {
    /// The records: one sealed entry a line, oldest first.
    #[arg(required = true)]
    files: Vec<PathBuf>,
    /// Print one page to read, instead of JSON.
    #[arg(long)]
    html: bool,
    /// They begin in the middle, as what was shipped may: the first entry of each is taken as it stands.
    #[arg(long)]
    stretch: bool,
}

impl Audit {
    pub(crate) fn run(self) -> Result<(), CliError> {
        match self.command {
            Command::Verify(verify) => verify.run(),
            Command::Report(report) => report.run(),
        }
    }
}

impl Verify {
    fn run(self) -> Result<(), CliError> {
        let record = verified(&self.file, self.stretch)?;
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

impl Report {
    fn run(self) -> Result<(), CliError> {
        let mut records = Vec::new();
        for file in self.files {
            records.push(verified(&file, self.stretch).map_err(|why| CliError::InRecord(file, Box::new(why)))?);
        }
        let summary = Summary::of(records.iter().map(Vec::as_slice));
        let written = if self.html { output::text(&to_html(&summary)) } else { output::line(&summary.to_json()) };
        written.map_err(CliError::from)
    }
}

/// A record that is as it was written. `stretch`: it may begin in the middle.
fn verified(file: &Path, stretch: bool) -> Result<Vec<Sealed>, CliError> {
    let record = from_lines(&input::whole(Some(file))?).map_err(CliError::NotARecord)?;
    let verified = if stretch { verify_stretch(&record) } else { verify(&record) };
    verified.map_err(CliError::BrokenRecord)?;
    Ok(record)
}
