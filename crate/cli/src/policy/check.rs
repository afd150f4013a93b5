//! `scrim policy check`: everything that is wrong with a policy, each with its path.

use std::path::{Path, PathBuf};

use clap::Args;
use scrim_policy::{Managed, Problems};

use crate::error::CliError;
use crate::{input, output};

/// Print every problem of a policy with its path; fails if there is one
#[derive(Debug, Args)]
pub(crate) struct Check {
    /// The policy: the JSON document that the browser is to deliver.
    file: PathBuf,
}

impl Check {
    pub(crate) fn run(self) -> Result<(), CliError> {
        let managed = read(&self.file)?;
        output::line(&format!("{}: in order; sets {}", self.file.display(), managed.keys().join(", ")))?;
        Ok(())
    }
}

/// The policy in a file, if nothing is wrong with it.
pub(super) fn read(file: &Path) -> Result<Managed, CliError> {
    let managed = Managed::from_json(&input::whole(Some(file))?);
    let problems: Problems = managed.problems().iter().cloned().chain(managed.unproven()).collect();
    if problems.is_empty() { Ok(managed) } else { Err(CliError::Policy(file.to_path_buf(), problems)) }
}
