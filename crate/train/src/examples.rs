//! What is learnt from: the features and labels of marked texts, token by token.

use crate::corpus::Marked;
use crate::learn::{Field, ROWS};
use crate::tagger::artefact::{LABELS, Model};
use crate::tagger::decode::{Decoder, Scores};
use crate::tagger::document::Document;
use crate::tagger::features;
use crate::tagger::second::Second;
use crate::tagger::token::Gap;
use crate::tagger::{self, places};

/// Sequences of tokens with their features' rows and their labels.
#[derive(Default)]
pub(crate) struct Examples {
    rows: Vec<u32>,
    /// Where each token's rows begin, and the end of the last one's.
    starts: Vec<usize>,
    pub(crate) labels: Vec<u8>,
    /// What is added to the sums of the rows; empty where nothing is.
    pub(crate) base: Vec<Scores>,
    pub(crate) sequences: Vec<Sequence>,
}

/// Tokens that are labelled together.
#[derive(Clone, Copy)]
pub(crate) struct Sequence {
    pub(crate) first: usize,
    pub(crate) end: usize,
    pub(crate) weight: f32,
    pub(crate) fold: usize,
}

/// A marked text and the part of the text it belongs to when one part is to judge the other.
pub(crate) struct Lesson {
    pub(crate) marked: Marked,
    pub(crate) fold: usize,
}

/// Parts the text falls in.
pub(crate) const FOLDS: usize = 4;

impl Examples {
    pub(crate) fn tokens(&self) -> usize {
        self.labels.len()
    }

    /// Adds a document as it is looked at first.
    pub(crate) fn add(&mut self, model: &Model, lesson: &Lesson) {
        let text: String = lesson.marked.text.iter().collect();
        let document = Document::new(model, &text);
        self.put(&document, lesson, |at, rows| {
            places(&document, at, |at, place| features::word(document.word(at), place, |row| rows.push(row)));
            features::context(&document, at, |row| rows.push(row));
        });
    }

    /// Adds a document as it is looked at again, on top of what `fields` say, of which each has learnt from the other parts.
    pub(crate) fn add_second(&mut self, model: &Model, lesson: &Lesson, fields: &[Field]) {
        let text: String = lesson.marked.text.iter().collect();
        let document = Document::new(model, &text);
        let field = &fields[lesson.fold];
        let mut rows = Vec::new();
        let from = self.base.len();
        for at in 0..document.tokens.len() {
            rows.clear();
            places(&document, at, |at, place| features::word(document.word(at), place, |row| rows.push(row)));
            features::context(&document, at, |row| rows.push(row));
            let mut sum = [0.0; LABELS];
            for row in &rows {
                for (sum, weight) in sum.iter_mut().zip(field.weights(*row as usize)) {
                    *sum += weight;
                }
            }
            self.base.push(sum);
        }
        let cut = |at: usize| document.tokens[at].gap == Gap::Blank;
        let first = tagger::first(&mut Decoder::new(&field.transitions), &self.base[from..], cut);
        let second = Second::new(&document, &first);
        self.put(&document, lesson, |at, rows| second.rows(at, |row| rows.push(row)));
    }

    fn put(&mut self, document: &Document<'_>, lesson: &Lesson, mut look: impl FnMut(usize, &mut Vec<u32>)) {
        let Lesson { marked, fold } = lesson;
        let (weight, fold) = (marked.weight, *fold);
        let labels = labels(document, marked);
        let mut first = self.labels.len();
        for (at, label) in labels.into_iter().enumerate() {
            if at > 0 && document.tokens[at].gap == Gap::Blank {
                self.sequences.push(Sequence { first, end: self.labels.len(), weight, fold });
                first = self.labels.len();
            }
            self.starts.push(self.rows.len());
            self.labels.push(label);
            look(at, &mut self.rows);
        }
        if first < self.labels.len() {
            self.sequences.push(Sequence { first, end: self.labels.len(), weight, fold });
        }
    }

    /// The rows of a token's features.
    pub(crate) fn rows_of(&self, token: usize) -> &[u32] {
        let end = self.starts.get(token + 1).copied().unwrap_or(self.rows.len());
        &self.rows[self.starts[token]..end]
    }

    /// How often each row occurs.
    pub(crate) fn counts(&self) -> Vec<u32> {
        let mut counts = vec![0; ROWS];
        for row in &self.rows {
            counts[*row as usize] += 1;
        }
        counts
    }
}

/// The label of each token of a marked document.
pub(crate) fn labels(document: &Document<'_>, marked: &Marked) -> Vec<u8> {
    let mut bytes = Vec::with_capacity(marked.text.len() + 1);
    let mut at = 0;
    for char in &marked.text {
        bytes.push(at);
        at += char.len_utf8();
    }
    bytes.push(at);
    let mut spans = marked.spans.iter().peekable();
    let mut labels = Vec::with_capacity(document.tokens.len());
    let mut began = false;
    for token in &document.tokens {
        while spans.next_if(|span| bytes[span.end] <= token.start as usize).is_some() {
            began = false;
        }
        let label = match spans.peek() {
            Some(span) if bytes[span.start] < token.end as usize => {
                let rest = u8::from(std::mem::replace(&mut began, true));
                if span.kind == 3 { 7 } else { 1 + 2 * span.kind as u8 + rest }
            }
            _ => 0,
        };
        labels.push(label);
    }
    labels
}
