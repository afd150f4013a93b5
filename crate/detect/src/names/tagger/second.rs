//! The second look: what the rest of the document says of a token, once every token has been looked at by itself.
//!
//! "Price to explain the increase" names nobody for sure; three lines of "Price:" in front of what somebody says do. The first look's
//! probabilities of a word's other places, of its line, its column and of places built alike speak for and against each label; their weights
//! stand in the same table.

use super::decode::Scores;
use super::document::Document;
use super::features;
use super::numbers::Numbers;
use super::token::{Gap, Kind};
use super::words::joined;

/// Kinds looked at: persons, organisations, places.
const KINDS: usize = 3;

/// The first look's probability of each kind at a token.
pub(crate) type First = [f32; KINDS];

/// The probabilities of the kinds, of those of the labels.
pub(crate) fn first(probabilities: &Scores) -> First {
    std::array::from_fn(|kind| probabilities[1 + 2 * kind] + probabilities[2 + 2 * kind])
}

/// The two highest probabilities of each kind among places that have something in common, their sum and number.
#[derive(Clone, Copy, Default)]
struct Shared {
    most: [[f32; 2]; KINDS],
    person: f32,
    count: u32,
}

impl Shared {
    fn add(&mut self, first: &First) {
        for (most, probability) in self.most.iter_mut().zip(first) {
            if *probability > most[0] {
                *most = [*probability, most[0]];
            } else if *probability > most[1] {
                most[1] = *probability;
            }
        }
        self.person += first[0];
        self.count += 1;
    }

    /// The highest of a kind, leaving out one place.
    fn other(&self, kind: usize, own: &First) -> f32 {
        let [most, second] = self.most[kind];
        if own[kind] >= most { second } else { most }
    }

    /// The mean of persons, leaving out one place; none of no other place.
    fn mean(&self, own: &First) -> Option<f32> {
        (self.count > 1).then(|| (self.person - own[0]) / (self.count - 1) as f32)
    }
}

/// What the first look says of the whole document.
pub(crate) struct Second<'d, 't> {
    document: &'d Document<'t>,
    first: &'d [First],
    /// By distinct word in lower case.
    words: Vec<Shared>,
    numbers: Numbers,
    /// By slot: how a place is built.
    slots: Vec<Shared>,
    slot_of: Vec<u32>,
    /// Sure persons and other names in the document, in steps.
    people: u64,
    others: u64,
    size: u64,
}

/// From here on a probability counts as a yes.
const SURE: f32 = 0.7;

/// A probability in steps.
fn level(probability: f32) -> u64 {
    [0.03, 0.15, 0.4, 0.7, 0.93].iter().filter(|step| probability >= **step).count() as u64
}

/// A number in steps.
fn step(count: usize) -> u64 {
    match count {
        0..3 => count as u64,
        3..6 => 3,
        6..12 => 4,
        _ => 5,
    }
}

impl<'d, 't> Second<'d, 't> {
    /// Sums up the first look. Linear.
    pub(crate) fn new(document: &'d Document<'t>, first: &'d [First]) -> Self {
        let mut second = Self {
            document,
            first,
            words: vec![Shared::default(); document.seen.len()],
            numbers: Numbers::new(document.tokens.len()),
            slots: Vec::new(),
            slot_of: Vec::with_capacity(first.len()),
            people: 0,
            others: 0,
            size: step(document.tokens.len() / 24),
        };
        let (mut people, mut others) = (0, 0);
        for (at, own) in first.iter().enumerate() {
            second.words[document.word(at).lower_number as usize].add(own);
            let slot = second.slot(at);
            second.slots[slot as usize].add(own);
            second.slot_of.push(slot);
            people += usize::from(own[0] >= SURE);
            others += usize::from(own[1].max(own[2]) >= SURE);
        }
        (second.people, second.others) = (step(people), step(others));
        second
    }

    /// The number of the slot a token stands in: places of a document that look alike from outside.
    fn slot(&mut self, at: usize) -> u32 {
        let document = self.document;
        let token = document.tokens[at];
        let line = document.line(at);
        let mark = |at: Option<usize>| {
            at.filter(|at| document.tokens[*at].kind == Kind::Mark).map_or(0, |at| document.word(at).lower)
        };
        let behind = document.tokens.get(at + 1).map_or(Gap::Blank, |next| next.gap);
        let index = (at as u64 - u64::from(line.first)).min(4);
        let (left, right) = (mark(features::before(document, at)), mark(features::behind(document, at)));
        let shape = u64::from(document.word(at).shape as u8);
        let key = [index, token.gap as u64, behind as u64, shape, document.column(at), left, right]
            .into_iter()
            .fold(1, joined);
        match self.numbers.slot(key) {
            Ok(number) => number,
            Err(place) => {
                let number = self.slots.len() as u32;
                self.numbers.put(place, key, number);
                self.slots.push(Shared::default());
                number
            }
        }
    }

    /// The rows of what the document says of a token; none where it says nothing.
    pub(crate) fn rows(&self, at: usize, mut add: impl FnMut(u32)) {
        let own = &self.first[at];
        let document = self.document;
        if document.tokens[at].kind != Kind::Word {
            return;
        }
        let word = document.word(at);
        let same = &self.words[word.lower_number as usize];
        let others: [u64; KINDS] = std::array::from_fn(|kind| level(same.other(kind, own)));
        let slot = self.slots[self.slot_of[at] as usize].mean(own).map_or(9, level);
        let own: [u64; KINDS] = own.map(level);
        if own == [0; KINDS] && others == [0; KINDS] && (slot < 3 || slot == 9) {
            return;
        }
        let pack = |levels: [u64; KINDS]| levels[0] | levels[1] << 4 | levels[2] << 8;
        let (own, others) = (pack(own), pack(others));
        let shape = u64::from(word.shape as u8);
        let count = step(same.count as usize);
        let near = |at: Option<usize>| at.map_or(0xfff, |at| pack(self.first[at].map(level)));
        let (left, right) = (near(features::before(document, at)), near(features::behind(document, at)));
        let mut of = |kind: u32, a: u64, b: u64| add(features::row(SECOND + kind, a, b));
        of(1, own, others);
        of(2, others, shape << 4 | count);
        of(3, own, self.people << 4 | self.size);
        of(4, own, slot);
        of(5, slot, shape);
        of(7, own, left);
        of(8, own, right);
        of(6, u64::from(word.lists), others);
    }
}

/// Kinds of rows of the second look begin here.
const SECOND: u32 = 320;
