//! What one message of an answer says, in any dialect.

use crate::complaint::Complaint;

/// One message.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Payload {
    /// A piece of the answer; may be empty (roles, usage).
    Part(Part),
    /// The mark that nothing more will come.
    EndMark,
    /// The endpoint failed.
    Complaint(Complaint),
    /// Valid, but nothing this dialect knows.
    Alien,
}

/// A piece of the answer. Bytes, because servers cut characters in two; `utf8::Joiner` puts them together.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Part {
    pub(crate) reasoning: Vec<u8>,
    pub(crate) text: Vec<u8>,
    /// Present once the model has stopped.
    pub(crate) stop: Option<Stop>,
}

/// Why the model stopped.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Stop {
    /// It had said everything.
    Complete,
    /// It reached its length limit.
    Cut,
    /// The endpoint took the answer back; its own word for why.
    Withheld(String),
}

impl Stop {
    /// Reads a stop reason. A word nobody has listed yet counts as complete: the server did say that this is the end.
    pub(crate) fn read(word: &str) -> Self {
        match word {
            "length" | "max_tokens" | "model_length" | "model_context_window_exceeded" => Self::Cut,
            "content_filter" | "error" | "refusal" => Self::Withheld(word.to_owned()),
            _ => Self::Complete,
        }
    }
}

/// A piece as a test expects it.
#[cfg(test)]
pub(crate) fn part(reasoning: &str, text: &str, stop: Option<Stop>) -> Payload {
    Payload::Part(Part { reasoning: reasoning.into(), text: text.into(), stop })
}
