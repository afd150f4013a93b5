//! A token: what it opens is open to whoever reads it.

use std::fmt;

use serde::{Deserialize, Serialize};

/// A token. Debugging prints its length only; whoever exposes it says why.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Secret(String);

impl Secret {
    /// Longest token that is kept, in bytes: providers' have up to some thousands, and storage is shared.
    const MAX_LEN: usize = 16_384;

    /// A token that can stand in a header or a form: visible ASCII (RFC 6749, appendix A.12 and A.17); `None` for any other.
    pub(crate) fn new(token: &str) -> Option<Self> {
        let fits = (1..=Self::MAX_LEN).contains(&token.len());
        (fits && token.bytes().all(|byte| byte.is_ascii_graphic())).then(|| Self(token.to_owned()))
    }

    /// The token itself.
    pub fn expose(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Secret({} bytes)", self.0.len())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn prints_its_length_only() {
        assert_eq!(format!("{:?}", Secret::new("invented").unwrap()), "Secret(8 bytes)");
    }

    #[test]
    fn what_could_break_a_header_is_no_token() {
        for text in ["", "a b", "a\r\nx: y", "é"] {
            assert!(Secret::new(text).is_none(), "{text:?}");
        }
    }
}
