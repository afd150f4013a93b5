//! Text that may leave. Guarantees by its type that it went through [`redact`](crate::redact()), or was written into the
//! product itself: there is no other way to make one.
//!
//! Refuses to know where it goes.

use std::ops::Range;

/// Text in which everything that must stay is replaced. The only text a provider can be handed.
///
/// There is no public constructor:
///
/// ```compile_fail
/// let forged = scrim_redact::Redacted::from("Jane Doe".to_owned());
/// ```
/// ```compile_fail
/// let forged = scrim_redact::Redacted("Jane Doe".to_owned());
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Redacted(String);

impl Redacted {
    /// For the redactor alone.
    pub(crate) const fn sealed(text: String) -> Self {
        Self(text)
    }

    /// The product's own words, fixed when it is compiled, so that nothing of a person's text is in them.
    pub fn fixed(words: &'static str) -> Self {
        Self(words.to_owned())
    }

    /// What an endpoint answered, to be sent on to it: it holds nothing that the endpoint was not sent or did not write itself.
    /// For answers as they came, before anything was put back; a tidy test keeps the one place that calls it.
    pub fn answered(answer: String) -> Self {
        Self(answer)
    }

    /// A piece of it: what is left of a text from which everything was taken that must stay is such a text itself.
    ///
    /// # Panics
    /// If the range is not in the text, or cuts a character in two.
    #[must_use]
    pub fn piece(&self, range: Range<usize>) -> Self {
        Self(self.0[range].to_owned())
    }

    /// One text after the other, nothing between them.
    pub fn concat(parts: &[&Self]) -> Self {
        Self(parts.iter().map(|part| part.as_str()).collect())
    }

    /// The text as it leaves.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Whether there is nothing in it.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl AsRef<str> for Redacted {
    fn as_ref(&self) -> &str {
        self.as_str()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn joins_parts_with_nothing_between() {
        let joined = Redacted::concat(&[&Redacted::fixed("a"), &Redacted::fixed(""), &Redacted::fixed("b")]);
        assert_eq!(joined.as_str(), "ab");
        assert!(Redacted::concat(&[]).is_empty());
    }

    #[test]
    fn a_piece_is_what_stands_there() {
        assert_eq!(Redacted::fixed("a [PERSON_1] é").piece(2..12).as_str(), "[PERSON_1]");
        assert!(Redacted::fixed("a").piece(1..1).is_empty());
    }
}
