//! The name of a policy's content.

use std::fmt;

use scrim_detect::Term;
use sha2::{Digest, Sha256};

use crate::{Action, Managed, Settings, handling, room};

/// Names a policy's content. Displayed as 16 hexadecimal digits.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Version(u64);

impl Version {
    /// The number itself, for a record of it.
    pub const fn get(self) -> u64 {
        self.0
    }

    /// The first 64 bits of a SHA-256 over everything that decides: two policies of one person will not meet by chance,
    /// and a record that names one cannot easily be explained by another.
    pub(crate) fn of(settings: &Settings, managed: &Managed, actions: &[Action]) -> Self {
        let mut hash = Sha256::new();
        let mut part = |text: &str| {
            hash.update(text);
            // No part can hold it: parts cannot run into each other.
            hash.update([0]);
        };
        part(&settings.to_json());
        part(managed.text());
        part(&joined(managed.terms()));
        part(if managed.signed_in() { "signed in" } else { "" });
        managed.roles().for_each(&mut part);
        part(&format!("{} {}", room::USUAL, room::MOST));
        handling::decisions().for_each(&mut part);
        for action in actions {
            part(action.id.as_str());
            part(action.output.as_str());
            part(if action.needs_model { "model" } else { "any" });
        }
        let digest: [u8; 32] = hash.finalize().into();
        Self(u64::from_be_bytes(*digest.first_chunk().expect("32 bytes begin with 8")))
    }
}

/// Words with all that is said of them, each apart from the next.
fn joined(terms: &[Term]) -> String {
    let mut joined = String::new();
    for term in terms {
        joined.push_str(&term.text);
        // Neither a word nor a label can hold it.
        joined.push('\n');
        joined.push_str(term.label.as_str());
        joined.push_str(if term.fuzzy { "~\n" } else { "\n" });
    }
    joined
}

impl fmt::Display for Version {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:016x}", self.0)
    }
}
