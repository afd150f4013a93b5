#![doc = include_str!("../README.md")]
#![forbid(unsafe_code)]

mod aged;
mod allow;
mod automaton;
#[cfg(not(feature = "proofs"))]
mod bare;
mod born;
mod cells;
mod columns;
mod context;
mod covered;
pub mod custom;
mod detector;
mod edge;
mod finding;
mod front;
mod fuzzy;
mod heads;
mod judge;
mod known_answer;
mod label;
mod lazy;
mod lexicon;
mod machines;
mod mentions;
mod names;
mod normalise;
mod overlap;
mod phrases;
mod prose;
mod quiet;
mod recognizer;
mod recognizers;
mod scan;
mod score;
mod span;
mod table;
mod terms;
mod thresholds;
pub mod utf16;
mod word;

pub use custom::CustomRecognizer;
pub use detector::{Detector, DetectorBuilder};
pub use finding::{Finding, Found, Source, Why};
pub use known_answer::WrongAnswer;
pub use label::{Label, LabelError};
pub use names::{LOCATION, NamesError, NamesModel, ORGANIZATION, PERSON, everyday_words};
pub use recognizer::{Edge, Recognizer};
pub use score::Score;
pub use scrim_validate::{Check, Framed, Verdict};
pub use span::Span;
pub use terms::{Term, TermError, TermProblem};
pub use thresholds::{Preset, Thresholds};

/// Every built-in recognizer's datasheet. Without the feature `proofs` they carry neither pattern and words, which are in
/// the automata by then, nor counter-examples and source.
pub fn catalogue() -> impl Iterator<Item = &'static Recognizer> {
    #[cfg(feature = "proofs")]
    let sheets = recognizers::FAMILIES.iter().copied().flatten();
    #[cfg(not(feature = "proofs"))]
    let sheets = bare::SHEETS.iter();
    sheets
}

/// A text as the recognizers see it: each character, and what it stands for in the original. For tests of what reads untrusted text.
#[cfg(feature = "proofs")]
pub fn normalised(text: &str) -> Vec<(char, Span)> {
    let view = normalise::Normalised::new(text);
    let place = |(at, char): (usize, char)| (char, view.original(Span::new(at, at + char.len_utf8())));
    view.text().char_indices().map(place).collect()
}
