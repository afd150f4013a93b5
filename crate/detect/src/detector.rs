//! The whole way from text to findings.

use std::sync::LazyLock;

use crate::allow::Allow;
use crate::context::Context;
use crate::custom::Custom;
use crate::judge::Judge;
use crate::lexicon::Lexicon;
use crate::names::{Names, NamesModel};
use crate::normalise::Normalised;
use crate::normalise::decode::Decoded;
use crate::scan::Scanner;
use crate::terms::{Term, TermError, Terms};
use crate::{
    CustomRecognizer, Finding, Found, Preset, Source, Thresholds, aged, born, columns, covered, mentions, names,
    overlap,
};

/// Finds what is sensitive. Immutable; built once and used for any number of texts.
pub struct Detector {
    terms: Terms,
    custom: Custom,
    /// A person's own, which take nothing away from what those find.
    own_terms: Terms,
    own_custom: Custom,
    allow: Allow,
    thresholds: Thresholds,
    names: Option<NamesModel>,
}

/// The catalogue, ready: the same for every detector, and made when the first text comes.
struct Catalogue {
    scanner: Scanner,
    lexicon: Lexicon,
    names: Names,
}

static CATALOGUE: LazyLock<Catalogue> =
    LazyLock::new(|| Catalogue { scanner: Scanner::new(), lexicon: Lexicon::new(), names: Names::new() });

impl Detector {
    /// The whole built-in catalogue.
    #[expect(clippy::missing_panics_doc, reason = "without words none is unfit")]
    pub fn new() -> Self {
        Self::builder().build().expect("without words none is unfit")
    }

    /// The built-in catalogue and somebody's own words. Refuses the first unfit word.
    pub fn with_terms(terms: &[Term]) -> Result<Self, TermError> {
        Self::builder().terms(terms).build()
    }

    /// The built-in catalogue, to be given more.
    pub fn builder<'a>() -> DetectorBuilder<'a> {
        DetectorBuilder::default()
    }

    /// Whether names are found by a trained model, and not by rules alone.
    pub fn reads_names(&self) -> bool {
        self.names.is_some()
    }

    /// Whether `text` holds more than a word or two in a script in which names are not looked for: there only rules speak.
    pub fn passes_over_script(text: &str) -> bool {
        names::scripts::holds_another(text)
    }

    /// What is sensitive in `text`: sorted by start, none overlapping, every span on character boundaries of `text`.
    ///
    /// Linear in the length of the text; makes no assumption about it.
    pub fn detect(&self, text: &str) -> Vec<Finding> {
        self.look(text).findings
    }

    /// As [`detect`](Self::detect), with what own words hide and what hides own words.
    pub fn look(&self, text: &str) -> Found {
        self.look_at(text, self.thresholds.preset())
    }

    /// As [`look`](Self::look), with names read at the operating point of a preset of its own: a text that goes farther away bears more false
    /// alarms and fewer misses. A label with a threshold of its own keeps that.
    pub fn look_at(&self, text: &str, point: Preset) -> Found {
        let view = Normalised::new(text);
        let plain = view.text();

        let mut findings = self.recognized(plain);
        columns::find(plain, &mut findings);
        CATALOGUE.names.find(plain, self.names.as_ref(), point, &mut findings);
        self.words(plain, &mut findings);
        let mut findings = self.wanted(plain, findings, point);
        if let Some(decoded) = Decoded::new(plain) {
            self.decoded(&decoded, point, &mut findings);
        }
        let (mut winners, mut covered) = covered::resolve(findings);
        born::relabel(plain, &mut winners);
        born::relabel_covered(plain, &mut covered, &winners);

        // Whatever infers more from what is surely there comes here: it sees the normalised text and the winners so far.
        let mut further = mentions::further(plain, &winners);
        further.extend(aged::behind_names(plain, &winners));
        if !further.is_empty() {
            winners.extend(further);
            winners = overlap::resolve(winners);
        }

        for finding in winners.iter_mut().chain(&mut covered) {
            finding.span = view.original(finding.span);
        }
        Found { findings: winners, covered }
    }

    /// What the recognizers find in a normalised text.
    fn recognized(&self, plain: &str) -> Vec<Finding> {
        let mut judge = Judge::new(plain, Context::new(&CATALOGUE.lexicon, plain), &self.thresholds);
        CATALOGUE.scanner.scan(plain, |sheet, code, span| judge.judge(sheet, code, span));
        let mut findings = judge.findings();
        self.custom.find(plain, &self.thresholds, &mut findings);
        self.own_custom.find(plain, &self.thresholds, &mut findings);
        findings
    }

    /// Adds the words in a normalised text.
    fn words(&self, plain: &str, findings: &mut Vec<Finding>) {
        self.terms.find(plain, findings);
        self.own_terms.find(plain, findings);
    }

    /// What is left without what is allowed and what is not sure enough.
    fn wanted(&self, text: &str, findings: Vec<Finding>, point: Preset) -> Vec<Finding> {
        let mut findings = self.allow.keep(text, findings);
        findings.retain(|finding| finding.score >= self.thresholds.of_names_at(finding.label.as_str(), point));
        findings
    }

    /// Adds what is found only once codes are undone.
    fn decoded(&self, decoded: &Decoded, point: Preset, findings: &mut Vec<Finding>) {
        // What was decoded may be disguised itself: `&#8203;` is an invisible character.
        let view = Normalised::new(decoded.text());
        let mut found = self.recognized(view.text());
        self.words(view.text(), &mut found);
        let mut found = self.wanted(view.text(), found, point);
        for finding in &mut found {
            finding.span = view.original(finding.span);
        }
        decoded.believed(found, findings);
    }
}

/// What a detector is to know besides the catalogue.
#[derive(Clone, Debug, Default)]
pub struct DetectorBuilder<'a> {
    terms: &'a [Term],
    custom: &'a [CustomRecognizer],
    own_terms: &'a [Term],
    own_custom: &'a [CustomRecognizer],
    allow: &'a [String],
    thresholds: Thresholds,
    names: Option<NamesModel>,
}

impl<'a> DetectorBuilder<'a> {
    /// Somebody's own words, to be found too.
    #[must_use]
    pub fn terms(self, terms: &'a [Term]) -> Self {
        Self { terms, ..self }
    }

    /// Recognizers besides the catalogue's.
    #[must_use]
    pub fn custom(self, custom: &'a [CustomRecognizer]) -> Self {
        Self { custom, ..self }
    }

    /// A person's own words and recognizers, on top of those: what they cover counts all the same, see [`Found::covered`]. Whoever
    /// gives words and recognizers by [`terms`](Self::terms) and [`custom`](Self::custom) has weighed them against each other.
    #[must_use]
    pub fn own(self, terms: &'a [Term], custom: &'a [CustomRecognizer]) -> Self {
        Self { own_terms: terms, own_custom: custom, ..self }
    }

    /// Texts that are never findings as they stand, whatever their case, accents and spaces; inside other findings they stay covered.
    /// Secrets are found all the same.
    #[must_use]
    pub fn allow(self, allow: &'a [String]) -> Self {
        Self { allow, ..self }
    }

    /// From which scores on something is reported, where not from 0.5.
    #[must_use]
    pub fn thresholds(self, thresholds: Thresholds) -> Self {
        Self { thresholds, ..self }
    }

    /// The trained model of names. Without one, people are found only where the text points at them, and organisations and places are not.
    #[must_use]
    pub fn names(self, model: Option<NamesModel>) -> Self {
        Self { names: model, ..self }
    }

    /// The detector. Refuses the first unfit word.
    pub fn build(self) -> Result<Detector, TermError> {
        Ok(Detector {
            names: self.names,
            terms: Terms::new(self.terms, Source::Word)?,
            custom: Custom::new(self.custom, Source::Rule),
            own_terms: Terms::new(self.own_terms, Source::OwnWord)?,
            own_custom: Custom::new(self.own_custom, Source::OwnRule),
            allow: Allow::new(self.allow),
            thresholds: self.thresholds,
        })
    }
}

impl Default for Detector {
    fn default() -> Self {
        Self::new()
    }
}
