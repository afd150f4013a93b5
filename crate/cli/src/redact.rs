//! `scrim redact`: replaces what is found by placeholders, or by what else is asked for.

use std::hash::{BuildHasher, Hasher, RandomState};
use std::io::Write;
use std::path::{Path, PathBuf};

use clap::Args;
use scrim_policy::{Handling as Rule, Policy, Trust};
use scrim_redact::{Clear, Handling, Item, Vault, redact};

use crate::engine::{Engine, told};
use crate::error::CliError;
use crate::{input, output};

/// Replace what is sensitive in a text by placeholders.
#[derive(Debug, Args)]
pub(crate) struct Redact {
    /// Write what the placeholders stand for to this file, for `scrim restore`. It holds the originals: keep it where
    /// the text itself may be kept.
    #[arg(long, value_name = "FILE")]
    vault: Option<PathBuf>,
    /// What becomes of one label, such as `DATE_TIME=generalise`: allow, generalise, mask, surrogate, placeholder or drop. May be
    /// given several times. All others get placeholders.
    #[arg(long, value_name = "LABEL=MODE", value_parser = mode)]
    mode: Vec<(String, String)>,
    /// Where the drawing of surrogates begins: the same number gives the same ones. Left out, it is random.
    #[arg(long, value_name = "NUMBER")]
    seed: Option<u64>,
    #[command(flatten)]
    engine: Engine,
    /// Read this file instead of standard input.
    file: Option<PathBuf>,
}

impl Redact {
    pub(crate) fn run(self) -> Result<(), CliError> {
        let policy = self.policy()?;
        let text = input::whole(self.file.as_deref())?;
        let items: Vec<Item> = self
            .engine
            .detector()?
            .detect(&text)
            .into_iter()
            .map(|finding| Item {
                span: finding.span,
                handling: match policy.settings().labels().get(&finding.label) {
                    Some(_) => told(policy.handling(&finding.label, Trust::External)),
                    None => Handling::PLACEHOLDER,
                },
                label: finding.label,
            })
            .collect();
        let mut vault = Vault::new();
        vault.seed(self.seed.unwrap_or_else(chance));
        let redaction = redact(&mut vault, &Clear::new(text), &items).map_err(CliError::Redact)?;
        if let Some(path) = &self.vault {
            keep(&vault, path).map_err(|why| CliError::WriteVault(path.clone(), why))?;
        }
        output::text(redaction.redacted.as_str())?;
        Ok(())
    }

    /// The modes as settings, so that what holds for those holds here.
    fn policy(&self) -> Result<Policy, CliError> {
        let labels: serde_json::Map<_, _> =
            self.mode.iter().map(|(label, mode)| (label.clone(), mode.as_str().into())).collect();
        let settings = serde_json::json!({ "version": 1, "labels": labels }).to_string();
        Policy::from_settings(Some(&settings)).map_err(CliError::Modes)
    }
}

/// Nobody is asked here, and a text that must not leave need not be redacted.
fn mode(argument: &str) -> Result<(String, String), String> {
    let (label, mode) = argument.split_once('=').ok_or("write LABEL=MODE")?;
    let known = Rule::ALL.into_iter().filter(|rule| !matches!(rule, Rule::Ask | Rule::Block));
    let names: Vec<_> = known.map(Rule::as_str).collect();
    if !names.contains(&mode) {
        return Err(format!("{mode} is none of {}", names.join(", ")));
    }
    Ok((label.to_owned(), mode.to_owned()))
}

/// Random bits: the standard library draws the keys of its maps anew for every process.
fn chance() -> u64 {
    RandomState::new().build_hasher().finish()
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
