//! The build steps that are Rust: what `cargo build` cannot do by itself, at versions that Cargo.lock pins.
//!
//! Each subcommand is one file and writes one thing. Same input, same bytes: nothing here asks for the time, the user or
//! the machine. `./build.sh` calls these in order; by hand: `cargo run -p scrim-xtask -- help`.
#![forbid(unsafe_code)]
#![expect(
    clippy::print_stdout,
    clippy::print_stderr,
    reason = "a build tool reports here; no text of a person reaches it"
)]

mod bindings;
mod catalogue;
mod digits;
mod generated;
mod manifest;
mod order;
mod panics;
mod phones;
mod root;
mod schema;
mod size;
mod types;
mod xml;
mod zip;

use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Parser, Subcommand};

use crate::generated::Mode;

/// Scrim's build steps.
#[derive(Parser)]
#[command(name = "xtask", about = "Scrim's build steps; ./build.sh calls them in order")]
struct Cli {
    #[command(subcommand)]
    step: Step,
}

#[derive(Subcommand)]
enum Step {
    /// Turns the compiled module into the glue and the module that ships
    Bindings {
        /// The .wasm that cargo built
        #[arg(long)]
        wasm: PathBuf,
        /// Folder to write into
        #[arg(long)]
        out: PathBuf,
    },
    /// Writes extension/src/shared/protocol.gen.ts from crate/wire
    Types {
        /// Write nothing; fail if the file is stale
        #[arg(long)]
        check: bool,
    },
    /// Writes `extension/static/managed_schema.json` from crate/policy
    Schema {
        /// Write nothing; fail if the file is stale
        #[arg(long)]
        check: bool,
    },
    /// Writes docs/recognizers.md from the built-in catalogue
    Catalogue {
        /// Write nothing; fail if the file is stale
        #[arg(long)]
        check: bool,
    },
    /// Flattens the one manifest.json for one browser
    Manifest {
        /// Whose keys win
        #[arg(long, value_enum)]
        browser: manifest::Browser,
        /// An organisation's policy: the browser lets the extension reach its endpoints and nothing else
        #[arg(long)]
        policy: Option<PathBuf>,
        /// File to write
        #[arg(long)]
        out: PathBuf,
    },
    /// Writes the numbering plans of crate/validate from libphonenumber's metadata, when that is to be made anew
    Phones {
        /// Folder with PhoneNumberMetadata.xml and PhoneNumberAlternateFormats.xml, such as libphonenumber's resources/
        metadata: PathBuf,
        /// The release they are of, such as 9.0.21
        #[arg(long)]
        release: String,
    },
    /// Checks a built extension against its budgets: bytes, permissions, no test hook
    Size {
        /// A built extension, such as dist/chrome
        dist: PathBuf,
    },
    /// Packs a folder into a zip that depends on nothing but its content
    Zip {
        /// Folder to pack
        folder: PathBuf,
        /// File to write
        out: PathBuf,
    },
}

fn main() -> ExitCode {
    match run(Cli::parse().step) {
        Ok(report) => {
            println!("{report}");
            ExitCode::SUCCESS
        }
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn run(step: Step) -> anyhow::Result<String> {
    match step {
        Step::Bindings { wasm, out } => bindings::run(&wasm, &out),
        Step::Types { check } => types::run(Mode::from_flag(check)),
        Step::Schema { check } => schema::run(Mode::from_flag(check)),
        Step::Catalogue { check } => catalogue::run(Mode::from_flag(check)),
        Step::Manifest { browser, policy, out } => manifest::run(browser, policy.as_deref(), &out),
        Step::Phones { metadata, release } => phones::run(&metadata, &release),
        Step::Size { dist } => size::run(&dist),
        Step::Zip { folder, out } => zip::run(&folder, &out),
    }
}
