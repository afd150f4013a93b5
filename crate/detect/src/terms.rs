//! A person's or an organisation's own words: code names, customers, projects.

use std::borrow::Cow;
use std::fmt;

use crate::phrases::{MAX_WORDS, Phrases, Unfit};
use crate::{Finding, Label, Score, Why};

/// A word or phrase to find, whole words only, whatever its case, in the plural and the possessive too.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Term {
    /// As a person would write it.
    pub text: String,
    /// What it is to be called.
    pub label: Label,
}

impl Term {
    /// Whether a text can be looked for: what passes here is refused by no detector. For whoever takes words from people.
    pub fn check(text: &str) -> Result<(), TermProblem> {
        Phrases::new([text].into_iter()).map(drop).map_err(|(_, unfit)| unfit.into())
    }
}

/// A term that cannot be looked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TermError {
    /// Its place in the list given, from 0.
    pub index: usize,
    /// What is wrong with it.
    pub why: TermProblem,
}

/// What is wrong with a term.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TermProblem {
    /// It holds no letter and no digit.
    NoWord,
    /// It has more than 16 words.
    TooManyWords,
}

impl From<Unfit> for TermProblem {
    fn from(unfit: Unfit) -> Self {
        match unfit {
            Unfit::NoWord => Self::NoWord,
            Unfit::TooManyWords => Self::TooManyWords,
        }
    }
}

impl fmt::Display for TermError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.why {
            TermProblem::NoWord => write!(f, "term {}: holds no letter and no digit", self.index),
            TermProblem::TooManyWords => write!(f, "term {}: has more than {MAX_WORDS} words", self.index),
        }
    }
}

impl std::error::Error for TermError {}

/// Names whoever found an own word.
pub(crate) const OWN_WORD: &str = "own_word";

/// Own words are certain: somebody asked for exactly them.
const SCORE: f32 = 1.0;

/// The terms, ready for any number of texts.
pub(crate) struct Terms {
    phrases: Phrases,
    labels: Vec<Label>,
}

impl Terms {
    pub(crate) fn none() -> Self {
        Self { phrases: Phrases::none(0), labels: Vec::new() }
    }

    pub(crate) fn new(terms: &[Term]) -> Result<Self, TermError> {
        let phrases = Phrases::new(terms.iter().map(|term| term.text.as_str()))
            .map_err(|(index, unfit)| TermError { index, why: unfit.into() })?;
        Ok(Self { phrases, labels: terms.iter().map(|term| term.label.clone()).collect() })
    }

    pub(crate) fn find(&self, text: &str, findings: &mut Vec<Finding>) {
        self.phrases.find(text, |number, span| {
            findings.push(Finding {
                span,
                label: self.labels[number].clone(),
                kind: None,
                score: Score::new(SCORE),
                why: Why { recognizer: Cow::Borrowed(OWN_WORD), title: Cow::Borrowed("Own word"), ..Why::default() },
            });
        });
    }
}
