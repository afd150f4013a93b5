//! A person's or an organisation's own words: code names, customers, projects.

use std::borrow::Cow;
use std::fmt;

use crate::fuzzy::Fuzzy;
use crate::phrases::{MAX_WORDS, Phrases, Unfit, around, fit, fold, words as words_of};
use crate::{Finding, Label, Score, Source, Span, Why};

/// A word or phrase to find, whole words only, whatever its case, in the plural and the possessive too.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Term {
    /// As a person would write it.
    pub text: String,
    /// What it is to be called.
    pub label: Label,
    /// Whether it is also found with one letter too many, too few, wrong, or two in the wrong order. Only where it has eight letters or
    /// more, and five words or fewer: shorter ones have too many neighbours.
    pub fuzzy: bool,
}

impl Term {
    /// A term that is found as it is written only.
    pub fn new(text: impl Into<String>, label: Label) -> Self {
        Self { text: text.into(), label, fuzzy: false }
    }

    /// Whether a text can be looked for: what passes here is refused by no detector. For whoever takes words from people.
    pub fn check(text: &str) -> Result<(), TermProblem> {
        fit(text).map_err(Into::into)
    }

    /// What texts have in common that are one and the same to the detector: case, accents and what parts words make no difference.
    pub fn key(text: &str) -> String {
        let (mut words, mut place) = (String::new(), None);
        for word in words_of(text) {
            if place.is_some() {
                words.push(' ');
            }
            fold(&text[word.range()], &mut words);
            place = Some(Span::new(place.map_or(word.start, |place: Span| place.start), word.end));
        }
        let (before, behind) = around(text, place.unwrap_or(Span::new(0, 0)));
        [before, &words, behind].concat()
    }

    /// Whether the detector forgives a slip of the pen in a text, where it is asked to.
    pub fn is_long_enough(text: &str) -> bool {
        Fuzzy::new([(0, text)].into_iter()).holds_any()
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
/// What is nearly one is as good as certain: somebody asked for that too.
const FUZZY: f32 = 0.9;

/// The terms, ready for any number of texts.
pub(crate) struct Terms {
    phrases: Phrases,
    fuzzy: Fuzzy,
    labels: Vec<Label>,
    source: Source,
}

impl Terms {
    pub(crate) fn new(terms: &[Term], source: Source) -> Result<Self, TermError> {
        let phrases = Phrases::new(terms.iter().map(|term| term.text.as_str()))
            .map_err(|(index, unfit)| TermError { index, why: unfit.into() })?;
        let fuzzy = (0..).zip(terms).filter(|(_, term)| term.fuzzy).map(|(number, term)| (number, term.text.as_str()));
        let labels = terms.iter().map(|term| term.label.clone()).collect();
        Ok(Self { phrases, fuzzy: Fuzzy::new(fuzzy), labels, source })
    }

    pub(crate) fn find(&self, text: &str, findings: &mut Vec<Finding>) {
        let mut exact = Vec::new();
        self.phrases.find(text, |number, span| {
            exact.push(span);
            findings.push(self.finding(number, span, SCORE, vec![]));
        });
        self.fuzzy.find(text, &exact, |number, span| {
            findings.push(self.finding(number as usize, span, FUZZY, vec!["one letter off"]));
        });
    }

    fn finding(&self, number: usize, span: Span, score: f32, checks: Vec<&'static str>) -> Finding {
        let (recognizer, title) = (Cow::Borrowed(OWN_WORD), Cow::Borrowed("Own word"));
        Finding {
            span,
            label: self.labels[number].clone(),
            kind: None,
            score: Score::new(score),
            why: Why { recognizer, title, checks, words: vec![], source: self.source },
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_are_the_same_whatever_their_case_accents_and_gaps() {
        for other in ["blue  heron", "BLUE-HERON", "Blüe\nHeron", "Blue Heron."] {
            assert_eq!(Term::key(other), Term::key("Blue Heron"), "{other}");
        }
        for (one, other) in [("C++", "C"), (".NET", "net"), ("Blue Heron", "BlueHeron"), ("Heron", "Herons")] {
            assert_ne!(Term::key(one), Term::key(other), "{one}");
        }
    }

    #[test]
    fn slips_are_forgiven_in_long_texts_only() {
        for (text, long) in [("Falcons", false), ("Falconry", true), ("A B C D E", false), ("Abc Def Gh", true)] {
            assert_eq!(Term::is_long_enough(text), long, "{text}");
        }
        assert!(!Term::is_long_enough("One two three four five six"));
    }
}
