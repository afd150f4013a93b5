//! The words of the names found, ready for look-up.

use crate::Span;
use crate::table::{Table, hash};

use super::cues::{Found, Single};
use super::lists::{Kinds, MONTH, ORDINARY, ORGANISATION, STOP};
use super::read::{Shape, folded, word};
use super::words::Words;

/// May stand for the person as a first name.
pub(super) const FIRST: u8 = 1;
/// May stand for the person as a last name.
pub(super) const LAST: u8 = 2;
/// A word in the middle of a name: names nobody by itself.
pub(super) const MIDDLE: u8 = 4;

/// Most parts of a double name that are names of their own.
const PARTS: usize = 2;

/// One word of somebody's name.
pub(super) struct Entry {
    pub(super) folded: String,
    pub(super) roles: u8,
    /// Also an everyday word, or too short to be told from one.
    pub(super) ordinary: bool,
    pub(super) month: bool,
    /// Lower-case particles in front of a last name: `van der`.
    pub(super) particles: String,
}

/// The words of all people found in one text. Keyed by the first run of letters of each word: `jean` for `Jean-Luc`.
pub(super) struct People {
    table: Table,
    entries: Vec<Entry>,
    /// A bit for every pair of ASCII letters (lower case) that a name begins with: most words of a text fail here.
    pairs: Vec<u64>,
}

impl People {
    /// The names in `found`, and the single words in `learnt` in the roles given with them.
    pub(super) fn new(words: &Words, text: &str, found: &[Found], learnt: &[(Span, u8)]) -> Self {
        let count: usize = found.iter().map(|found| found.name.words.len()).sum::<usize>() + learnt.len();
        let table = Table::new(count * (1 + PARTS));
        let mut people = Self { table, entries: Vec::new(), pairs: vec![0; (1 << 16) / 64] };
        for (span, role) in learnt {
            people.add(words, &text[span.range()], *role, "");
        }
        for found in found {
            let spans: Vec<_> = found.name.words.iter().filter(|span| is_whole(text, span.start)).collect();
            let count = spans.len();
            for (at, span) in spans.into_iter().enumerate() {
                let is_first = if found.turned > 0 { at == found.turned } else { at == 0 };
                let is_last = if found.turned > 0 { at < found.turned } else { at + 1 == count };
                let roles = if count > 1 {
                    match (is_first, is_last) {
                        (true, _) => FIRST,
                        (_, true) => LAST,
                        _ => MIDDLE,
                    }
                } else if found.name.words.len() > 1 {
                    // `J. Doe`, `Jane D.`
                    if found.name.words[0] == *span { FIRST } else { LAST }
                } else {
                    match found.single {
                        Single::First => FIRST,
                        Single::Last => LAST,
                        Single::Either => FIRST | LAST,
                    }
                };
                let particles =
                    if roles & LAST != 0 { particles_before(text, span.start, found.name.span.start) } else { "" };
                people.add(words, &text[span.range()], roles, particles);
            }
        }
        people
    }

    /// Adds a word, and the parts of a double name.
    fn add(&mut self, words: &Words, word: &str, roles: u8, particles: &str) {
        self.add_one(words, word, roles, particles);
        if roles & (FIRST | LAST) != 0 {
            for part in word.split('-').filter(|part| part.len() > 3 && *part != word).take(PARTS) {
                self.add_one(words, part, roles, "");
            }
        }
    }

    fn add_one(&mut self, words: &Words, word: &str, roles: u8, particles: &str) {
        let kinds: Kinds = words.kinds(word);
        let letters = word.chars().filter(|char| char.is_alphabetic()).count();
        if kinds & (STOP | ORGANISATION) != 0 || letters < 2 {
            return;
        }
        let folded = folded(word);
        let key = key(&folded);
        let known = self.table.get(key).find(|number| self.entries[*number as usize].folded == folded);
        if let Some(number) = known {
            let entry = &mut self.entries[number as usize];
            entry.roles |= roles;
            if entry.particles.is_empty() {
                particles.clone_into(&mut entry.particles);
            }
            return;
        }
        if let [first, second, ..] = folded.as_bytes() {
            let pair = usize::from(*first) << 8 | usize::from(*second);
            self.pairs[pair / 64] |= 1 << (pair % 64);
        }
        self.table.insert(key, self.entries.len() as u32);
        self.entries.push(Entry {
            folded,
            roles,
            ordinary: kinds & (ORDINARY | MONTH) != 0 || letters < 3,
            month: kinds & MONTH != 0,
            particles: particles.to_owned(),
        });
    }

    /// Whether any word of a name may begin with two such ASCII letters, in lower case.
    #[inline]
    pub(super) fn may_begin_with(&self, first: u8, second: u8) -> bool {
        let pair = usize::from(first) << 8 | usize::from(second);
        self.pairs[pair / 64] >> (pair % 64) & 1 != 0
    }

    /// Whether a word may stand for somebody in this role.
    pub(super) fn knows(&self, word: &str, role: u8) -> bool {
        self.get(word).is_some_and(|(_, entry)| entry.roles & role != 0)
    }

    /// Whether any word of a name may begin with a run of letters of this hash.
    #[inline]
    pub(super) fn may_begin(&self, hash: u32) -> bool {
        self.table.get(hash).next().is_some()
    }

    /// The number and entry of a whole word, in any case and with or without accents.
    pub(super) fn get(&self, word: &str) -> Option<(usize, &Entry)> {
        let folded = folded(word);
        self.table
            .get(key(&folded))
            .map(|number| number as usize)
            .map(|number| (number, &self.entries[number]))
            .find(|(_, entry)| entry.folded == folded)
    }

    pub(super) fn entry(&self, number: usize) -> &Entry {
        &self.entries[number]
    }

    pub(super) fn len(&self) -> usize {
        self.entries.len()
    }
}

/// Whether a word and no initial begins at `at`.
fn is_whole(text: &str, at: usize) -> bool {
    word(text, at).is_some_and(|(_, shape)| shape != Shape::Initial)
}

/// Hash of the first run of letters.
fn key(folded: &str) -> u32 {
    hash(folded.split(['-', '\'']).next().unwrap_or_default().bytes())
}

/// The lower-case words between the word before and `at`, within the name that begins at `from`.
fn particles_before(text: &str, at: usize, from: usize) -> &str {
    let before = &text[from..at];
    let mut start = before.len();
    for piece in before.trim_end().rsplit(' ') {
        if piece.is_empty() || !piece.starts_with(char::is_lowercase) {
            break;
        }
        start = piece.as_ptr() as usize - before.as_ptr() as usize;
    }
    before[start..].trim_end()
}
