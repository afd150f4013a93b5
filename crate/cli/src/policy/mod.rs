//! `scrim policy`: an organisation's policy, checked before it is deployed and put into the files that deploy it.

mod check;
mod explain;
mod export;
mod table;
mod terms;

use clap::{Args, Subcommand};

use crate::error::CliError;

/// Check an organisation's policy, or make the files that deploy it
#[derive(Debug, Args)]
pub(crate) struct PolicyCommand {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    Check(check::Check),
    Explain(explain::Explain),
    Export(export::Export),
    Terms(terms::Terms),
}

impl PolicyCommand {
    pub(crate) fn run(self) -> Result<(), CliError> {
        match self.command {
            Command::Check(check) => check.run(),
            Command::Explain(explain) => explain.run(),
            Command::Export(export) => export.run(),
            Command::Terms(terms) => terms.run(),
        }
    }
}
