//! Finds what is sensitive in text. Knows nobody: no policy, no redaction, no browser.
#![forbid(unsafe_code)]

mod automaton;
mod finding;
mod fold;
mod label;
mod recognizer;
mod recognizers;
mod score;
mod span;
mod validate;

pub use finding::{Finding, Why};
pub use label::{Label, LabelError};
pub use recognizer::{Edge, Recognizer};
pub use score::Score;
pub use span::Span;
pub use validate::{Check, Verdict};

/// The built-in recognizers, by family.
pub fn catalogue() -> &'static [&'static [Recognizer]] {
    recognizers::FAMILIES
}
