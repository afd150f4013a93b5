//! `scrim redact`: replaces what is found by placeholders.

use std::io::Write;
use std::path::{Path, PathBuf};

use clap::Args;
use scrim_redact::{Clear, Handling, Item, Vault, redact};

use crate::engine::Engine;
use crate::error::CliError;
use crate::{input, output};

/// Replace what is sensitive in a text by placeholders.
#[derive(Debug, Args)]
pub(crate) struct Redact {
    /// Write what the placeholders stand for to this file, for `scrim restore`. It holds the originals: keep it where
    /// the text itself may be kept.
    #[arg(long, value_name = "FILE")]
    vault: Option<PathBuf>,
    #[command(flatten)]
    engine: Engine,
    /// Read this file instead of standard input.
    file: Option<PathBuf>,
}

impl Redact {
    pub(crate) fn run(self) -> Result<(), CliError> {
        let text = input::whole(self.file.as_deref())?;
        let items: Vec<Item> = self
            .engine
            .detector()?
            .detect(&text)
            .into_iter()
            .map(|finding| Item { span: finding.span, label: finding.label, handling: Handling::Placeholder })
            .collect();
        let mut vault = Vault::new();
        let redaction = redact(&mut vault, &Clear::new(text), &items).map_err(CliError::Redact)?;
        if let Some(path) = &self.vault {
            keep(&vault, path).map_err(|why| CliError::WriteVault(path.clone(), why))?;
        }
        output::text(redaction.redacted.as_str())?;
        Ok(())
    }
}

/// Writes the vault as a JSON object, readable by its owner only.
fn keep(vault: &Vault, path: &Path) -> std::io::Result<()> {
    // EXPOSE: the person asked for the originals in a file of their own.
    let entries =
        vault.entries().into_iter().map(|(placeholder, original)| (placeholder, original.into_exposed().into()));
    let json = serde_json::Value::Object(entries.collect());
    // A file of its own that then takes the path's place: one that is there already, or that the path links to, may be open to others.
    let beside = path.with_added_extension(format!("{}.tmp", std::process::id()));
    let mut options = std::fs::OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let written = options.open(&beside)?.write_all(json.to_string().as_bytes());
    written.and_then(|()| std::fs::rename(&beside, path)).inspect_err(|_| drop(std::fs::remove_file(&beside)))
}
