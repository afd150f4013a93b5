//! The placeholders that are put back, by name, and how text is matched against all of them at once; with them, the
//! surrogates (see `surrogate/issued.rs`).
//!
//! Knows names only in their exact form; what models make of them is read in `form.rs`.

use std::borrow::Cow;
use std::collections::BinaryHeap;
use std::sync::Arc;

use crate::Clear;
use crate::form::Token;
use crate::placeholder::bracketed;
use crate::surrogate::issued::{Issued, Register};

/// Stems that models write as two plain words and people do not.
const SPOKEN: &str = "PERSON_";

/// One placeholder and what it stands for.
#[derive(Clone, Debug)]
pub(crate) struct Entry {
    /// `PERSON_1`, without brackets.
    pub(crate) name: String,
    /// Exactly what stood there.
    pub(crate) original: Clear<Arc<str>>,
    /// It was sent between square brackets of the text's own, so doubled ones are no slip.
    pub(crate) in_brackets: bool,
}

/// All placeholders that are put back, by name, and all surrogates. An entry's index is below the number of placeholders, or
/// that of a surrogate behind it.
#[derive(Clone, Debug)]
pub(crate) struct Table {
    /// Sorted by name, each name once.
    entries: Vec<Entry>,
    /// For each first letter, a bit for every second and every third character a name has.
    beginnings: [[u64; 2]; 26],
    pub(crate) surrogates: Register,
}

impl Table {
    pub(crate) fn new(entries: Vec<Entry>, surrogates: Vec<Issued>) -> Self {
        let order: BinaryHeap<(&str, usize)> = entries.iter().map(|entry| entry.name.as_str()).zip(0..).collect();
        let mut order = order.into_sorted_vec();
        order.dedup_by_key(|(name, _)| *name);
        let order: Vec<usize> = order.into_iter().map(|(_, at)| at).collect();
        let mut entries: Vec<Option<Entry>> = entries.into_iter().map(Some).collect();
        let entries: Vec<Entry> = order.into_iter().filter_map(|at| entries[at].take()).collect();
        let mut beginnings = [[0; 2]; 26];
        for entry in &entries {
            // The shortest name is `A_1`.
            if let [first @ b'A'..=b'Z', second, third, ..] = *entry.name.as_bytes() {
                let [seconds, thirds] = &mut beginnings[usize::from(first - b'A')];
                *seconds |= bit(second);
                *thirds |= bit(third);
            }
        }
        Self { entries, beginnings, surrogates: Register::new(surrogates) }
    }

    pub(crate) fn entries(&self) -> &[Entry] {
        &self.entries
    }

    pub(crate) fn entry(&self, index: usize) -> &Entry {
        &self.entries[index]
    }

    /// How many placeholders and surrogates there are.
    pub(crate) fn len(&self) -> usize {
        self.entries.len() + self.surrogates.all().len()
    }

    /// What it stands for.
    pub(crate) fn original(&self, index: usize) -> &Clear<Arc<str>> {
        match self.entries.get(index) {
            Some(entry) => &entry.original,
            None => &self.surrogates.all()[index - self.entries.len()].original,
        }
    }

    /// How it leaves.
    pub(crate) fn written(&self, index: usize) -> Cow<'_, str> {
        match self.entries.get(index) {
            Some(entry) => bracketed(&entry.name).into(),
            None => self.surrogates.all()[index - self.entries.len()].text.as_str().into(),
        }
    }

    /// Whether what was read at the beginning of this text is, to the letter, a surrogate that nothing else can be by chance.
    pub(crate) fn is_distinct(&self, token: &Token, text: &str) -> bool {
        let distinct = token.entry.checked_sub(self.entries.len()).is_some_and(|at| self.surrogates.is_distinct(at));
        distinct && token.tail.is_empty() && text[..token.len] == *self.written(token.entry)
    }

    /// Index of the entry with exactly this name.
    pub(crate) fn find(&self, name: &str) -> Option<usize> {
        self.entries.binary_search_by(|entry| entry.name.as_str().cmp(name)).ok()
    }

    /// Whether a name may begin with this letter, whatever its case.
    pub(crate) fn begins_with(&self, letter: u8) -> bool {
        letter.is_ascii_alphabetic() && self.beginnings[usize::from(letter.to_ascii_uppercase() - b'A')][0] != 0
    }

    /// Whether a name that begins with this letter may go on like this. Spares prose the reading of a form: what is ruled
    /// out is letters and digits; anything else may be an escape or invisible.
    pub(crate) fn goes_on(&self, letter: u8, rest: &[u8]) -> bool {
        let beginnings = &self.beginnings[usize::from(letter.to_ascii_uppercase() - b'A')];
        for (allowed, byte) in beginnings.iter().zip(rest) {
            if !byte.is_ascii_alphanumeric() {
                return true;
            }
            if allowed & bit(byte.to_ascii_uppercase()) == 0 {
                return false;
            }
        }
        true
    }
}

/// A bit for a character of a name: letters and digits; everything else shares one.
fn bit(character: u8) -> u64 {
    match character {
        b'A'..=b'Z' => 1 << (character - b'A'),
        b'0'..=b'9' => 1 << (26 + character - b'0'),
        _ => 1 << 36,
    }
}

/// The names that begin with what was read so far: a run of the sorted table, narrowed character by character.
#[derive(Clone, Copy)]
pub(crate) struct Prefix<'t> {
    entries: &'t [Entry],
    first: usize,
    /// Characters read.
    pub(crate) depth: usize,
}

impl<'t> Prefix<'t> {
    pub(crate) fn of(table: &'t Table) -> Self {
        Self { entries: &table.entries, first: 0, depth: 0 }
    }

    /// `None`: no name goes on with this.
    pub(crate) fn step(self, byte: u8) -> Option<Self> {
        // A name that ends here has no byte, and `None` sorts first, as the name itself did.
        let at = |entry: &Entry| entry.name.as_bytes().get(self.depth).copied();
        // Most of a name is common to all that are left.
        if let (Some(first), Some(last)) = (self.entries.first(), self.entries.last())
            && at(first) == at(last)
        {
            return (at(first) == Some(byte)).then_some(Self { depth: self.depth + 1, ..self });
        }
        let start = self.entries.partition_point(|entry| at(entry) < Some(byte));
        let rest = &self.entries[start..];
        let end = rest.partition_point(|entry| at(entry) == Some(byte));
        (end > 0).then(|| Self { entries: &rest[..end], first: self.first + start, depth: self.depth + 1 })
    }

    /// Index of the name that has been read in full.
    pub(crate) fn complete(self) -> Option<usize> {
        let first = self.entries.first()?;
        (self.depth > 0 && first.name.len() == self.depth).then_some(self.first)
    }

    /// Whether an underscore can come next: between two words of a name, or behind a whole one.
    pub(crate) fn takes_joint(self) -> bool {
        self.complete().is_some() || self.step(b'_').is_some()
    }

    /// Whether it may be written as two plain words.
    pub(crate) fn is_spoken(self) -> bool {
        self.entries.first().is_some_and(|entry| entry.name.starts_with(SPOKEN))
    }
}
