//! Files that are generated and checked in: written, or compared so that a stale one fails the run.

use std::fs;
use std::path::Path;

use anyhow::{Context, bail};

use crate::root::root;

/// What to do with a generated file.
#[derive(Clone, Copy)]
pub(crate) enum Mode {
    Write,
    Check,
}

impl Mode {
    pub(crate) fn from_flag(check: bool) -> Self {
        if check { Self::Check } else { Self::Write }
    }
}

/// Writes `content` to `path` (relative to the root), or refuses when the file differs. `step` is the subcommand that mends it.
pub(crate) fn put(path: &str, content: &str, mode: Mode, step: &str) -> anyhow::Result<String> {
    let file = root().join(path);
    let old = read(&file)?;
    match mode {
        _ if old.as_deref() == Some(content) => Ok(format!("{path} is up to date")),
        Mode::Check => bail!("{path} is stale; run: cargo run -p scrim-xtask -- {step}"),
        Mode::Write => {
            let folder = file.parent().expect("a file below the root has a folder");
            fs::create_dir_all(folder).with_context(|| format!("cannot create {}", folder.display()))?;
            fs::write(&file, content).with_context(|| format!("cannot write {path}"))?;
            Ok(format!("wrote {path}"))
        }
    }
}

fn read(file: &Path) -> anyhow::Result<Option<String>> {
    match fs::read_to_string(file) {
        Ok(text) => Ok(Some(text)),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(error).with_context(|| format!("cannot read {}", file.display())),
    }
}
