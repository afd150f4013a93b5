//! People, organisations, places and addresses by a trained tagger.
//!
//! Reads a text once into tokens, sums for each token the weights of what speaks for each label, and takes the most probable sequence.
//! Guarantees: spans begin and end with whole tokens; linear in the length of the text; the same text gives the same result on every
//! machine that computes in `f32`. Knows nothing of recognizers and rules, and holds no weights: those come as bytes.

pub(crate) mod artefact;
pub(crate) mod brake;
pub(crate) mod case;
pub(crate) mod decode;
pub(crate) mod document;
pub(crate) mod features;
pub(crate) mod filter;
pub(crate) mod languages;
pub(crate) mod net;
pub(crate) mod numbers;
pub(crate) mod phrases;
pub(crate) mod second;
pub(crate) mod stems;
pub(crate) mod token;
pub(crate) mod words;

use artefact::{EVERYDAY, LABELS, Model, Rows, STEPS};
use decode::{Decoder, OUTSIDE, Scores};
use document::Document;
use features::{PLACES, Place};
use second::{First, Second};
use token::{Gap, Kind};

/// A thing the tagger found.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Tagged {
    /// In bytes.
    pub(crate) start: usize,
    pub(crate) end: usize,
    /// 0 person, 1 organisation, 2 place, 3 address.
    pub(crate) kind: usize,
    /// How often something found with such a probability is right.
    pub(crate) score: f32,
    /// The probability itself.
    pub(crate) raw: f32,
    /// It is one everyday word.
    pub(crate) everyday: bool,
}

/// What the tagger says of a text.
#[derive(Debug, Default)]
pub(crate) struct Reading {
    /// What it found, apart and in order.
    pub(crate) found: Vec<Tagged>,
    /// Bytes where it holds a name for possible at all, apart and in order.
    pub(crate) possible: Vec<(usize, usize)>,
    /// How many words the text has.
    pub(crate) words: usize,
}

/// From this probability on a name is possible.
const POSSIBLE: f32 = 0.01;

/// Reads `text`; `bias` nats are taken off "nobody".
pub(crate) fn read(model: &Model, text: &str, bias: f32) -> Reading {
    let document = Document::new(model, text);
    let mut scores = scores(model, &document, bias);
    let words = document.tokens.iter().filter(|token| token.kind == Kind::Word).count();
    let mut reading = Reading { words, ..Reading::default() };
    let cut = |at: usize| document.tokens[at].gap == Gap::Blank;
    let mut decoder = Decoder::new(&model.transitions);
    let first = first(&mut decoder, &scores, cut);
    let second = Second::new(&document, &first);
    let mut rows = Rows::new();
    for (at, scores) in scores.iter_mut().enumerate() {
        let mut sums = [0; LABELS];
        rows.clear();
        second.rows(at, |row| rows.push(row));
        model.add(&rows, &mut sums);
        for (score, sum) in scores.iter_mut().zip(sums) {
            *score += f32::from(sum) * model.step;
        }
    }
    for (token, first) in document.tokens.iter().zip(&first) {
        if first.iter().any(|probability| *probability >= POSSIBLE) {
            reading.possible.push((token.start as usize, token.end as usize));
        }
    }
    decoder.runs(&scores, bias, cut, |run| {
        reading.found.push(Tagged {
            start: document.tokens[run.first].start as usize,
            end: document.tokens[run.last].end as usize,
            kind: run.kind,
            score: calibrated(model, run.kind, run.raw),
            raw: run.raw,
            everyday: run.first == run.last && document.word(run.first).lists & EVERYDAY != 0,
        });
    });
    reading
}

/// The first look's probabilities.
pub(crate) fn first(decoder: &mut Decoder<'_>, scores: &[Scores], cut: impl Fn(usize) -> bool) -> Vec<First> {
    let mut first = vec![First::default(); scores.len()];
    decoder.each_probability(scores, cut, |at, probabilities| first[at] = second::first(probabilities));
    first
}

/// Sums of one distinct word, by place, once somebody asked.
#[derive(Clone, Copy, Default)]
struct Sums {
    known: u8,
    of: [[i16; LABELS]; PLACES],
}

/// How much more than any other label "nobody" must have by the words alone for their company to be passed over, in nats.
const ENOUGH: f32 = 4.0;

/// How much more than any other label "nobody" must have by words and company for the net not to be asked, in nats; it is taken to say the same.
const SURE: f32 = 2.0;

/// The scores of each token's labels, to be read with `bias` nats taken off "nobody": who is to miss less asks more.
pub(crate) fn scores(model: &Model, document: &Document<'_>, bias: f32) -> Vec<Scores> {
    let mut sums = vec![Sums::default(); document.words.len()];
    let mut rows = Rows::new();
    let mut own = |at: usize, place: Place, rows: &mut Rows, total: &mut [i16; LABELS]| {
        let number = document.numbers[at] as usize;
        let (sums, place_number) = (&mut sums[number], place as usize);
        if sums.known >> place_number & 1 == 0 {
            sums.known |= 1 << place_number;
            rows.clear();
            features::word(&document.words[number], place, |row| rows.push(row));
            model.add(rows, &mut sums.of[place_number]);
        }
        for (total, sum) in total.iter_mut().zip(&sums.of[place_number]) {
            *total += sum;
        }
    };
    let more = bias.max(0.0);
    let (enough, sure) = ((ENOUGH + more) / model.step, (SURE + more) / model.step);
    let mut is_sure = vec![false; document.tokens.len()];
    let mut scores: Vec<Scores> = (0..document.tokens.len())
        .map(|at| {
            let mut total = [0; LABELS];
            places(document, at, |at, place| own(at, place, &mut rows, &mut total));
            let lead = |total: &[i16; LABELS]| {
                f32::from(total[OUTSIDE]) - f32::from(total[1..].iter().copied().max().unwrap_or_default())
            };
            is_sure[at] = lead(&total) >= enough;
            if !is_sure[at] {
                rows.clear();
                features::context(document, at, |row| rows.push(row));
                model.add(&rows, &mut total);
                is_sure[at] = lead(&total) >= sure;
            }
            total.map(|sum| f32::from(sum) * model.step)
        })
        .collect();
    if let Some(net) = &model.net {
        for (scores, _) in scores.iter_mut().zip(&is_sure).filter(|(_, is_sure)| **is_sure) {
            *scores = scores.map(|score| 2.0 * score);
        }
        net.add(document, |at| !is_sure[at], &mut scores);
    }
    scores
}

/// The tokens that have something to say at `at`, and where they stand.
pub(crate) fn places(document: &Document<'_>, at: usize, mut each: impl FnMut(usize, Place)) {
    each(at, Place::Here);
    if let Some(one) = features::before(document, at) {
        each(one, if document.tokens[at].gap == Gap::Line { Place::LineBefore } else { Place::Before });
        if let Some(two) = features::before(document, one) {
            each(two, Place::SecondBefore);
        }
    }
    if let Some(one) = features::behind(document, at) {
        each(one, if document.tokens[one].gap == Gap::Line { Place::LineBehind } else { Place::Behind });
        if let Some(two) = features::behind(document, one) {
            each(two, Place::SecondBehind);
        }
    }
}

/// How often a raw probability is right, between the steps in proportion.
fn calibrated(model: &Model, kind: usize, raw: f32) -> f32 {
    let steps = &model.calibration[kind];
    let place = raw.clamp(0.0, 1.0) * (STEPS - 1) as f32;
    #[expect(clippy::cast_sign_loss, reason = "clamped to 0 and above")]
    let low = (place as usize).min(STEPS - 2);
    let share = place - low as f32;
    (f32::from(steps[low]) * (1.0 - share) + f32::from(steps[low + 1]) * share) / 200.0
}
