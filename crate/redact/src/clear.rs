//! Text in clear, marked as such. Never prints what it holds and cannot be serialised; whoever wants the content has to
//! say [`expose`](Clear::expose), which is easy to search for and stands under a comment that says why.
//!
//! Knows nothing of what is in the text: a whole page and a single value are wrapped alike.

use std::fmt;

/// Something a person can read and that must not leave: `Debug` prints its length, `Display` does not exist.
///
/// ```compile_fail
/// let text = scrim_redact::Clear::new("Jane Doe".to_owned());
/// println!("{text}"); // no Display
/// ```
#[derive(Clone, PartialEq, Eq)]
pub struct Clear<T>(T);

impl<T> Clear<T> {
    /// Wraps text in clear.
    pub const fn new(inner: T) -> Self {
        Self(inner)
    }

    /// The text itself. Say why above the call: `// EXPOSE: …`.
    pub const fn expose(&self) -> &T {
        &self.0
    }

    /// The text itself, by value. Say why above the call: `// EXPOSE: …`.
    pub fn into_exposed(self) -> T {
        self.0
    }
}

impl<T: AsRef<str>> fmt::Debug for Clear<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Clear({} bytes)", self.0.as_ref().len())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn debug_prints_the_length_only() {
        let text = Clear::new("Jane Doe".to_owned());
        assert_eq!(format!("{text:?}"), "Clear(8 bytes)");
        assert_eq!(format!("{:#?}", Some(&text)), "Some(\n    Clear(8 bytes),\n)");
    }

    #[test]
    fn gives_back_what_it_was_given_when_asked_by_name() {
        assert_eq!(Clear::new("Jane").expose(), &"Jane");
        assert_eq!(Clear::new("Jane").into_exposed(), "Jane");
    }
}
