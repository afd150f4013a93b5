//! `scrim`: the engine of the extension on the command line, for administrators, pipelines and measurements.

#![forbid(unsafe_code)]

mod audit;
mod detect;
mod engine;
mod error;
mod eval;
mod input;
mod output;
mod policy;
mod redact;
mod restore;
mod serve_demo;

use std::process::ExitCode;

use clap::{Parser, Subcommand};

#[derive(Debug, Parser)]
#[command(name = "scrim", version, about = "Finds what is sensitive in text, replaces it, and puts it back.")]
struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    Audit(audit::Audit),
    Detect(detect::Detect),
    Eval(eval::Eval),
    Policy(policy::PolicyCommand),
    Redact(redact::Redact),
    Restore(restore::Restore),
    ServeDemo(serve_demo::ServeDemo),
}

fn main() -> ExitCode {
    let done = match Cli::parse().command {
        Command::Audit(audit) => audit.run(),
        Command::Detect(detect) => detect.run(),
        Command::Eval(eval) => eval.run(),
        Command::Policy(policy) => policy.run(),
        Command::Redact(redact) => redact.run(),
        Command::Restore(restore) => restore.run(),
        Command::ServeDemo(serve) => serve.run(),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        // The reader of our output has what it wanted (`scrim … | head`).
        Err(error) if error.is_broken_pipe() => ExitCode::SUCCESS,
        Err(error) => {
            output::complain(&error);
            ExitCode::FAILURE
        }
    }
}
