//! Trains the names model: marked text in, one file for `crate/detect/models` out.
//!
//!     cargo run -p scrim-train --release -- --data FOLDER --out crate/detect/models/names.bin
//!     cargo run -p scrim-train --release -- --small --out /tmp/names.bin
//!
//! The same text and seed give the same bytes. The tagger itself is compiled in from `crate/detect`, so that training and use cannot differ.
#![forbid(unsafe_code)]
#![expect(clippy::print_stdout, reason = "a tool reports here; no text of a person reaches it")]

mod augment;
mod clean;
mod corpus;
mod examples;
mod learn;
mod lists;
mod measure;
mod pack;
mod plain;
mod report;
mod rng;
#[path = "../../detect/src/names/tagger/mod.rs"]
#[expect(unreachable_pub, reason = "the error is public where the tagger is at home")]
mod tagger;

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

use anyhow::{Context as _, ensure};
use clap::Parser;

use corpus::{Marked, Origin, Split};
use examples::{Examples, FOLDS, Lesson};
use learn::Field;
use lists::Lists;
use rng::Rng;
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
    #[arg(long, default_value_t = 148_500)]
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
    let bytes = train(&options, &all, &lists)?;
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

/// The model's bytes.
fn train(options: &Options, all: &[Marked], lists: &Lists) -> anyhow::Result<Vec<u8>> {
    let mut rest = pack::Rest { lists: lists.filters(options.seed)?, ..pack::Rest::default() };
    // The features ask the lists only.
    let model = Model::from_bytes(&pack::bytes(&Field::new(options.seed), &rest))?;
    let lessons = lessons(options, all, lists);
    let mut examples = Examples::default();
    for lesson in &lessons {
        examples.add(&model, lesson);
    }
    println!("{} documents, {} tokens with their copies", all.len(), examples.tokens());
    let counts = examples.counts();
    let mut fields = first_looks(options, &examples, &counts);
    let mut field = fields.remove(0);
    drop(examples);
    if !options.trial {
        second_look(options, &model, &lessons, &fields, &mut field);
    }

    let is_chosen_by = |marked: &&Marked| marked.split == Split::Dev && marked.origin == Origin::Written;
    let dev: Vec<&Marked> = all.iter().filter(is_chosen_by).collect();
    let model = Model::from_bytes(&pack::bytes(&field, &rest))?;
    rest.calibration = measure::calibrate(&model, &dev);
    // The brake asks how sure something is.
    let model = Model::from_bytes(&pack::bytes(&field, &rest))?;
    rest.biases = measure::choose_biases(&model, &dev);
    println!(
        "taken off \"nobody\": balanced {}, recall {}, precision {}",
        rest.biases[0], rest.biases[1], rest.biases[2]
    );
    Ok(pack::bytes(&field, &rest))
}

/// Learns to look again, on what the fields of the parts say, and adds that to `field`.
fn second_look(options: &Options, model: &Model, lessons: &[Lesson], fields: &[Field], field: &mut Field) {
    let mut examples = Examples::default();
    for lesson in lessons {
        examples.add_second(model, lesson, fields);
    }
    let mut second = Field::second(field, options.seed);
    for (pass, rate) in [1.0, 0.6, 0.3].into_iter().enumerate() {
        println!("second look, pass {}: loss {:.4}", pass + 1, second.epoch(&examples, rate, None));
    }
    field.take_in(&second, &examples.counts());
}

/// The documents to learn from, and their copies.
fn lessons(options: &Options, all: &[Marked], lists: &Lists) -> Vec<Lesson> {
    let mut rng = Rng::new(options.seed);
    let mut lessons = Vec::new();
    let mut copies = Vec::new();
    for (number, marked) in all.iter().filter(|marked| marked.split == Split::Train).enumerate() {
        let fold = number % FOLDS;
        augment::copies(marked, lists, &mut rng, &mut copies);
        lessons.push(Lesson { marked: marked.clone(), fold });
        lessons.extend(copies.drain(..).map(|marked| Lesson { marked, fold }));
    }
    lessons
}

/// The field that learns from all parts, then for each part the one that learns from the others; as many at a time as there are cores.
fn first_looks(options: &Options, examples: &Examples, counts: &[u32]) -> Vec<Field> {
    let next = AtomicUsize::new(0);
    let parts = if options.trial { 0 } else { FOLDS };
    let work = || {
        let mut done = Vec::new();
        loop {
            let number = next.fetch_add(1, Ordering::Relaxed);
            if number > parts {
                return done;
            }
            done.push((number, first_look(options, examples, counts, number.checked_sub(1))));
        }
    };
    let cores = thread::available_parallelism().map_or(1, usize::from);
    let mut done: Vec<(usize, Field)> = thread::scope(|scope| {
        let workers: Vec<_> = (0..cores.min(parts + 1)).map(|_| scope.spawn(work)).collect();
        workers.into_iter().flat_map(|worker| worker.join().expect("learning does not panic")).collect()
    });
    done.sort_by_key(|(number, _)| *number);
    done.into_iter().map(|(_, field)| field).collect()
}

/// Learns to look at each token by itself, from all parts but `without`. The mean of several is taken for what ships only, before the lighter
/// rows are dropped and again behind: a part's field serves the second look as an example.
fn first_look(options: &Options, examples: &Examples, counts: &[u32], without: Option<usize>) -> Field {
    let part = without.map_or("all parts".to_owned(), |part| format!("without part {}", part + 1));
    let learn = |seed: u64| {
        let mut field = Field::new(seed);
        for epoch in 0..options.epochs {
            let loss = field.epoch(examples, 1.0, without);
            println!("{part}: pass {}: loss {loss:.4}", epoch + 1);
        }
        field
    };
    let mean = if without.is_none() { options.mean } else { 1 };
    let mut start = mean_of(if options.trial { 1 } else { mean }, options.seed, learn);
    start.prune(counts, options.rows);
    // Orders that none of those before had.
    mean_of(mean, options.seed + options.mean, |seed| {
        let mut field = start.again(seed);
        for epoch in 0..options.further {
            let rate = if epoch + 1 == options.further { 0.3 } else { 0.6 };
            let loss = field.epoch(examples, rate, without);
            println!("{part}: pass {} of the {} rows kept: loss {loss:.4}", epoch + 1, field.alive().count());
        }
        field
    })
}

/// The mean of as many fields as `count`, learnt with different seeds.
fn mean_of(count: u64, seed: u64, learn: impl Fn(u64) -> Field) -> Field {
    let mut field = learn(seed);
    for other in 1..count {
        field.mean(&learn(seed + other), other as f32);
    }
    field
}
