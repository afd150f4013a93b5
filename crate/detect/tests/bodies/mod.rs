//! What must hold for any bytes at all. Run by `fuzz_smoke.rs` on a bounded number of cases, and by `tests/fuzz` for as long as one likes.
//!
//! Each body panics where something does not hold.
#![allow(dead_code, reason = "every fuzz target takes one of them")]

use std::sync::OnceLock;

use scrim_detect::custom::{Rule, checks, prove};
use scrim_detect::{CustomRecognizer, Detector, Edge, Label, Preset, Score, Term, Thresholds, Verdict, normalised};

/// Bytes as a text, as the command line reads them.
fn text(data: &[u8]) -> String {
    String::from_utf8_lossy(data).into_owned()
}

/// Normalising maps every character to whole characters of the text, in order.
pub(crate) fn normalise(data: &[u8]) {
    let text = text(data);
    let mut last = 0;
    for (_, span) in normalised(&text) {
        assert!(span.start >= last || span.is_empty(), "{span:?} after {last}");
        assert!(text.get(span.range()).is_some(), "{span:?} is no part of the text");
        last = last.max(span.start);
    }
}

/// A detector that knows everything one can be told.
fn detector() -> &'static Detector {
    static DETECTOR: OnceLock<Detector> = OnceLock::new();
    DETECTOR.get_or_init(|| {
        let label = Label::fixed("TERM");
        let terms =
            [Term { fuzzy: true, ..Term::new("Project Heron", label.clone()) }, Term::new("C++", label.clone())];
        let rule = Rule {
            title: "Employee".to_owned(),
            finds: vec!["«EMP-1»".to_owned()],
            raises: vec!["staff".to_owned()],
            ..Rule::new("employee", label, r"(?i)emp-[0-9é]+")
        };
        let custom = [CustomRecognizer::new(rule).expect("the rule is fit")];
        let builder = Detector::builder().terms(&terms).custom(&custom).thresholds(Thresholds::new(Preset::Strict, []));
        builder.build().expect("the terms are fit")
    })
}

/// Findings lie in order, apart, on whole characters, and are the same each time.
pub(crate) fn detect(data: &[u8]) {
    let text = text(data);
    let found = detector().detect(&text);
    let mut free_from = 0;
    for finding in &found {
        assert!(finding.span.start >= free_from && !finding.span.is_empty(), "{finding:?}");
        assert!(text.get(finding.span.range()).is_some(), "{finding:?}");
        assert!(finding.score >= Score::new(0.3), "{finding:?}");
        free_from = finding.span.end;
    }
    assert_eq!(found, detector().detect(&text));
}

/// No check that a custom recognizer can name panics or confirms more than it was given, whatever that is. The others see what their own
/// patterns match, which `detect` tries.
pub(crate) fn validate(data: &[u8]) {
    let text = text(data);
    for check in checks() {
        if let Verdict::ConfirmPart(length) = (check.run)(&text) {
            assert!(length > 0 && text.is_char_boundary(length), "{}: {length} of {text:?}", check.name);
        }
    }
}

/// A rule is refused with reasons or can be used; lines of the data are its fields.
pub(crate) fn rules(data: &[u8]) {
    let text = text(data);
    let mut lines = text.split('\n').map(str::to_owned);
    let mut next = || lines.next().unwrap_or_default();
    let (pattern, lead, example, word) = (next(), next(), next(), next());
    let numbers = next();
    let number = |at: usize| numbers.as_bytes().get(at).copied().unwrap_or(b'9');
    let edge = |at| [Edge::Open, Edge::Word, Edge::Number, Edge::Token][usize::from(number(at) % 4)];
    let rule = Rule {
        title: "T".to_owned(),
        lead,
        before: edge(0),
        after: edge(1),
        limit: usize::from(number(2)) + 1,
        score: Score::new(f32::from(number(3)) / 255.0),
        checks: vec![["luhn", "iban", "card", "date"][usize::from(number(4) % 4)].to_owned()],
        raises: if word.is_empty() { vec![] } else { vec![word] },
        finds: vec![example],
        ..Rule::new("rule", Label::fixed("RULE"), pattern)
    };
    match CustomRecognizer::new(rule) {
        Err(problems) => assert!(!problems.is_empty()),
        Ok(recognizer) => {
            let _ = prove(&[recognizer]);
        }
    }
}
