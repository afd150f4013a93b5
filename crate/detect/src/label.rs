//! What a finding is called: `EMAIL_ADDRESS`, `US_SSN`, `SECRET`.
//!
//! Labels are data, not an enum: an administrator's own recognizers and words bring their own, and a policy may name a
//! label this build has never heard of. Guarantees only the shape: upper-snake ASCII, starting with a letter, so that a
//! label can stand inside a placeholder, a JSON key and a CSS class as it is.

use std::cmp::Ordering;
use std::fmt;
use std::hash::{Hash, Hasher};
use std::sync::Arc;

/// The name of one kind of sensitive thing, such as `EMAIL_ADDRESS`. Cheap to clone: a list of a hundred thousand words has a
/// hundred thousand of them.
#[derive(Clone, Debug)]
pub struct Label(Name);

#[derive(Clone, Debug)]
enum Name {
    Fixed(&'static str),
    Read(Arc<str>),
}

impl Label {
    /// Longest label accepted, in bytes: placeholders stay short enough for a model to copy.
    pub const MAX_LEN: usize = 48;

    /// Parses a label that came from outside (settings, policy, a message).
    pub fn new(name: &str) -> Result<Self, LabelError> {
        if Self::is_well_formed(name) { Ok(Self(Name::Read(name.into()))) } else { Err(LabelError(name.to_owned())) }
    }

    /// A label written in the source, checked when it is compiled (in a `const`) or at first use.
    ///
    /// # Panics
    /// If `name` is not upper-snake ASCII; in a `const` that is a compile error.
    pub const fn fixed(name: &'static str) -> Self {
        assert!(Self::is_well_formed(name), "a label is upper-snake ASCII and starts with a letter");
        Self(Name::Fixed(name))
    }

    /// The label as it stands in placeholders and settings.
    pub fn as_str(&self) -> &str {
        match &self.0 {
            Name::Fixed(name) => name,
            Name::Read(name) => name,
        }
    }

    const fn is_well_formed(name: &str) -> bool {
        let bytes = name.as_bytes();
        if bytes.is_empty() || bytes.len() > Self::MAX_LEN || !bytes[0].is_ascii_uppercase() {
            return false;
        }
        let mut at = 1;
        while at < bytes.len() {
            if !(bytes[at].is_ascii_uppercase() || bytes[at].is_ascii_digit() || bytes[at] == b'_') {
                return false;
            }
            at += 1;
        }
        true
    }
}

impl PartialEq for Label {
    fn eq(&self, other: &Self) -> bool {
        self.as_str() == other.as_str()
    }
}

impl Eq for Label {}

impl PartialOrd for Label {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Label {
    fn cmp(&self, other: &Self) -> Ordering {
        self.as_str().cmp(other.as_str())
    }
}

impl Hash for Label {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.as_str().hash(state);
    }
}

impl fmt::Display for Label {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl AsRef<str> for Label {
    fn as_ref(&self) -> &str {
        self.as_str()
    }
}

/// The given name cannot be a label: it is empty, too long, or not `[A-Z][A-Z0-9_]*`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LabelError(pub String);

impl fmt::Display for LabelError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "`{}` is not a label: use A-Z, 0-9 and _, starting with a letter, at most {} characters",
            self.0,
            Label::MAX_LEN
        )
    }
}

impl std::error::Error for LabelError {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn accepts_upper_snake_names_only() {
        for name in ["EMAIL_ADDRESS", "US_SSN", "X", "A1"] {
            assert_eq!(Label::new(name).unwrap().as_str(), name);
        }
        for name in ["", "email", "1A", "_A", "A-B", "A B", "Ä", &"A".repeat(49)] {
            assert!(Label::new(name).is_err(), "{name}");
        }
    }

    #[test]
    fn a_parsed_label_equals_the_fixed_one() {
        const FIXED: Label = Label::fixed("EMAIL_ADDRESS");
        assert_eq!(Label::new("EMAIL_ADDRESS").unwrap(), FIXED);
    }
}
