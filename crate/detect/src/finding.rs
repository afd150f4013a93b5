//! What the detector reports: where, what, how sure and why.
//!
//! A finding never holds the text it covers; only [`Why::words`] quotes, and only words from the catalogue's own lists.

use std::borrow::Cow;

use crate::terms::OWN_WORD;
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
    /// Whether somebody asked for these very words.
    pub fn is_own_word(&self) -> bool {
        self.why.recognizer == OWN_WORD
    }
}

/// Everything found in one text.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Found {
    /// What is sensitive: sorted by start, none overlapping.
    pub findings: Vec<Finding>,
    /// What lies under these and is there all the same: under an own word, what would have been found without it; under
    /// anything else, an own word. So that nobody's word takes a rule out of force that is about what it covers.
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
}
