//! From marked text to the model's bytes: the field that looks at each token by itself, the net, the field that looks again, and the points to read at.

use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

use crate::corpus::{Marked, Origin, Split};
use crate::examples::{Examples, FOLDS, Lesson};
use crate::learn::Field;
use crate::lists::Lists;
use crate::rng::Rng;
use crate::tagger::artefact::Model;
use crate::{Options, augment, measure, net, pack};

/// The model's bytes.
pub(crate) fn fit(options: &Options, all: &[Marked], lists: &Lists) -> anyhow::Result<Vec<u8>> {
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
    let mut examples = net::Lessons::default();
    for lesson in &lessons {
        examples.add(&model, lesson);
    }
    let learnt = net::learn(&examples, options.seed, options.small.then_some(1));
    drop(examples);
    let second = (!options.trial).then(|| second_look(options, &model, &lessons, &fields, &field));
    field.scale(pack::SHARE);
    for (transition, net) in field.transitions.as_flattened_mut().iter_mut().zip(learnt.transitions().as_flattened()) {
        *transition = pack::SHARE * (*transition + net);
    }
    rest.net = Some(learnt);
    if let Some((second, counts)) = second {
        field.take_in(&second, &counts);
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

/// Learns to look again, on what the fields of the parts say: the field that does, and how often each of its rows occurs.
fn second_look(
    options: &Options,
    model: &Model,
    lessons: &[Lesson],
    fields: &[Field],
    field: &Field,
) -> (Field, Vec<u32>) {
    let mut examples = Examples::default();
    for lesson in lessons {
        examples.add_second(model, lesson, fields);
    }
    let mut second = Field::second(field, options.seed);
    for (pass, rate) in [1.0, 0.6, 0.3].into_iter().enumerate() {
        println!("second look, pass {}: loss {:.4}", pass + 1, second.epoch(&examples, rate, None));
    }
    (second, examples.counts())
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
