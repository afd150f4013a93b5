//! Trains the names model: marked text in, one file for `crate/detect/models` out.
//!
//!     cargo run -p scrim-train --release -- --data FOLDER --out crate/detect/models/names.bin
//!     cargo run -p scrim-train --release -- --small --out /tmp/names.bin
//!
//! The same text and seed give the same bytes. The tagger itself is compiled in from `crate/detect`, so that training and use cannot differ.
#![forbid(unsafe_code)]
#![expect(clippy::print_stdout, reason = "a tool reports here; no text of a person reaches it")]

mod augment;
mod chain;
mod clean;
mod corpus;
mod examples;
mod fit;
mod learn;
mod lists;
mod measure;
mod net;
mod pack;
mod plain;
mod report;
mod rng;
#[path = "../../detect/src/names/tagger/mod.rs"]
#[expect(unreachable_pub, reason = "the error is public where the tagger is at home")]
mod tagger;

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, ensure};
use clap::Parser;

use corpus::{Marked, Origin, Split};
use lists::Lists;
use tagger::artefact::{self, Model};

/// Train the names model.
#[derive(Debug, Parser)]
#[expect(clippy::struct_excessive_bools, reason = "each is a switch of the command line")]
struct Options {
    /// Folder of the shared data: names/, written/, gazetteers/, dev/.
    #[arg(long)]
    data: Option<PathBuf>,
    /// Folder of the project's own marked text.
    #[arg(long, default_value = concat!(env!("CARGO_MANIFEST_DIR"), "/corpus"))]
    corpus: PathBuf,
    /// Folder of text that names nobody, as `scrim-clean` writes it.
    #[arg(long)]
    clean: Option<PathBuf>,
    /// File to write.
    #[arg(long)]
    out: PathBuf,
    /// The project's own text only, and few passes: shows that the path works.
    #[arg(long)]
    small: bool,
    #[arg(long, default_value_t = 1)]
    seed: u64,
    /// One field before the lighter rows are dropped and no second look, and a tenth of the web text is left out and reported on: to try things
    /// without looking at what tells how good the model is.
    #[arg(long)]
    trial: bool,
    /// Passes over the text before the lighter rows are dropped, and behind.
    #[arg(long, default_value_t = 3)]
    epochs: usize,
    #[arg(long, default_value_t = 2)]
    further: usize,
    /// Fields learnt in different orders, of which the mean is taken.
    #[arg(long, default_value_t = 3)]
    mean: u64,
    /// Rows kept.
    #[arg(long, default_value_t = 119_000)]
    rows: usize,
    /// Weight of public text; written text counts 2.
    #[arg(long, default_value_t = 0.3)]
    pool: f32,
    /// Authors whose documents are all left for testing.
    #[arg(long, value_delimiter = ',')]
    leave: Vec<String>,
    /// Print the figures of the test documents, too; once, when everything is chosen.
    #[arg(long)]
    test: bool,
    /// Write nothing: fail unless the training gives the very bytes of `out`.
    #[arg(long)]
    verify: bool,
    /// Only text whose licence does not bind what is made of it.
    #[arg(long)]
    permissive: bool,
}

/// Public sets: file, language, origin, share of the pool's weight, and whether its licence is share-alike.
const POOL: [(&str, &str, Origin, f32, bool); 9] = [
    ("ewt_train.jsonl", "en", Origin::Web, 18.0, true),
    ("gum_open.jsonl", "en", Origin::Web, 6.0, true),
    ("btc.tsv", "en", Origin::Web, 0.7, false),
    ("wnut17_train.tsv", "en", Origin::Web, 0.7, false),
    ("wikigold.tsv", "en", Origin::Other, 1.0, false),
    ("redocred.tsv", "en", Origin::Other, 0.7, false),
    ("re3d_open.tsv", "en", Origin::Other, 0.7, true),
    ("fewnerd_completed.tsv", "en", Origin::Other, 0.4, true),
    ("pt_bosque_train.tsv", "pt", Origin::Other, 0.7, true),
];

/// Documents of each author that show that the path works.
const SMALL: usize = 30;

/// Weight of written text.
const WRITTEN: f32 = 2.0;
/// Times that of written documents that hold no mark: they are few, and a false alarm on one puts people off.
const UNMARKED: f32 = 1.5;

/// Sentences of web text that a trial leaves out at a time, one such stretch in ten.
const STRETCH: usize = 40;

fn main() -> anyhow::Result<()> {
    let mut options = Options::parse();
    if options.small {
        (options.epochs, options.further, options.mean) = (1, 1, 1);
    }
    let most = if options.small { SMALL } else { usize::MAX };
    let mut all = Vec::new();
    for path in corpus::files(&options.corpus, ".jsonl.gz")? {
        all.extend(corpus::json_lines(&path, Origin::Written, WRITTEN)?.into_iter().take(most));
    }
    let mut lists = Lists::default();
    if let Some(data) = options.data.as_deref().filter(|_| !options.small) {
        shared(data, &options, &mut all)?;
        lists = Lists::read(&data.join("gazetteers"))?;
    }
    lists.learn_everyday(&all);
    if let Some(clean) = &options.clean {
        all.extend(clean::read(clean, &lists, options.seed)?);
    }
    for marked in all.iter_mut().filter(|marked| marked.origin == Origin::Written && marked.spans.is_empty()) {
        marked.weight *= UNMARKED;
    }
    for marked in all.iter_mut().filter(|marked| options.leave.contains(&marked.source)) {
        marked.split = Split::Test;
    }
    let bytes = fit::fit(&options, &all, &lists)?;
    let model = Model::from_bytes(&bytes).context("what was written is refused")?;
    report::print(&model, &all, &options)?;
    let out = options.out.display();
    if options.verify {
        let there = fs::read(&options.out).with_context(|| format!("cannot read {out}"))?;
        ensure!(there == bytes, "{out} holds other bytes than this training gives");
    } else {
        fs::write(&options.out, &bytes).with_context(|| format!("cannot write {out}"))?;
    }
    println!("{out}: {} bytes, checksum {:016x}", bytes.len(), artefact::checksum(&bytes));
    Ok(())
}

/// Reads the shared data.
fn shared(data: &Path, options: &Options, all: &mut Vec<Marked>) -> anyhow::Result<()> {
    for path in corpus::files(&data.join("written"), ".jsonl.gz")? {
        all.extend(corpus::json_lines(&path, Origin::Written, WRITTEN)?);
    }
    for (file, language, origin, share, binding) in POOL {
        if options.pool <= 0.0 || (options.permissive && binding) {
            continue;
        }
        let path = data.join("names/train").join(file);
        let weight = options.pool * share;
        let is_tokens = path.extension().is_some_and(|end| end == "tsv");
        let mut set = if is_tokens {
            corpus::tokens(&path, language, origin, weight)?
        } else {
            corpus::json_lines(&path, origin, weight)?
        };
        if options.trial && origin == Origin::Web {
            set.chunks_mut(STRETCH).skip(4).step_by(10).flatten().for_each(|marked| marked.split = Split::Dev);
        }
        all.append(&mut set);
    }
    Ok(())
}
