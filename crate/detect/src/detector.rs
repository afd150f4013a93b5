//! The whole way from text to findings.

use crate::context::Context;
use crate::judge::Judge;
use crate::lexicon::Lexicon;
use crate::names::Names;
use crate::normalise::Normalised;
use crate::normalise::decode::Decoded;
use crate::scan::Scanner;
use crate::terms::{Term, TermError, Terms};
use crate::{Finding, mentions, overlap};

/// Finds what is sensitive. Immutable; built once and used for any number of texts.
pub struct Detector {
    scanner: Scanner,
    lexicon: Lexicon,
    names: Names,
    terms: Terms,
}

impl Detector {
    /// The whole built-in catalogue.
    pub fn new() -> Self {
        Self::build(Terms::none())
    }

    /// The built-in catalogue and somebody's own words. Refuses the first unfit word.
    pub fn with_terms(terms: &[Term]) -> Result<Self, TermError> {
        Terms::new(terms).map(Self::build)
    }

    fn build(terms: Terms) -> Self {
        Self { scanner: Scanner::new(), lexicon: Lexicon::new(), names: Names::new(), terms }
    }

    /// What is sensitive in `text`: sorted by start, none overlapping, every span on character boundaries of `text`.
    ///
    /// Linear in the length of the text; makes no assumption about it.
    pub fn detect(&self, text: &str) -> Vec<Finding> {
        let view = Normalised::new(text);
        let plain = view.text();

        let mut findings = self.recognized(plain);
        self.names.find(plain, &mut findings);
        self.terms.find(plain, &mut findings);
        if let Some(decoded) = Decoded::new(plain) {
            self.decoded(&decoded, &mut findings);
        }
        let mut winners = overlap::resolve(findings);

        // Whatever infers more from what is surely there comes here: it sees the normalised text and the winners so far.
        let further = mentions::further(plain, &winners);
        if !further.is_empty() {
            winners.extend(further);
            winners = overlap::resolve(winners);
        }

        for finding in &mut winners {
            finding.span = view.original(finding.span);
        }
        winners
    }

    /// What the recognizers find in a normalised text.
    fn recognized(&self, plain: &str) -> Vec<Finding> {
        let mut judge = Judge::new(plain, Context::new(&self.lexicon, plain));
        self.scanner.scan(plain, |sheet, code, span| judge.judge(sheet, code, span));
        judge.findings()
    }

    /// Adds what is found only once codes are undone.
    fn decoded(&self, decoded: &Decoded, findings: &mut Vec<Finding>) {
        // What was decoded may be disguised itself: `&#8203;` is an invisible character.
        let view = Normalised::new(decoded.text());
        let mut found = self.recognized(view.text());
        self.terms.find(view.text(), &mut found);
        for finding in &mut found {
            finding.span = view.original(finding.span);
        }
        decoded.believed(found, findings);
    }
}

impl Default for Detector {
    fn default() -> Self {
        Self::new()
    }
}
