#![doc = include_str!("../README.md")]
#![forbid(unsafe_code)]

mod automaton;
mod context;
mod detector;
mod edge;
mod finding;
mod fold;
mod judge;
mod label;
mod lexicon;
mod mentions;
mod normalise;
mod overlap;
mod phrases;
mod recognizer;
mod recognizers;
mod scan;
mod score;
mod span;
mod table;
mod terms;
pub mod utf16;
mod validate;

pub use detector::Detector;
pub use finding::{Finding, Why};
pub use label::{Label, LabelError};
pub use recognizer::{Edge, Recognizer};
pub use score::Score;
pub use span::Span;
pub use terms::{Term, TermError, TermProblem};
pub use validate::{Check, Verdict};

/// Every built-in recognizer's datasheet.
pub fn catalogue() -> impl Iterator<Item = &'static Recognizer> {
    recognizers::FAMILIES.iter().copied().flatten()
}
