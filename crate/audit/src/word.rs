//! The few kinds of text an entry may hold: ids, codes, a model's name, a site's origin. Each is short and has a
//! character set of its own, without white space, so that no sentence and no name with a space fits into any of them.
//! Knows nothing of what the ids stand for.

use std::borrow::Cow;
use std::fmt;

use serde::{Deserialize, Deserializer, Serialize, Serializer};
use thiserror::Error;

/// A text that an entry cannot hold. Says what was expected, never what was given.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum WordError {
    /// An id: lower-case letters, digits and hyphens, 1 to 40.
    #[error("not an id: lower-case letters, digits and hyphens, 1 to 40")]
    Id,
    /// A code: letters and digits, beginning with a lower-case letter, 1 to 40.
    #[error("not a code: letters and digits, beginning with a lower-case letter, 1 to 40")]
    Code,
    /// A model's name: letters, digits and `-._:/@+`, 1 to 128.
    #[error("not a model's name: letters, digits and -._:/@+, 1 to 128")]
    Model,
    /// An origin: `scheme://host[:port]`, `null`, or nothing.
    #[error("not an origin")]
    Site,
}

macro_rules! word {
    ($(#[$doc:meta])* $name:ident, $error:expr, $fits:expr) => {
        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(Cow<'static, str>);

        impl $name {
            /// Takes a text that fits.
            pub fn parse(text: &str) -> Result<Self, WordError> {
                let fits: fn(&str) -> bool = $fits;
                if fits(text) { Ok(Self(Cow::Owned(text.to_owned()))) } else { Err($error) }
            }

            /// The text.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }

        impl Serialize for $name {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(&self.0)
            }
        }

        impl<'de> Deserialize<'de> for $name {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                let text = Cow::<'de, str>::deserialize(deserializer)?;
                Self::parse(&text).map_err(serde::de::Error::custom)
            }
        }
    };
}

word!(
    /// Names an action or an endpoint: `summarise`, `corp`.
    Id,
    WordError::Id,
    |text| within(text, 40) && text.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-')
);

word!(
    /// Why a question failed or was refused: `rateLimited`, `blockedLabel`.
    Code,
    WordError::Code,
    |text| {
        within(text, 40) && text.starts_with(|first: char| first.is_ascii_lowercase())
            && text.bytes().all(|byte| byte.is_ascii_alphanumeric())
    }
);

word!(
    /// A model as its endpoint knows it: `llama3.1:8b`.
    Model,
    WordError::Model,
    |text| within(text, 128) && text.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-._:/@+".contains(&byte))
);

word!(
    /// Where the text came from: the origin of a page, without any path. Empty for the extension's own pages, `null` for
    /// a page that has no origin to speak of (a local file).
    Site,
    WordError::Site,
    |text| text.is_empty() || text == "null" || is_origin(text)
);

impl Site {
    /// The extension's own pages.
    pub const OWN: Self = Self(Cow::Borrowed(""));

    /// A page without an origin to speak of, by the name HTML gives such an origin.
    pub const OPAQUE: Self = Self(Cow::Borrowed("null"));

    /// The origin as the browser tells it. What is not an origin is recorded as [`Site::OPAQUE`], never as it stands:
    /// a question is recorded wherever it was asked.
    pub fn of(origin: &str) -> Self {
        Self::parse(origin).unwrap_or(Self::OPAQUE)
    }
}

fn within(text: &str, most: usize) -> bool {
    (1..=most).contains(&text.len())
}

/// `scheme://host[:port]`: longest host 253, with room for scheme and port. No path, user info or query fits.
fn is_origin(text: &str) -> bool {
    let Some((scheme, authority)) = text.split_once("://") else { return false };
    let of_scheme = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
    let of_authority = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || b"-._:[]".contains(&byte);
    within(scheme, 32) && within(authority, 261) && scheme.bytes().all(of_scheme) && authority.bytes().all(of_authority)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_take_what_they_are_for() {
        for id in ["summarise", "corp-2", "builtin"] {
            assert!(Id::parse(id).is_ok(), "{id}");
        }
        for code in ["rateLimited", "x", "sha256"] {
            assert!(Code::parse(code).is_ok(), "{code}");
        }
        for model in ["gpt-4o", "llama3.1:8b-instruct-q4_K_M", "@cf/meta/llama-3", "org/Model@rev+x"] {
            assert!(Model::parse(model).is_ok(), "{model}");
        }
        for site in [
            "",
            "null",
            "https://mail.example",
            "http://127.0.0.1:8080",
            "https://[2001:db8::1]",
            "chrome-extension://abcdefgh",
        ] {
            assert!(Site::parse(site).is_ok(), "{site}");
        }
    }

    #[test]
    fn no_sentence_name_address_or_number_of_a_person_fits() {
        for content in [
            "Jane Doe",
            "jane.doe@example.com",
            "Dear Ms Doe, thank you",
            "4111 1111 1111 1111",
            "+1 202 555 0143",
            "Müller",
            "a\nb",
            "[PERSON_1]",
            "{\"a\":1}",
            "",
        ] {
            assert_eq!(Id::parse(content), Err(WordError::Id), "{content:?}");
            assert_eq!(Code::parse(content), Err(WordError::Code), "{content:?}");
            if !content.contains('@') {
                assert_eq!(Model::parse(content), Err(WordError::Model), "{content:?}");
            }
            if !content.is_empty() {
                assert_eq!(Site::of(content), Site::OPAQUE, "{content:?}");
            }
        }
    }

    #[test]
    fn a_site_has_no_path_query_or_user() {
        for address in [
            "https://mail.example/inbox/jane-doe",
            "https://mail.example?q=jane",
            "https://mail.example#jane",
            "https://jane@mail.example",
            "https://mail.example/",
            "https://Mail.example",
            "mail.example",
            "://mail.example",
            "https://",
            "javascript:alert(1)",
        ] {
            assert_eq!(Site::parse(address), Err(WordError::Site), "{address}");
        }
    }

    #[test]
    fn an_error_never_quotes_what_was_given() {
        let error = serde_json::from_str::<Id>("\"Jane Doe\"").unwrap_err();
        assert!(!error.to_string().contains("Jane"), "{error}");
    }
}
