//! What the net learns from: rows of the table and labels of marked texts, token by token.

use std::ops::Range;

use crate::examples::{Lesson, labels};
use crate::tagger::artefact::Model;
use crate::tagger::document::Document;
use crate::tagger::net::ids;
use crate::tagger::token::Gap;

/// Tokens that are labelled together.
#[derive(Clone, Copy)]
pub(crate) struct Sequence {
    first: usize,
    end: usize,
    pub(super) weight: f32,
}

impl Sequence {
    pub(super) fn len(&self) -> usize {
        self.end - self.first
    }

    pub(super) fn tokens(&self) -> Range<usize> {
        self.first..self.end
    }
}

/// Sequences with their tokens' rows and labels.
#[derive(Default)]
pub(crate) struct Lessons {
    rows: Vec<u16>,
    /// Where each token's rows begin.
    starts: Vec<usize>,
    labels: Vec<u8>,
    pub(super) sequences: Vec<Sequence>,
}

impl Lessons {
    /// Adds a document.
    pub(crate) fn add(&mut self, model: &Model, lesson: &Lesson) {
        let text: String = lesson.marked.text.iter().collect();
        let document = Document::new(model, &text);
        let weight = lesson.marked.weight;
        let mut first = self.labels.len();
        for (at, label) in labels(&document, &lesson.marked).into_iter().enumerate() {
            if at > 0 && document.tokens[at].gap == Gap::Blank {
                self.sequences.push(Sequence { first, end: self.labels.len(), weight });
                first = self.labels.len();
            }
            self.starts.push(self.rows.len());
            self.labels.push(label);
            ids::word(document.word(at), |row| self.rows.push(row as u16));
            ids::company(&document, at, |row| self.rows.push(row as u16));
        }
        if first < self.labels.len() {
            self.sequences.push(Sequence { first, end: self.labels.len(), weight });
        }
    }

    pub(super) fn tokens(&self) -> usize {
        self.labels.len()
    }

    /// The rows of a token.
    pub(super) fn rows_of(&self, token: usize) -> &[u16] {
        let end = self.starts.get(token + 1).copied().unwrap_or(self.rows.len());
        &self.rows[self.starts[token]..end]
    }

    pub(super) fn labels(&self, sequence: Sequence) -> &[u8] {
        &self.labels[sequence.tokens()]
    }
}
