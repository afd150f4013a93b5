//! The few kinds of text an entry may hold: ids, codes, a model's name, a site's origin. Each is short and has a
//! character set of its own, without white space, so that no sentence and no name with a space fits into any of them.
//! Knows nothing of what the ids stand for.

use std::borrow::Cow;
use std::fmt;

use hmac::{Hmac, KeyInit, Mac};
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use sha2::Sha256;
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
    /// An origin: `scheme://host[:port]`, `null`, or nothing; or one that is not told: `hmac:` and 32 digits, `-`.
    #[error("not an origin")]
    Site,
    /// A role: letters, digits and `-._+`, 1 to 200.
    #[error("not a role: letters, digits and -._+, 1 to 200")]
    Role,
    /// An installation: a UUID.
    #[error("not the id of an installation")]
    Install,
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
    /// a page that has no origin to speak of (a local file), `hmac:…` for one that is told by its hash only, `-` for one that
    /// is not told at all.
    Site,
    WordError::Site,
    |text| text.is_empty() || text == "null" || text == UNTOLD || is_keyed_hash(text) || is_origin(text)
);

word!(
    /// In which role the question was asked, as the organisation's policy names it; several are joined with `+`.
    Role,
    WordError::Role,
    |text| within(text, LONGEST_ROLE) && text.bytes().all(of_role)
);

word!(
    /// One installation, by a random UUID (RFC 9562) that says nothing of the person or the machine: it tells which of the
    /// records that reach a collector an entry belongs to.
    Install,
    WordError::Install,
    |text| {
        text.len() == 36
            && text.bytes().enumerate().all(|(at, byte)| match at {
                8 | 13 | 18 | 23 => byte == b'-',
                _ => byte.is_ascii_digit() || (b'a'..=b'f').contains(&byte),
            })
    }
);

/// Longest text of roles: enough to tell those of one person.
const LONGEST_ROLE: usize = 200;

/// A site that is not told.
const UNTOLD: &str = "-";

/// What stands before the hash of a site.
const KEYED: &str = "hmac:";

impl Code {
    /// Handling of a value in whose place a placeholder left.
    pub const PLACEHOLDER: Self = Self(Cow::Borrowed("placeholder"));

    /// Handling of a value in whose place something coarser left.
    pub const GENERALISE: Self = Self(Cow::Borrowed("generalise"));

    /// Handling of a value of which no more than the end left.
    pub const MASK: Self = Self(Cow::Borrowed("mask"));

    /// Handling of a value in whose place something of its kind left that belongs to nobody.
    pub const SURROGATE: Self = Self(Cow::Borrowed("surrogate"));

    /// Handling of a value in whose place nothing left.
    pub const DROP: Self = Self(Cow::Borrowed("drop"));

    /// Handling of a value that settings or policy let leave in clear.
    pub const ALLOW: Self = Self(Cow::Borrowed("allow"));

    /// Handling of a value that the person let leave in clear.
    pub const RELEASE: Self = Self(Cow::Borrowed("release"));

    /// Handling of a value that kept the whole question from leaving.
    pub const BLOCK: Self = Self(Cow::Borrowed("block"));
}

impl Role {
    /// The roles with these ids; `None` for none. What does not fit into a record stands in it as a hyphen: a question is
    /// recorded whatever its roles are called.
    pub fn of<'a>(ids: impl IntoIterator<Item = &'a str>) -> Option<Self> {
        let fitting = |c: char| if u8::try_from(c).is_ok_and(|byte| of_role(byte) && c != '+') { c } else { '-' };
        let each: Vec<String> = ids.into_iter().map(|id| id.chars().map(fitting).collect()).collect();
        let all: String = each.join("+").chars().take(LONGEST_ROLE).collect();
        Self::parse(&all).ok()
    }
}

impl Site {
    /// The extension's own pages.
    pub const OWN: Self = Self(Cow::Borrowed(""));

    /// A page without an origin to speak of, by the name HTML gives such an origin.
    pub const OPAQUE: Self = Self(Cow::Borrowed("null"));

    /// The origin as the browser tells it. What is not an origin is recorded as [`Site::OPAQUE`], never as it stands:
    /// a question is recorded wherever it was asked.
    pub fn of(origin: &str) -> Self {
        if origin.is_empty() || is_origin(origin) { Self(Cow::Owned(origin.to_owned())) } else { Self::OPAQUE }
    }

    /// A site that is not told.
    pub const UNTOLD: Self = Self(Cow::Borrowed(UNTOLD));

    /// The first 128 bits of an HMAC-SHA-256 (RFC 2104) of the origin. A plain hash of an origin is found by trying the
    /// origins there are; this one only by who holds the key, and the same site has the same hash for all who do.
    #[expect(clippy::missing_panics_doc, reason = "HMAC takes keys of every length")]
    pub fn hashed(origin: &str, key: &str) -> Self {
        let mut mac = Hmac::<Sha256>::new_from_slice(key.as_bytes()).expect("HMAC takes keys of every length");
        mac.update(Self::of(origin).as_str().as_bytes());
        let hash = mac.finalize().into_bytes();
        let start = hash.first_chunk().expect("32 bytes begin with 16");
        Self(Cow::Owned(format!("{KEYED}{:032x}", u128::from_be_bytes(*start))))
    }
}

impl Install {
    /// A new one, of random bytes: UUID version 4.
    pub fn new(random: [u8; 16]) -> Self {
        let bits = u128::from_be_bytes(random) & !(0xf000_c000 << 48) | (0x4000_8000 << 48);
        let digits = format!("{bits:032x}");
        let parts = [&digits[..8], &digits[8..12], &digits[12..16], &digits[16..20], &digits[20..]];
        Self(Cow::Owned(parts.join("-")))
    }
}

fn of_role(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || b"-._+".contains(&byte)
}

fn is_keyed_hash(text: &str) -> bool {
    let digits = text.strip_prefix(KEYED).unwrap_or_default();
    digits.len() == 32 && digits.bytes().all(|byte| byte.is_ascii_digit() || (b'a'..=b'f').contains(&byte))
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
    fn a_hashed_site_tells_nothing_without_the_key_and_the_same_to_all_with_it() {
        let hashed = |origin, key| Site::hashed(origin, key).to_string();
        let site = hashed("https://mail.example", "a key of sixteen");
        assert_eq!(site, hashed("https://mail.example", "a key of sixteen"));
        assert_ne!(site, hashed("https://mail.example", "another key of it"));
        assert_ne!(site, hashed("https://mail.example:8443", "a key of sixteen"));
        assert_eq!(hashed("/inbox/jane", "a key of sixteen"), hashed("null", "a key of sixteen"), "no path comes in");
        assert_eq!(Site::parse(&site).map(|read| read.to_string()), Ok(site.clone()));
        for other in [&site[1..], &site[..36], &site.to_uppercase(), "hmac:"] {
            assert_eq!(Site::parse(other), Err(WordError::Site), "{other}");
        }
        // RFC 4231, test case 2, for an origin that is its text: the construction is the standard's.
        let mut mac = Hmac::<Sha256>::new_from_slice(b"Jefe").unwrap();
        mac.update(b"what do ya want for nothing?");
        assert_eq!(mac.finalize().into_bytes()[..4], [0x5b, 0xdc, 0xc1, 0x46]);
    }

    #[test]
    fn a_role_is_recorded_whatever_it_is_called() {
        let role = |id: &str| Role::of([id]).map(|role| role.to_string());
        assert_eq!(role("desk"), Some("desk".to_owned()));
        assert_eq!(role("Front desk, Zürich"), Some("Front-desk--Z-rich".to_owned()));
        assert_eq!(role(&"x".repeat(300)).map(|role| role.len()), Some(LONGEST_ROLE));
        assert_eq!(Role::of(["desk", "a+b"]).unwrap().as_str(), "desk+a-b");
        assert_eq!(role(""), None);
    }

    #[test]
    fn an_installation_is_a_uuid() {
        for random in [[0; 16], [0xff; 16], std::array::from_fn(|at| at as u8 * 17)] {
            let made = Install::new(random).to_string();
            assert!(Install::parse(&made).is_ok(), "{made}");
            assert!(&made[14..15] == "4" && "89ab".contains(&made[19..20]), "{made}");
        }
        assert!(Install::parse("0198c9f1-7c1e-4d55-9b0a-2f4a6b8c0d1e").is_ok());
        for other in ["", "jane-doe", "0198C9F1-7c1e-4d55-9b0a-2f4a6b8c0d1e", "0198c9f1x7c1e-4d55-9b0a-2f4a6b8c0d1e"] {
            assert_eq!(Install::parse(other), Err(WordError::Install), "{other}");
        }
    }

    #[test]
    fn an_error_never_quotes_what_was_given() {
        let error = serde_json::from_str::<Id>("\"Jane Doe\"").unwrap_err();
        assert!(!error.to_string().contains("Jane"), "{error}");
    }
}
