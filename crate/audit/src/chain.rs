//! Entries chained by hash: changing, removing or reordering any but the newest breaks the chain where it was done. A record
//! whose beginning was pruned holds an entry that says so, sealed like every other.
//!
//! What it cannot do: a record cut off at its end is a shorter record that is whole, and whoever can write the whole
//! record can chain it anew. Both show only against a [`Hash`] that was kept elsewhere, such as one exported earlier, or
//! the [`Head`](crate::Head) that is stored beside the record.
//! Holds no clock and no storage: the caller says where the record ends and stores the next entry.

use serde::de::Error as _;
use serde::{Deserialize, Deserializer, Serialize};
use serde_json::Value;
use sha2::{Digest, Sha256};
use thiserror::Error;

use crate::entry::Read;
use crate::first::First;
use crate::{Entry, Hash, Head, Pruned};

/// An entry with its place in the chain. Comes from [`seal`], or from storage; only [`verify`] says whether it is right.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(from = "Stored", into = "Stored")]
pub struct Sealed {
    seq: u64,
    entry: Entry,
    /// It was sealed in the first form.
    first: bool,
    previous: Hash,
    hash: Hash,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Stored {
    seq: u64,
    entry: Form,
    previous: Hash,
    hash: Hash,
}

/// What is sealed. The first form has no `kind`, the others are nothing without one: one text can be only one of them.
#[derive(Serialize)]
#[serde(untagged)]
enum Form {
    Now(Entry),
    First(First),
}

impl<'de> Deserialize<'de> for Form {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let form = Value::deserialize(deserializer)?;
        let read = if form.get("kind").is_some() {
            scrim_json::from_tagged::<Read>(form).map(|entry| Self::Now(entry.into()))
        } else {
            scrim_json::from_value(form).map(Self::First)
        };
        read.map_err(D::Error::custom)
    }
}

impl Form {
    fn of(entry: Entry, first: bool) -> Self {
        match entry {
            Entry::Question(question) if first => Self::First(question.into()),
            entry => Self::Now(entry),
        }
    }
}

impl From<Stored> for Sealed {
    fn from(Stored { seq, entry, previous, hash }: Stored) -> Self {
        let (entry, first) = match entry {
            Form::Now(entry) => (entry, false),
            Form::First(first) => (Entry::Question(first.into()), true),
        };
        Self { seq, entry, first, previous, hash }
    }
}

impl From<Sealed> for Stored {
    fn from(Sealed { seq, entry, first, previous, hash }: Sealed) -> Self {
        Self { seq, entry: Form::of(entry, first), previous, hash }
    }
}

/// A stored entry that cannot be read. Says where; why is left out, because a decoder's reason quotes what it choked on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
#[error("not an entry of the record, from byte {column} of the line")]
pub struct Unreadable {
    /// How far it could be read, in bytes of the line.
    pub column: usize,
}

impl Sealed {
    /// Its number in the record, from 0.
    pub fn seq(&self) -> u64 {
        self.seq
    }

    /// What happened.
    pub fn entry(&self) -> &Entry {
        &self.entry
    }

    /// The hash it has, and the next one refers to. Kept elsewhere, it proves later that the record up to here is whole.
    pub fn hash(&self) -> Hash {
        self.hash
    }

    /// The hash of the entry before it.
    pub fn previous(&self) -> Hash {
        self.previous
    }

    /// One line of JSON, without a line break; always the same bytes for the same entry.
    #[expect(clippy::missing_panics_doc, reason = "numbers, ASCII words and text keys can always be written")]
    pub fn to_json(&self) -> String {
        serde_json::to_string(self).expect("numbers, words and text keys only")
    }

    /// Reads what [`Sealed::to_json`] wrote. Strict: an unknown or missing field is an error, and so is any other way to write
    /// the same, such as a key that stands twice: nothing may stand in a line that its hash says nothing of.
    pub fn from_json(json: &str) -> Result<Self, Unreadable> {
        let sealed: Self =
            serde_json::from_slice(json.as_bytes()).map_err(|error| Unreadable { column: error.column() })?;
        let written = sealed.to_json();
        if written == json {
            return Ok(sealed);
        }
        let same = written.bytes().zip(json.bytes()).take_while(|(written, read)| written == read);
        Err(Unreadable { column: same.count() })
    }
}

/// Chains an entry to where the record ends, or begins one.
pub fn seal(entry: Entry, previous: Option<Head>) -> Sealed {
    // A stored number at its limit was not written here: verifying finds it, sealing must not stop at it.
    let after = |previous: Head| (previous.seq.saturating_add(1), previous.hash);
    let (seq, previous) = previous.map_or((0, Hash::GENESIS), after);
    let hash = hash(seq, &entry, false, previous);
    Sealed { seq, entry, first: false, previous, hash }
}

/// Where a chain is broken, and how.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
#[error("entry {seq}: {why}")]
pub struct Broken {
    /// The first entry that is not right, by the number it should have.
    pub seq: u64,
    /// What is wrong with it.
    pub why: Why,
}

/// What is wrong with an entry of a chain.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum Why {
    /// It has another number: one was removed, added or moved.
    #[error("another number than its place: entries were removed, added or moved")]
    OutOfOrder,
    /// It was chained to another entry than the one before it.
    #[error("chained to another entry than the one before it")]
    Unlinked,
    /// Its content is not what was sealed.
    #[error("not what was sealed")]
    Altered,
    /// The record begins after it, and no entry says that the beginning was pruned.
    #[error("missing at the beginning, and no entry says that it was pruned")]
    Beheaded,
    /// The record ends before it.
    #[error("missing at the end: the newest entries were cut off")]
    Truncated,
}

impl Why {
    /// The code that the words for people are kept under.
    pub const fn code(self) -> &'static str {
        match self {
            Self::OutOfOrder => "outOfOrder",
            Self::Unlinked => "unlinked",
            Self::Altered => "altered",
            Self::Beheaded => "beheaded",
            Self::Truncated => "truncated",
        }
    }
}

/// Verifies a whole record, oldest first. An empty one is whole. One that begins in the middle is whole if it says itself
/// that what was before was pruned.
///
/// # Errors
/// The first entry that is not right.
pub fn verify(record: &[Sealed]) -> Result<(), Broken> {
    let Some(first) = record.first() else { return Ok(()) };
    if first.seq == 0 {
        return verify_after(record, 0, Hash::GENESIS);
    }
    let says = |pruned: &Pruned| pruned.through.checked_add(1) == Some(first.seq) && pruned.hash == first.previous;
    let anchored = record.iter().any(|sealed| matches!(&sealed.entry, Entry::Pruned(pruned) if says(pruned)));
    if anchored { verify_stretch(record) } else { Err(Broken { seq: 0, why: Why::Beheaded }) }
}

/// Verifies a stretch of a record, oldest first, whose beginning is taken as it stands.
///
/// # Errors
/// The first entry that is not right.
pub fn verify_stretch(record: &[Sealed]) -> Result<(), Broken> {
    record.first().map_or(Ok(()), |first| verify_after(record, first.seq, first.previous))
}

fn verify_after(record: &[Sealed], first: u64, mut previous: Hash) -> Result<(), Broken> {
    for (sealed, seq) in record.iter().zip(first..) {
        let why = if sealed.seq != seq {
            Why::OutOfOrder
        } else if sealed.previous != previous {
            Why::Unlinked
        } else if sealed.hash != hash(seq, &sealed.entry, sealed.first, previous) {
            Why::Altered
        } else {
            previous = sealed.hash;
            continue;
        };
        return Err(Broken { seq, why });
    }
    Ok(())
}

/// SHA-256 over the canonical JSON of what is sealed: fields in the order written here, labels sorted, no white space.
fn hash(seq: u64, entry: &Entry, first: bool, previous: Hash) -> Hash {
    #[derive(Serialize)]
    struct Content {
        seq: u64,
        entry: Form,
        previous: Hash,
    }

    let content = Content { seq, entry: Form::of(entry.clone(), first), previous };
    let json = serde_json::to_vec(&content).expect("numbers, words and text keys only");
    Hash::new(Sha256::digest(json).into())
}
