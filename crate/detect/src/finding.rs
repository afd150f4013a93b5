//! What the detector reports: where, what, how sure and why.
//!
//! A finding never holds the text it covers; only [`Why::words`] quotes, and only words from the catalogue's own lists.

use std::borrow::Cow;

use crate::{Label, Score, Span};

/// One sensitive thing found.
#[derive(Clone, Debug, PartialEq)]
pub struct Finding {
    /// Where it stands, in bytes of the text given to `detect`.
    pub span: Span,
    /// What it is.
    pub label: Label,
    /// The variety within the label where one exists: a `SECRET` of kind `aws_access_key`.
    pub kind: Option<Cow<'static, str>>,
    /// How sure.
    pub score: Score,
    /// The reason, for the person who decides about releasing it.
    pub why: Why,
}

impl Finding {
    /// Who asked for it.
    pub fn source(&self) -> Source {
        self.why.source
    }
}

/// Who asked for something to be found. Of findings of one source in one place only the winner counts; one that loses to another
/// source counts all the same: see [`Found::covered`].
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Source {
    /// The catalogue, the names, and the recognizers that were given beside them.
    #[default]
    Rule,
    /// One of the words given.
    Word,
    /// One of a person's own words, which came on top of those.
    OwnWord,
    /// One of a person's own recognizers, likewise.
    OwnRule,
}

impl Source {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Rule, Self::Word, Self::OwnWord, Self::OwnRule];
}

/// Everything found in one text.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Found {
    /// What is sensitive: sorted by start, none overlapping.
    pub findings: Vec<Finding>,
    /// What lies under these and is there all the same: what would have been found there, had nothing been asked for but
    /// by its own [`Source`]. So that nobody's word or recognizer takes a rule out of force that is about what it covers.
    pub covered: Vec<Finding>,
}

/// Why something was found. Holds no user text.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Why {
    /// Id of the recognizer.
    pub recognizer: Cow<'static, str>,
    /// Its title, for people.
    pub title: Cow<'static, str>,
    /// Names of the checks it passed ("Luhn check digit").
    pub checks: Vec<&'static str>,
    /// Words from the recognizer's list that stood near and raised the score.
    pub words: Vec<String>,
    /// Who asked for it.
    pub source: Source,
}
